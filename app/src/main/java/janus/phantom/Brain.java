package janus.phantom;

/// Everything inside the cavity of the skull.
final class Brain {
    private static final double RIBBON_MM = 3.0;
    private static final double CEREBELLAR_GAP_MM = 2.6;

    private final Cavity cavity;
    private final Cortex cortex;
    private final Cerebellum cerebellum;
    private final DeepBrain deep;
    private final double gapMm;

    Brain(Anatomy anatomy, Cavity cavity) {
        this.cavity = cavity;
        cortex = new Cortex(anatomy);
        cerebellum = new Cerebellum(anatomy);
        deep = new DeepBrain(anatomy);
        gapMm = 1.1 + 1.3 * anatomy.atrophy();
    }

    /// Paints the contents of the cavity, given the distance to its wall; returns the distance to
    /// the brain's own surface, sulci included.
    double paint(Sample s, double wall) {
        s.paint(Tissue.CSF, wall);
        if (wall > 1.5) {
            return wall;
        }
        double fossa = Math.max(s.z - tent(s), notch(s) - cavity.behindPetrous(s.side, s.y));
        double petrous = s.z < -20 ? cavity.petrous(s.side, s.y, s.z) : 20;
        double surface = hemisphere(s, wall, Math.min(fossa, petrous));
        double hull = Smooth.max(wall + CEREBELLAR_GAP_MM, fossa + CEREBELLAR_GAP_MM, 5);
        hull =
                Smooth.max(
                        hull, Math.max(6 - petrous, 22 - s.y - 0.3 * Math.max(0, s.side - 12)), 5);
        if (hull < 2) {
            cerebellum.paint(s, hull);
        }
        deep.paint(s);
        membranes(s, wall, fossa);
        if (petrous < 2) {
            deep.petrous(s, petrous, wall);
        }
        return Math.min(surface, hull);
    }

    private double hemisphere(Sample s, double wall, double below) {
        double hull = Smooth.max(wall + gapMm, 1.6 - below, 3);
        s.paint(Tissue.GREY_MATTER, hull);
        if (hull > 2) {
            return hull;
        }
        double sulcus = cortex.sulcus(s, -hull);
        double fissures = cortex.fissures(s);
        double inside = Math.min(-hull, Math.min(sulcus, fissures));
        s.paint(Tissue.WHITE_MATTER, RIBBON_MM - inside);
        s.paintSheet(Tissue.CSF, sulcus, cortex.sulcusMm());
        s.paint(Tissue.CSF, fissures);
        return -inside;
    }

    private void membranes(Sample s, double wall, double fossa) {
        s.paintSheet(Tissue.DURA, -wall - 0.8, 0.8);
        if (s.y > -70 && s.z > -22) {
            double sagittal = s.side - 4.4 - 0.5 * wall;
            s.paint(Tissue.BLOOD_VESSEL, Math.max(sagittal, -6.5 - wall));
        }
        if (s.y > 12 && s.side > 6) {
            double transverse = Math.max(Math.abs(fossa) - 3.2, -5.5 - wall);
            s.paint(Tissue.BLOOD_VESSEL, transverse);
        }
        if (s.y > 0 && (s.side > 19 || s.y > 34)) {
            s.paintSheet(Tissue.DURA, Math.abs(fossa) - 0.45, 0.9);
        }
        s.paintSheet(Tissue.DURA, Math.max(cortex.falx(s), -fossa), 0.9);
    }

    /// How far the free edge of the tentorium lies behind the petrous ridge, mm.
    private static double notch(Sample s) {
        return 0.85 * Math.max(0, s.z + 29) * Smooth.step(10, 18, s.side);
    }

    private static double tent(Sample s) {
        double rise = 30 * Smooth.bump(s.side / 52) * Smooth.step(92, 26, s.y);
        return -28 + rise;
    }
}
