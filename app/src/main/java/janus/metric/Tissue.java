package janus.metric;

/// Kinds of tissue, told apart by HU alone. BRAIN is the part of SOFT that the usual brain window
/// (width 80, level 40) shows; muscle and blood lie there too. AIR holds what is around the head
/// unless a mask leaves it out.
public enum Tissue {
    /// Below -200 HU.
    AIR(Double.NEGATIVE_INFINITY, -200),
    /// -200 to below 200 HU.
    SOFT(-200, 200),
    /// 0 to below 80 HU.
    BRAIN(0, 80),
    /// 200 HU and above.
    BONE(200, Double.POSITIVE_INFINITY);

    /// Why they need HU.
    static final String WHY_HU = "tissues are told apart by HU";

    private final double from;
    private final double to;

    Tissue(double from, double to) {
        this.from = from;
        this.to = to;
    }

    /// Whether a voxel of `hu` is of this kind.
    boolean holds(float hu) {
        return hu >= from && hu < to;
    }

    /// Its name for a person, such as `bone`.
    public String word() {
        return switch (this) {
            case AIR -> "air";
            case SOFT -> "soft";
            case BRAIN -> "brain";
            case BONE -> "bone";
        };
    }

    /// Its limits for a person, such as `-200 to 200 HU`.
    String limits() {
        return switch (this) {
            case AIR -> "below -200 HU";
            case SOFT -> "-200 to 200 HU";
            case BRAIN -> "0 to 80 HU";
            case BONE -> "from 200 HU";
        };
    }
}
