package janus.volume;

/// How a stored number becomes a value: `value = slope * stored + intercept`, in `unit`.
///
/// @param unit what the value means
/// @param slope units per stored step; not 0, finite
/// @param intercept value of a stored 0; finite
public record Scale(Unit unit, double slope, double intercept) {
    /// Stored grey levels are the values.
    public static final Scale GREY = new Scale(Unit.GREY, 1, 0);

    /// Checks that the scale can be inverted.
    public Scale {
        if (!Double.isFinite(slope) || slope == 0 || !Double.isFinite(intercept)) {
            throw new IllegalArgumentException(
                    "scale %s,%s cannot be inverted - slope must be finite and not 0 - give A,B with value = A*v + B"
                            .formatted(slope, intercept));
        }
    }

    /// The scale that 16-bit pictures written by Janus use for `unit`: it covers -1024..3071.9 HU,
    /// 0..1 normalised or 0..255 grey levels with 65536 steps.
    public static Scale of16Bit(Unit unit) {
        return switch (unit) {
            case HU -> new Scale(unit, 1 / 16.0, -1024);
            case NORMALISED -> new Scale(unit, 1 / 65535.0, 0);
            case GREY -> new Scale(unit, 1 / 257.0, 0);
        };
    }

    /// The value of `stored`.
    public double value(double stored) {
        return slope * stored + intercept;
    }

    /// The stored number of `value`, not rounded and not clipped.
    public double stored(double value) {
        return (value - intercept) / slope;
    }
}
