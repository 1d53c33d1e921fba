package janus.phantom;

import static janus.phantom.Part.mm;

import janus.texture.Noise;
import janus.volume.Vector;
import java.util.ArrayList;
import java.util.List;

/// Facial bones, air spaces, orbits and eyes.
final class Face {
    private static final Shape ORBIT =
            Shape.union(
                    8,
                    List.of(
                            Tube.of(mm(32, -88, -37), mm(26, -66, -36), 17, 15),
                            Tube.of(mm(26, -66, -36), mm(12, -40, -32), 15, 5)));
    private static final Shape GLOBE = Ellipsoid.at(mm(32, -83, -36), mm(12, 12, 12));
    private static final Shape ETHMOID = Ellipsoid.at(mm(0, -66, -36), mm(11.5, 24, 13));
    private static final Shape MASTOID = Ellipsoid.at(mm(53, 20, -50), mm(12, 17, 20)).turned(20);
    private static final Shape CLIVUS = Tube.of(mm(0, -19, -36), mm(0, 0, -66), 8, 5);
    private static final Shape FRONTAL_SINUS =
            Ellipsoid.at(mm(11, -87, -10), mm(13, 5, 14)).turned(-12);

    private final Part[] bones;
    private final Part[] spaces;
    private final Part[] eyes;
    private final double sinuses;
    private final Noise grain;

    Face(Anatomy anatomy) {
        sinuses = anatomy.sinuses();
        grain = anatomy.grain();
        bones = bones().toArray(Part[]::new);
        spaces = spaces(sinuses).toArray(Part[]::new);
        eyes = eyes().toArray(Part[]::new);
    }

    /// Paints the bones of the face, given the distance to the outline.
    void paintBones(Sample s, double outline) {
        s.paint(bones);
        s.paint(
                Tissue.CORTICAL_BONE,
                Math.max(ORBIT.distance(s.side, s.y, s.z) - 1.6, outline + 9));
    }

    /// Paints what is hollow in the bones, given the distances to the cavity and to the outline.
    void paintSpaces(Sample s, double cavity, double outline) {
        mastoid(s);
        ethmoid(s);
        s.paint(spaces);
        frontalSinus(s, cavity);
        double orbit = ORBIT.distance(s.side, s.y, s.z);
        if (orbit < 6) {
            s.paint(Tissue.FAT, Math.max(orbit, outline + 3));
            for (Part part : eyes) {
                double d = part.shape().distance(s.side, s.y, s.z);
                s.paint(part.tissue(), Math.max(d, outline + 2.2));
            }
        }
    }

    private void frontalSinus(Sample s, double cavity) {
        double size = 9 * (sinuses - 1) + 5 * grain.at(s.x / 14, 7, s.z / 12);
        double d = FRONTAL_SINUS.distance(s.side, s.y, s.z) - size;
        d = Math.max(d, 1.4 - cavity); // the inner table stays
        d = Math.max(d, 0.6 - Math.abs(s.x - 1.5));
        s.paint(Tissue.CORTICAL_BONE, d - 1.1);
        s.paint(Tissue.AIR, d);
    }

    private void ethmoid(Sample s) {
        double d = ETHMOID.distance(s.side, s.y, s.z);
        if (d < 3) {
            s.paint(Tissue.CORTICAL_BONE, d - 0.5);
            s.paint(Tissue.MUCOSA, d);
            double septa = 1.1 - 9 * Math.abs(grain.at(s.x / 11 + 9, s.y / 11, s.z / 13));
            s.paint(Tissue.AIR, Math.max(d + 0.4, Math.max(septa, 1.1 - s.side)));
        }
    }

    private void mastoid(Sample s) {
        double d = MASTOID.distance(s.side, s.y, s.z);
        if (d < 5) {
            s.paint(Tissue.CORTICAL_BONE, d - 3);
            double septa = 1.0 - 6 * Math.abs(grain.at(s.x / 8, s.y / 8 + 4, s.z / 8));
            s.paint(Tissue.AIR, Math.max(d + 4 - 4 * sinuses, septa));
        }
    }

