package janus.phantom;

import janus.volume.Vector;

/// An ellipsoid, turned about the vertical axis.
final class Ellipsoid implements Shape {
    private final Vector centre;
    private final Vector semi;
    private final double cos;
    private final double sin;
    private final double reach;

    private Ellipsoid(Vector centre, Vector semi, double degrees) {
        this.centre = centre;
        this.semi = semi;
        this.cos = Math.cos(Math.toRadians(degrees));
        this.sin = Math.sin(Math.toRadians(degrees));
        this.reach = Math.max(semi.x(), Math.max(semi.y(), semi.z()));
    }

    /// The ellipsoid around `centre` with half axes `semi`, mm.
    static Ellipsoid at(Vector centre, Vector semi) {
        return new Ellipsoid(centre, semi, 0);
    }

    /// This one with its back turned to the patient's left by `degrees`.
    Ellipsoid turned(double degrees) {
        return new Ellipsoid(centre, semi, degrees);
    }

    @Override
    public double distance(double x, double y, double z) {
        double dx = x - centre.x();
        double dy = y - centre.y();
        double dz = z - centre.z();
        double far = Math.max(Math.abs(dx), Math.max(Math.abs(dy), Math.abs(dz))) - reach;
        if (far > 20) {
            return far; // far enough for every seam and every edge
        }
        double px = (cos * dx - sin * dy) / semi.x();
        double py = (sin * dx + cos * dy) / semi.y();
        double pz = dz / semi.z();
        double k = Math.sqrt(px * px + py * py + pz * pz);
        double gx = px / semi.x();
        double gy = py / semi.y();
        double gz = pz / semi.z();
        double slope = Math.sqrt(gx * gx + gy * gy + gz * gz);
        return slope < 1e-9 ? -reach : k * (k - 1) / slope;
    }
}
