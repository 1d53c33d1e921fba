package janus.phantom;

import static janus.phantom.Part.mm;

import java.util.ArrayList;
import java.util.List;

/// Nuclei, ventricles, cisterns and brain stem: the parts that every brain has in the same place.
final class DeepBrain {
    private static final Shape STEM =
            Shape.union(
                    6,
                    List.of(
                            Tube.of(mm(7, 1, -6), mm(5, 4, -16), 8, 9),
                            Ellipsoid.at(mm(0, 10, -13), mm(13, 9, 11)),
                            Ellipsoid.at(mm(0, 8, -32), mm(17, 12.5, 13)),
                            Tube.of(mm(0, 16, -44), mm(0, 24, -80), 8.5, 6.5)));

    private static final Part[] INNER_EAR = {
        part(Tissue.CSF, Tube.of(mm(12, 6, -37), mm(25, 3, -37), 2.6, 1.8)),
        part(Tissue.CSF, Ellipsoid.at(mm(33, 7, -38), mm(2, 3, 3))),
        part(Tissue.CSF, Ellipsoid.at(mm(28, -1, -39), mm(2.4, 2.4, 2)))
    };

    private final Part[] nuclei;
    private final Part[] ventricles;
    private final Part[] contents;
    private final Part[] stem;
    private final Part[] vessels;

    DeepBrain(Anatomy anatomy) {
        double v = anatomy.ventricles();
        nuclei = nuclei().toArray(Part[]::new);
        ventricles = ventricles(v).toArray(Part[]::new);
        contents = contents().toArray(Part[]::new);
        stem = stem(v, anatomy.atrophy()).toArray(Part[]::new);
        vessels = vessels().toArray(Part[]::new);
    }

    /// Distance to the brain stem.
    double stem(Sample s) {
        return STEM.distance(s.side, s.y, s.z);
    }

    /// Paints everything over the hemispheres and the cerebellum.
    void paint(Sample s) {
        if (s.side < 48 && s.z < 45 && s.y > -62 && s.y < 66) {
            if (s.z > -16) {
                s.paint(nuclei);
            }
            if (s.z < 12) {
                s.paint(stem);
            }
            s.paint(ventricles);
            s.paint(contents);
            s.paint(vessels);
        }
    }

    /// Paints the petrous bone with marrow at its tip and the inner ear, given the distances to its
    /// surface and to the cavity's wall.
    void petrous(Sample s, double surface, double wall) {
        s.paint(Tissue.CORTICAL_BONE, Math.max(surface, wall - 2));
        s.paint(Tissue.SPONGY_BONE, Math.max(surface + 1.8, Math.max(wall - 1, s.side - 22)));
        s.paint(INNER_EAR);
    }

    private static List<Part> nuclei() {
        return List.of(
                part(Tissue.DEEP_GREY, Ellipsoid.at(mm(13, -34, 5), mm(5.5, 9.5, 9)).turned(-14)),
                part(Tissue.DEEP_GREY, Tube.of(mm(14, -30, 13), mm(19, 2, 24), 4, 2.6)),
                part(Tissue.DEEP_GREY, Tube.of(mm(19, 2, 24), mm(25, 16, 21), 2.6, 1.4)),
                part(Tissue.DEEP_GREY, Ellipsoid.at(mm(26, -18, 3), mm(5, 16, 10.5)).turned(12)),
                part(Tissue.DEEP_GREY, Ellipsoid.at(mm(18, -32, -3), mm(9, 8, 5))),
                part(Tissue.PALLIDUM, Ellipsoid.at(mm(19.5, -13, 0.5), mm(4, 9, 7)).turned(24)),
                part(Tissue.DEEP_GREY, Ellipsoid.at(mm(11, 2, 7), mm(8.5, 14.5, 9.5)).turned(22)),
                part(Tissue.GREY_MATTER, Ellipsoid.at(mm(24, -12, -19), mm(7, 8, 7))),
                part(Tissue.GREY_MATTER, Tube.of(mm(26, -4, -18), mm(29, 18, -6), 4, 2.8)));
    }

