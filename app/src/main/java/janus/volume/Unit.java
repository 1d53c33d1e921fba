package janus.volume;

/// What voxel values mean.
public enum Unit {
    /// Hounsfield units (CT): air -1000, water 0.
    HU("HU", -1000, 2000, -1024),
    /// MR after normalisation by percentiles inside the head: 0 to 1.
    NORMALISED("normalised", 0, 1, 0),
    /// Grey levels on an 8-bit scale whose physical meaning is unknown, such as a CT exported in a
    /// brain window: 0 to 255, fractions allowed.
    GREY("grey", 0, 255, 0);

    private final String label;
    private final double low;
    private final double high;
    private final double background;

    Unit(String label, double low, double high, double background) {
        this.label = label;
        this.low = low;
        this.high = high;
        this.background = background;
    }

    /// How the unit is written in files and on axes.
    public String label() {
        return label;
    }

    /// The value that a network channel of -1 stands for.
    public double low() {
        return low;
    }

    /// The value that a network channel of +1 stands for.
    public double high() {
        return high;
    }

    /// The value of emptiness around the head.
    public double background() {
        return background;
    }

    /// The unit written as `label`.
    ///
    /// @throws IllegalArgumentException when no unit is written so
    public static Unit of(String label) {
        for (Unit unit : values()) {
            if (unit.label.equals(label)) {
                return unit;
            }
        }
        throw new IllegalArgumentException(
                "unit '%s' is unknown - values need a meaning - use HU, normalised or grey"
                        .formatted(label));
    }
}
