package janus.phantom;

/// What the head is made of, each with its mean value on T1, T2 (arbitrary units, 0..1000) and CT
/// (HU).
///
/// Sources: HU of air, fat, water, muscle, grey matter 37..41, white matter 20..34, CSF 0..15,
/// blood 40..60, clotted blood 60..90 and compact bone above 1000 after J. T. Bushberg et al., "The
/// Essential Physics of Medical Imaging" (3rd ed., ch. 10) and ICRU report 44's compositions;
/// spongy bone 300..600 after the same. The MR values are not from a table: they are ranked as the
/// signal equations rank them (T1: TR/TE 500/15 ms, T2: 4000/100 ms) with relaxation times at 1.5 T
/// of G. J. Stanisz et al., Magn Reson Med 54:507 (2005), with fat bright on T2 as turbo spin echo
/// shows it, and scaled so that the brightest tissue is near 1000.
public enum Tissue {
    AIR(0, 6, 6, -1000),
    SKIN(1, 480, 300, 45),
    FAT(2, 930, 640, -95),
    MUSCLE(3, 400, 190, 55),
    CORTICAL_BONE(4, 45, 35, 1400),
    SPONGY_BONE(5, 560, 330, 520),
    MUCOSA(6, 390, 780, 35),
    DURA(7, 330, 210, 60),
    CSF(8, 165, 960, 7),
    GREY_MATTER(9, 500, 520, 38),
    WHITE_MATTER(10, 690, 390, 29),
    DEEP_GREY(11, 525, 455, 38),
    PALLIDUM(12, 600, 340, 39),
    BRAINSTEM(13, 640, 410, 31),
    CHOROID(14, 360, 700, 45),
    CALCIFICATION(15, 230, 130, 180),
    BLOOD_VESSEL(16, 110, 60, 52),
    SCLERA(17, 360, 230, 52),
    VITREOUS(18, 170, 940, 8),
    LENS(19, 430, 170, 78),
    NERVE(20, 520, 420, 36),
    TUMOUR(21, 430, 720, 44),
    NECROSIS(22, 250, 880, 16),
    OEDEMA(23, 460, 760, 21),
    HAEMORRHAGE(24, 560, 240, 68),
    INFARCT(25, 400, 790, 20);

    private static final Tissue[] BY_LABEL = values(); // declared in their order

    private final int label;
    private final float t1;
    private final float t2;
    private final float ct;

    Tissue(int label, float t1, float t2, float ct) {
        this.label = label;
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

    /// What stands for it in a volume of labels.
    public int label() {
        return label;
    }

    /// The tissue with this label.
    ///
    /// @throws IllegalArgumentException when there is no such label
    public static Tissue of(float label) {
        int index = Math.round(label);
        if (index != label || index < 0 || index >= BY_LABEL.length) {
            throw new IllegalArgumentException(
                    "label %s is no tissue - labels are 0..%d - read them from Phantom.labels"
                            .formatted(label, BY_LABEL.length - 1));
        }
        return BY_LABEL[index];
    }
}
