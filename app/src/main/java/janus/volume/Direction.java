package janus.volume;

/// Which way a translation goes.
public enum Direction {
    MR_TO_CT("mr2ct", Modality.MR),
    CT_TO_MR("ct2mr", Modality.CT);

    private final String code;
    private final Modality source;

    Direction(String code, Modality source) {
        this.code = code;
        this.source = source;
    }

    /// The name in files and on the command line: `mr2ct` or `ct2mr`.
    public String code() {
        return code;
    }

    /// For a person: `MR to CT` or `CT to MR`.
    public String words() {
        return "%s to %s".formatted(source(), target());
    }

    /// What goes in.
    public Modality source() {
        return source;
    }

    /// What comes out.
    public Modality target() {
        return source.other();
    }

    /// The direction that leads back.
    public Direction back() {
        return this == MR_TO_CT ? CT_TO_MR : MR_TO_CT;
    }

    /// The direction that ends in `target`.
    public static Direction to(Modality target) {
        return target == Modality.CT ? MR_TO_CT : CT_TO_MR;
    }

    /// The direction called `code`.
    ///
    /// @throws IllegalArgumentException when `code` is neither `mr2ct` nor `ct2mr`
    public static Direction of(String code) {
        for (Direction direction : values()) {
            if (direction.code.equals(code)) {
                return direction;
            }
        }
        throw new IllegalArgumentException(
                "direction '%s' is unknown - there are two - say mr2ct or ct2mr".formatted(code));
    }
}
