package janus.phantom;

import static janus.phantom.Part.mm;

import janus.texture.Noise;

/// The cerebellum: thin leaves of cortex around a branching core of white matter.
final class Cerebellum {
    private static final double LEAF_MM = 4.6;
    private static final Shape CORE = Ellipsoid.at(mm(21, 42, -40), mm(17, 13, 9)).turned(24);
    private static final Shape DENTATE = Ellipsoid.at(mm(15, 37, -38), mm(5, 7, 4)).turned(30);
    private static final Shape VERMIS = Ellipsoid.at(mm(0, 48, -34), mm(2, 14, 10));

    private final Noise folds;
    private final double cleftMm;

    Cerebellum(Anatomy anatomy) {
        folds = anatomy.folds();
        cleftMm = 0.26 * anatomy.atrophy();
    }

    /// Paints it, given the distance to its hull.
    void paint(Sample s, double hull) {
        s.paint(Tissue.GREY_MATTER, hull);
        if (hull > 3) {
            return;
        }
        double wander = 0.8 * folds.at(s.x / 24 + 2, s.y / 24, s.z / 24);
        double dy = s.y - 16;
        double dz = s.z + 34;
        double leaf = Math.sqrt(0.5 * s.x * s.x + dy * dy + 1.9 * dz * dz) / LEAF_MM + wander;
        double phase = leaf - Math.rint(leaf); // 0 in the cleft, 0.5 in the middle of a leaf
        double reach = Math.floorMod((long) Math.rint(leaf), 3L) == 0 ? 13 : 5;
        double branch = (0.5 - Math.abs(phase)) * LEAF_MM - 0.55;
        s.paintSheet(Tissue.WHITE_MATTER, Math.max(branch, hull + 2.6), 1.1);
        double core = CORE.distance(s.side, s.y, s.z) + 5 * wander;
        s.paint(Tissue.WHITE_MATTER, core);
        s.paint(Tissue.WHITE_MATTER, VERMIS.distance(s.side, s.y, s.z));
        s.paintSheet(Tissue.GREY_MATTER, DENTATE.distance(s.side, s.y, s.z), 1.5);
        double cleft = Math.abs(phase) * LEAF_MM - cleftMm;
        s.paintSheet(Tissue.CSF, Math.max(Math.max(cleft, -hull - reach), 1.5 - core), 2 * cleftMm);
    }
}
