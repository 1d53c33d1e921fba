package janus.phantom;

import static janus.phantom.Part.mm;

/// The inside of the skull: vault, the three fossae of its base, the canal of the spine. The
/// canonical head's origin lies between the thalami, at the height of the commissures; x to the
/// left, y to the back, z up, mm.
final class Cavity implements Shape {
    private static final Shape CANAL = Tube.of(mm(0, 20, -58), mm(0, 30, -150), 14, 12);
    private static final Shape SELLA = Ellipsoid.at(mm(0, -19, -30), mm(7, 6, 6));
    private static final Shape CRIBRIFORM = Ellipsoid.at(mm(0, -64, -22), mm(5, 16, 7));

    @Override
    public double distance(double x, double y, double z) {
        double side = Math.abs(x);
        double d = Smooth.max(vault(side, y, z), floor(side, y) - z, 6);
        d = Smooth.min(d, SELLA.distance(side, y, z), 4);
        d = Smooth.min(d, CRIBRIFORM.distance(side, y, z), 5);
        return Smooth.min(d, CANAL.distance(side, y, z), 6);
    }

    /// How far the petrous ridge lies in front of (positive) a point; the border of middle and
    /// posterior fossa runs from the clivus outwards and backwards.
    double behindPetrous(double side, double y) {
        return 0.94 * (y + 7 - 0.36 * side);
    }

    /// Distance to the petrous bone's wedge.
    double petrous(double side, double y, double z) {
        double across = Math.abs(behindPetrous(side, y) + 2);
        double top = -29 + 4 * Smooth.bump((side - 36) / 22) - 14 * Smooth.bump(side / 14);
        double wedge = 0.88 * across + 0.48 * (z - top);
        return Smooth.max(wedge, 8 - side, 5);
    }

    private static double vault(double side, double y, double z) {
        double low = z < 8 ? 80 : 73;
        double wide = 68.5 + 4.5 * Smooth.step(-70, 30, y) - 2.5;
        if (z < 8) { // the occiput tucks in under the tentorium
            wide -= 7 * Smooth.step(8, -45, z) * Smooth.step(10, 60, y);
        }
        double lengths = y < 0 ? 86 : 87 - 9 * Smooth.step(5, -50, z);
        double px = side / wide;
        double py = y / lengths;
        double pz = (z - 8) / low;
        double xx = px * px;
        double yy = py * py;
        double zz = pz * pz;
        double k =
                Math.sqrt(
                        Math.max(1e-9, xx + yy + zz - 0.22 * (xx * yy + yy * zz) - 0.3 * xx * zz));
        double slope =
                Math.sqrt(xx / (wide * wide) + yy / (lengths * lengths) + zz / (low * low) + 1e-12);
        return k * (k - 1) / slope;
    }

    private double floor(double side, double y) {
        double roof = Smooth.bump((side - 30) / 17) * Smooth.bump((y + 62) / 34);
        double front = -25 + 6 * roof;
        double middle = -45 + 17 * Smooth.step(20, 9, side);
        double ridge = 4 * Smooth.bump((y + 33) / 9);
        double back = -62 + 4 * Smooth.step(15, 50, side);
        double clivus = Smooth.step(22, 8, side);
        back += clivus * 36 * Smooth.step(10, -14, y);
        double wing = -33 - 5 * Smooth.step(25, 55, side);
        double toBack = Smooth.step(-3, 3, behindPetrous(side, y));
        double toFront = Smooth.step(wing + 3, wing - 3, y);
        double behind = middle + toBack * (back - middle);
        return behind + toFront * (front - behind) + ridge;
    }
}