    private static List<Part> ventricles(double v) {
        Shape lateral =
                Shape.union(
                        4,
                        List.of(
                                Tube.of(mm(4.5, -20, 9), mm(9, -38, 12), 2.2 * v, 3.4 * v),
                                Tube.of(mm(9, -38, 12), mm(13.5, -49, 8), 3.4 * v, 2.0 * v),
                                Tube.of(mm(7, -34, 18), mm(10, -14, 22), 3.6 * v, 3.6 * v),
                                Tube.of(mm(10, -14, 22), mm(17, 10, 23), 3.6 * v, 4 * v),
                                Tube.of(mm(17, 10, 23), mm(26, 25, 11), 4 * v, 6 * v)));
        Shape horns =
                Shape.union(
                        3,
                        List.of(
                                Tube.of(mm(26, 25, 11), mm(26, 46, 5), 5.5 * v, 1.4 * v),
                                Tube.of(mm(27, 24, 8), mm(34, 8, -10), 5 * v, 1.8 * v),
                                Tube.of(mm(34, 8, -10), mm(31, -12, -18), 1.8 * v, 1.3 * v)));
        return List.of(
                part(Tissue.CSF, septum(lateral)),
                part(Tissue.CSF, horns),
                part(Tissue.CSF, Ellipsoid.at(mm(0, -6, 0), mm(1.9 * v, 15, 10))),
                part(Tissue.CSF, Ellipsoid.at(mm(0, 27, -32), mm(7 * v, 5, 10))),
                part(Tissue.CSF, Tube.of(mm(0, 10, -4), mm(0, 22, -22), 1.1, 1.3)));
    }

    private static Shape septum(Shape lateral) {
        return (side, y, z) -> Math.max(lateral.distance(side, y, z), 0.7 - side);
    }

    private static List<Part> contents() {
        return List.of(
                part(Tissue.CHOROID, Tube.of(mm(18, 14, 20), mm(28, 27, 6), 1.0, 2.6)),
                part(Tissue.CALCIFICATION, Ellipsoid.at(mm(27.5, 26, 8), mm(1.7, 2, 2.4))),
                part(Tissue.DEEP_GREY, Ellipsoid.at(mm(0, 20, 1), mm(3, 4, 2.6))),
                part(Tissue.CALCIFICATION, Ellipsoid.at(mm(0, 20.5, 1), mm(1.6, 2, 1.5))));
    }

    private static List<Part> stem(double v, double atrophy) {
        List<Part> parts = new ArrayList<>();
        double gap = 2.2 + 1.3 * atrophy;
        parts.add(part(Tissue.CSF, Ellipsoid.at(mm(0, -17, -22), mm(13, 9, 9))));
        parts.add(part(Tissue.CSF, Ellipsoid.at(mm(0, 24, -4), mm(13, 5, 7))));
        parts.add(part(Tissue.CSF, Ellipsoid.at(mm(0, -6, -30), mm(20, 7, 14))));
        parts.add(part(Tissue.CSF, Ellipsoid.at(mm(0, 32, -56), mm(11, 9, 9))));
        parts.add(part(Tissue.CSF, Ellipsoid.at(mm(20, 6, -36), mm(10, 5, 6))));
        parts.add(
                part(
                        Tissue.CSF,
                        (x, y, z) -> Math.max(STEM.distance(x, y, z) - gap, z + 4 + 0.2 * v)));
        parts.add(part(Tissue.BRAINSTEM, Tube.of(mm(10, 12, -33), mm(28, 34, -37), 7.5, 7)));
        parts.add(part(Tissue.BRAINSTEM, STEM));
        parts.add(part(Tissue.CSF, Ellipsoid.at(mm(0, -5, -12), mm(4, 4.5, 6))));
        parts.add(part(Tissue.GREY_MATTER, Ellipsoid.at(mm(0, -19, -33), mm(6, 5, 4))));
        parts.add(part(Tissue.NERVE, Tube.of(mm(0, -21, -25), mm(12, -38, -30), 2.6, 2)));
        return parts;
    }

    private static List<Part> vessels() {
        return List.of(
                part(Tissue.BLOOD_VESSEL, Tube.of(mm(0, -7, -42), mm(0, -7, -20), 1.7, 1.6)),
                part(Tissue.BLOOD_VESSEL, Tube.of(mm(11, -24, -34), mm(11, -25, -22), 2.4, 2)),
                part(Tissue.BLOOD_VESSEL, Tube.of(mm(11, -25, -22), mm(35, -27, -8), 1.5, 1.1)),
                part(Tissue.BLOOD_VESSEL, Tube.of(mm(2, -36, -10), mm(2, -48, 6), 1.1, 0.9)),
                part(Tissue.BLOOD_VESSEL, Tube.of(mm(1, -7, -20), mm(16, 6, -12), 1.3, 0.9)),
                part(Tissue.BLOOD_VESSEL, Tube.of(mm(0, 24, 3), mm(0, 34, 8), 1.6, 1.8)));
    }

    private static Part part(Tissue tissue, Shape shape) {
        return new Part(tissue, shape);
    }
}
