package janus.phantom;

/// What the head is made of, each with its mean value on T1, T2 (arbitrary units, 0..1000) and CT
/// (HU). A tissue's ordinal is its label.
///
/// Sources: HU of air, fat, water, muscle, grey matter 37..41, white matter 20..34, CSF 0..15,
/// blood 40..60, clotted blood 60..90 and compact bone above 1000 after J. T. Bushberg et al., "The
/// Essential Physics of Medical Imaging" (3rd ed., ch. 10) and ICRU report 44's compositions;
/// spongy bone 300..600 after the same. The MR values are not from a table: they are ranked as the
/// signal equations rank them (T1: TR/TE 500/15 ms, T2: 4000/100 ms) with relaxation times at 1.5 T
/// of G. J. Stanisz et al., Magn Reson Med 54:507 (2005), with fat bright on T2 as turbo spin echo
/// shows it, and scaled so that the brightest tissue is near 1000.
public enum Tissue {
    AIR(6, 6, -1000),
    SKIN(480, 300, 45),
    FAT(930, 640, -95),
    MUSCLE(400, 190, 55),
    CORTICAL_BONE(45, 35, 1400),
    SPONGY_BONE(560, 330, 520),
    MUCOSA(390, 780, 35),
    DURA(330, 210, 60),
    CSF(165, 960, 7),
    GREY_MATTER(500, 520, 38),
    WHITE_MATTER(690, 390, 29),
    DEEP_GREY(525, 455, 38),
    PALLIDUM(600, 340, 39),
    BRAINSTEM(640, 410, 31),
    CHOROID(360, 700, 45),
    CALCIFICATION(230, 130, 180),
    BLOOD_VESSEL(110, 60, 52),
    SCLERA(360, 230, 52),
    VITREOUS(170, 940, 8),
    LENS(430, 170, 78),
    NERVE(520, 420, 36),
    TUMOUR(430, 720, 44),
    NECROSIS(250, 880, 16),
    OEDEMA(460, 760, 21),
    HAEMORRHAGE(560, 240, 68),
    INFARCT(400, 790, 20);

    private final float t1;
    private final float t2;
    private final float ct;

    Tissue(float t1, float t2, float ct) {
        this.t1 = t1;
        this.t2 = t2;
        this.ct = ct;
    }

    /// The mean value on `contrast`.
    public float on(Contrast contrast) {
        return switch (contrast) {
            case T1 -> t1;
            case T2 -> t2;
            case CT -> ct;
        };
    }

    /// The tissue with this label.
    ///
    /// @throws IllegalArgumentException when there is no such label
    public static Tissue of(float label) {
        Tissue[] all = values();
        int index = Math.round(label);
        if (index != label || index < 0 || index >= all.length) {
            throw new IllegalArgumentException(
                    "label %s is no tissue - labels are 0..%d - read them from Phantom.labels"
                            .formatted(label, all.length - 1));
        }
        return all[index];
    }
}