    private static List<Part> bones() {
        List<Part> parts = new ArrayList<>();
        shell(parts, CLIVUS, 1.2);
        shell(parts, Ellipsoid.at(mm(0, -32, -40), mm(17, 19, 14)), 1.2);
        shell(parts, Ellipsoid.at(mm(47, -75, -50), mm(10, 12, 9)).turned(-38), 1.6);
        shell(parts, Tube.of(mm(47, -74, -28), mm(46, -76, -48), 3.6, 4.4), 1.4);
        shell(parts, Tube.of(mm(54, -70, -52), mm(68, -45, -50), 3.4, 2.8), 1.3);
        shell(parts, Tube.of(mm(68, -45, -50), mm(65, -14, -47), 2.8, 4), 1.3);
        shell(parts, Ellipsoid.at(mm(49, -20, -62), mm(6, 5, 13)), 1.3);
        shell(parts, Ellipsoid.at(mm(48, -33, -95), mm(4.5, 16, 32)), 1.5);
        shell(parts, Ellipsoid.at(mm(0, -82, -84), mm(28, 22, 7)), 1.5);
        parts.add(bone(Ellipsoid.at(mm(30, -68, -62), mm(17, 18, 17))));
        parts.add(bone(Tube.of(mm(3, -93, -26), mm(5, -103, -46), 2.2, 1.2)));
        parts.add(bone(Ellipsoid.at(mm(14, -36, -66), mm(1.6, 9, 17)).turned(20)));
        return parts;
    }

    private static Part bone(Shape shape) {
        return new Part(Tissue.CORTICAL_BONE, shape);
    }

    private static void shell(List<Part> parts, Shape shape, double wallMm) {
        parts.add(bone(shape));
        parts.add(new Part(Tissue.SPONGY_BONE, (x, y, z) -> shape.distance(x, y, z) + wallMm));
    }

    private static List<Part> spaces(double size) {
        double f = 0.75 + 0.25 * size;
        Vector maxilla = mm(15.5 * f, 16.5 * f, 15.5 * f);
        return List.of(
                new Part(Tissue.MUCOSA, Ellipsoid.at(mm(30, -68, -62), maxilla)),
                new Part(
                        Tissue.AIR,
                        Ellipsoid.at(
                                mm(30, -68, -61.5), mm(15 * f - 0.4, 16 * f - 0.4, 15 * f - 0.6))),
                new Part(Tissue.AIR, Ellipsoid.at(mm(7.5, -35, -40), mm(6.6 * f, 12 * f, 9 * f))),
                new Part(Tissue.MUCOSA, Ellipsoid.at(mm(0, -70, -60), mm(13, 32, 17))),
                new Part(Tissue.AIR, Ellipsoid.at(mm(5, -72, -60), mm(2.4, 33, 18))),
                new Part(Tissue.AIR, Ellipsoid.at(mm(9, -70, -69), mm(4.5, 27, 3))),
                new Part(Tissue.AIR, Ellipsoid.at(mm(9, -66, -57), mm(5, 24, 1.8))),
                bone(Ellipsoid.at(mm(0, -66, -58), mm(0.8, 30, 20))),
                new Part(Tissue.MUCOSA, Ellipsoid.at(mm(8.3, -68, -64), mm(2.6, 22, 4.2))),
                new Part(Tissue.AIR, Ellipsoid.at(mm(0, -30, -70), mm(13, 9, 14))),
                new Part(Tissue.AIR, Tube.of(mm(82, 6, -44), mm(54, 2, -44), 3.4, 2.8)),
                new Part(Tissue.AIR, Ellipsoid.at(mm(49, 3, -42), mm(3, 4, 6))));
    }

    private static List<Part> eyes() {
        return List.of(
                new Part(Tissue.MUSCLE, Tube.of(mm(44, -78, -36), mm(14, -44, -33), 1.9, 1.6)),
                new Part(Tissue.MUSCLE, Tube.of(mm(20.5, -78, -36), mm(11, -44, -33), 2.0, 1.6)),
                new Part(Tissue.MUSCLE, Tube.of(mm(32, -78, -25), mm(13, -44, -30), 2.0, 1.6)),
                new Part(Tissue.MUSCLE, Tube.of(mm(31, -78, -47), mm(13, -44, -36), 2.0, 1.6)),
                new Part(Tissue.CSF, Tube.of(mm(30, -72, -36), mm(12, -44, -33), 2.9, 2.4)),
                new Part(Tissue.NERVE, Tube.of(mm(30, -72, -36), mm(12, -40, -32), 1.9, 1.8)),
                new Part(Tissue.SCLERA, GLOBE),
                new Part(Tissue.VITREOUS, Ellipsoid.at(mm(32, -83, -36), mm(10.9, 10.9, 10.9))),
                new Part(Tissue.LENS, Ellipsoid.at(mm(32.3, -90.5, -36), mm(4.7, 2.1, 4.7))));
    }
}
