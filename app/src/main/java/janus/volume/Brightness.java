package janus.volume;

/// How bright one tissue of an MR is in different places.
public enum Brightness {
    /// As the receiver's coils heard it, brighter near to them.
    AS_SCANNED("as scanned"),
    /// The same everywhere: the coils' gain was found and divided out.
    EVENED("evened by N4");

    private final String code;

    Brightness(String code) {
        this.code = code;
    }

    /// How cards name it.
    public String code() {
        return code;
    }

    /// The brightness that cards call `code`.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Brightness of(String code) {
        for (Brightness one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw new IllegalArgumentException(
                "'%s' is no brightness of MR that this Janus knows - what images must look like is unknown - use the Janus that wrote it"
                        .formatted(code));
    }
}
