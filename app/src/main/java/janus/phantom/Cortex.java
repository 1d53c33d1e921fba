package janus.phantom;

import static janus.phantom.Part.mm;

import janus.texture.Noise;

/// The folded surface of the cerebrum. Sulci are the sheets under the zero lines of a noise drawn
/// on the hull; each sheet runs towards the middle and ends at its own depth.
final class Cortex {
    private static final double WAVE_MM = 12.5;
    private static final Shape CALLOSAL = Ellipsoid.at(mm(0, -13, -1), mm(90, 36, 27));

    private final Noise folds;
    private final Noise shape;
    private final double widthMm;

    Cortex(Anatomy anatomy) {
        folds = anatomy.folds();
        shape = anatomy.shape();
        widthMm = 0.65 * anatomy.atrophy();
    }

    /// Thickness of a sulcus, mm.
    double sulcusMm() {
        return 2 * widthMm;
    }

    /// Distance to the great fissures between the hemispheres and above the insula, mm.
    double fissures(Sample s) {
        return Math.min(midline(s), sylvian(s));
    }

    /// Distance to the nearest sulcus in mm, given the depth under the hull; large far from all.
    double sulcus(Sample s, double hullDepth) {
        double px = s.x / 68;
        double py = s.y / 86;
        double pz = (s.z - 2) / 74;
        double r = Math.sqrt(px * px + py * py + pz * pz) + 1e-6;
        // sulci run in from the midline too, and none reaches the middle of the brain
        double depth = Math.min(hullDepth, s.side + 3) + 60 * Math.max(0, 0.68 - r);
        if (depth > 28) {
            return 20;
        }
        r = Math.max(r, 0.62); // sheets stop converging
        double wander = 5 * shape.at(s.x / 19, s.y / 19, s.z / 19);
        double[] q = {
            (s.x / r + wander) / WAVE_MM, (s.y / r - wander) / WAVE_MM, (s.z / r + wander) / WAVE_MM
        };
        double reach = 15 + 10 * shape.at(q[0] / 3, q[1] / 3 + 8, q[2] / 3);
        if (depth > reach + 4) {
            return 20;
        }
        double[] gradient = new double[3];
        double level = level(q, gradient);
        double lateral = Math.abs(level) / slope(s, gradient) * WAVE_MM * r;
        double half = widthMm * Math.max(0.3, 1 - 0.7 * depth / Math.max(reach, 1));
        return corner(lateral - half, depth - reach);
    }

    /// How steep the noise is along the hull.
    private static double slope(Sample s, double[] g) {
        double along = g[0] * s.x + g[1] * s.y + g[2] * s.z;
        double outwards = along * along / (s.x * s.x + s.y * s.y + s.z * s.z + 1e-6);
        double whole = g[0] * g[0] + g[1] * g[1] + g[2] * g[2];
        return Math.sqrt(Math.max(whole - outwards, 0) + 0.06);
    }

    /// The noise whose zero lines are the sulci, with its gradient. Two lattices, because a single
    /// noise is 0 on all points of its lattice.
    private double level(double[] q, double[] gradient) {
        double[] other = {
            0.8 * q[0] + 0.6 * q[1] + 31.4, -0.6 * q[0] + 0.8 * q[1] + 7.7, q[2] + 0.51
        };
        double[] turned = new double[3];
        double level = folds.at(q, 1, gradient) + 0.8 * folds.at(other, 0.8, turned);
        gradient[0] += 0.8 * turned[0] - 0.6 * turned[1];
        gradient[1] += 0.6 * turned[0] + 0.8 * turned[1];
        gradient[2] += turned[2];
        return level;
    }

    /// Distance to the falx, mm.
    double falx(Sample s) {
        double end = 9 + 12 * Smooth.step(20, -60, s.y) - CALLOSAL.distance(0, s.y, s.z);
        return Math.max(Math.abs(s.x - plane(s)) - 0.45, end);
    }

    private double plane(Sample s) {
        return 1.8 * shape.at(s.y / 40, s.z / 40, 3.3);
    }

    private double midline(Sample s) {
        double frontal = Smooth.step(0, -60, s.y);
        double half = widthMm * (1.0 + 0.8 * frontal);
        double lateral = Math.abs(s.x - plane(s)) - half;
        double end = 1 - CALLOSAL.distance(0, s.y, s.z);
        return corner(lateral, end);
    }

    private double sylvian(Sample s) {
        if (s.side < 28) {
            return 20;
        }
        double ragged = 5 * shape.at(s.y / 17, s.x / 30, 1.7);
        double rise = 4 + 0.42 * (s.y + 14) - 0.25 * (s.side - 48) + ragged;
        double half = widthMm * (1.3 + 1.4 * Smooth.step(-18, -42, s.y));
        double ends = Math.max(-44 - s.y, s.y - 20);
        double sheet =
                corner(
                        Math.abs(s.z - rise) - half,
                        Math.max(39 - s.side, ends + ragged + 0.5 * (s.side - 45)));
        double bend = s.side - 39.5 + 0.0075 * (s.y + 16) * (s.y + 16);
        double island =
                corner(
                        Math.abs(bend) - half,
                        Math.max(Math.abs(s.z - 0.5 * rise - 1) - 14, ends + 4));
        return Math.min(sheet, island);
    }

    /// Distance to a cleft's edge from that to its wall and that to its end.
    private static double corner(double wall, double end) {
        if (wall < 0 && end < 0) {
            return Math.max(wall, end);
        }
        double a = Math.max(wall, 0);
        double b = Math.max(end, 0);
        return Math.sqrt(a * a + b * b);
    }
}
