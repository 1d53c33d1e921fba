package janus.train;

/// Which MR and CT slices meet in an unpaired step.
public enum Sampling {
    /// Any with any.
    FREE("free"),
    /// Those at about the same relative height in the head, see [Draws.Matched].
    POSITION("position");

    private final String code;

    Sampling(String code) {
        this.code = code;
    }

    /// The name on the command line.
    public String code() {
        return code;
    }

    /// The sampling called `code`.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Sampling of(String code) {
        for (Sampling sampling : values()) {
            if (sampling.code.equals(code)) {
                return sampling;
            }
        }
        throw new IllegalArgumentException(
                "--sampling '%s' is unknown - it says which MR and CT slices meet in a step - use free or position"
                        .formatted(code));
    }
}
