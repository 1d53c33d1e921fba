package janus.phantom;

import janus.volume.Vector;

/// A straight round tube whose radius changes from one end to the other.
final class Tube implements Shape {
    private final Vector from;
    private final Vector along;
    private final double square;
    private final double radiusFrom;
    private final double radiusTo;

    private Tube(Vector from, Vector to, double radiusFrom, double radiusTo) {
        this.from = from;
        this.along = to.minus(from);
        this.square = along.dot(along);
        this.radiusFrom = radiusFrom;
        this.radiusTo = radiusTo;
    }

    /// The tube between two points with these radii, mm.
    static Tube of(Vector from, Vector to, double radiusFrom, double radiusTo) {
        return new Tube(from, to, radiusFrom, radiusTo);
    }

    @Override
    public double distance(double x, double y, double z) {
        double dx = x - from.x();
        double dy = y - from.y();
        double dz = z - from.z();
        double t = (dx * along.x() + dy * along.y() + dz * along.z()) / square;
        t = Smooth.clamp(t);
        dx -= t * along.x();
        dy -= t * along.y();
        dz -= t * along.z();
        return Math.sqrt(dx * dx + dy * dy + dz * dz) - radiusFrom - t * (radiusTo - radiusFrom);
    }
}
