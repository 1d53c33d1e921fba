package janus.phantom;

import static janus.phantom.Part.mm;

import janus.texture.Noise;
import java.util.List;

/// Skin, fat and muscle outside the bones, and the outline of the whole head.
final class Scalp {
    private static final Shape FACE = Ellipsoid.at(mm(0, -47, -64), mm(62, 49, 68));
    private static final Shape JAW = Ellipsoid.at(mm(0, -42, -105), mm(54, 54, 40));
    private static final Shape NOSE =
            Shape.union(
                    9,
                    List.of(
                            Tube.of(mm(0, -88, -26), mm(0, -106, -62), 9, 12),
                            Ellipsoid.at(mm(7, -100, -66), mm(10, 13, 8))));
    private static final Shape EYELIDS = Ellipsoid.at(mm(33, -87, -35), mm(20, 10, 16));
    private static final Shape EAR = Ellipsoid.at(mm(76, 14, -38), mm(3.5, 17, 30)).turned(-28);
    private static final Shape CONCHA = Ellipsoid.at(mm(79, 7, -42), mm(3.5, 7, 10)).turned(-20);
    private static final Shape TEMPORALIS = Ellipsoid.at(mm(63, -30, -16), mm(10.5, 32, 42));
    private static final Shape NUCHAL = Ellipsoid.at(mm(22, 72, -78), mm(24, 22, 48));
    private static final Shape MASSETER = Ellipsoid.at(mm(57, -34, -80), mm(9, 20, 30));
    private static final Shape FOSSA = Ellipsoid.at(mm(53, -57, -38), mm(10, 16, 24));
    private static final Shape PTERYGOID = Ellipsoid.at(mm(34, -30, -66), mm(10, 13, 20));

    private final double scalpMm;
    private final Noise grain;

    Scalp(Anatomy anatomy) {
        scalpMm = anatomy.scalpMm();
        grain = anatomy.grain();
    }

    /// Distance to the outline of the head, given that to the outside of the skull.
    double outline(Sample s, double skull) {
        double d = skull - scalpMm;
        if (s.z < 40) {
            d = Smooth.min(d, TEMPORALIS.distance(s.side, s.y, s.z) - 4, 16);
        }
        if (s.z < 5) {
            d = Smooth.min(d, FACE.distance(s.side, s.y, s.z), 16);
            d = Smooth.min(d, neck(s), 14);
            d = Smooth.min(d, JAW.distance(s.side, s.y, s.z), 12);
            d = Smooth.min(d, EYELIDS.distance(s.side, s.y, s.z), 8);
            d = Smooth.min(d, NOSE.distance(s.side, s.y, s.z), 8);
            double ear =
                    Math.max(EAR.distance(s.side, s.y, s.z), -CONCHA.distance(s.side, s.y, s.z));
            d = Smooth.min(d, ear, 3);
        }
        return d;
    }

    /// Paints the soft tissues, given the distances to the outline and to the skull.
    void paint(Sample s, double outline, double skull) {
        s.paint(Tissue.SKIN, outline);
        s.paint(Tissue.FAT, outline + 1.9);
        if (s.z < 45) {
            double strands = 1.1 * grain.at(s.x / 9, s.y / 9, s.z / 22);
            double muscle = TEMPORALIS.distance(s.side, s.y, s.z);
            s.paint(Tissue.MUSCLE, Math.max(muscle + strands, outline + 4));
        }
        if (s.z < -8) {
            deepMuscles(s, outline, skull);
        }
        s.paintSheet(Tissue.MUSCLE, Math.max(skull - 1.4, 0.3 - skull), 1.1); // galea, periosteum
    }

    private void deepMuscles(Sample s, double outline, double skull) {
        double planes = 2.2 - 9 * Math.abs(grain.at(s.x / 17 + 3, s.y / 17, s.z / 30));
        double deep = Math.max(outline + 9, 14 - skull) + planes;
        s.paint(Tissue.MUSCLE, Smooth.max(deep, s.z + 34, 10));
        double groups = FOSSA.distance(s.side, s.y, s.z);
        groups =
                Math.min(
                        Math.min(groups, NUCHAL.distance(s.side, s.y, s.z)),
                        Math.min(
                                MASSETER.distance(s.side, s.y, s.z),
                                PTERYGOID.distance(s.side, s.y, s.z)));
        s.paint(Tissue.MUSCLE, Math.max(groups + planes * 0.5, outline + 4.5));
    }

    private static double neck(Sample s) {
        double px = s.x / 58;
        double py = (s.y - 26) / 64;
        double round = (Math.sqrt(px * px + py * py) - 1) * 59;
        return Smooth.max(round, s.z + 50, 20);
    }
}
