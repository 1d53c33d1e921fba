package janus.statistics;

/// A confidence interval; both ends NaN where there is none.
public record Interval(double low, double high) {
    /// No interval: the sample is too small.
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    /// Ends in order, or both NaN.
    public Interval {
        if (low > high || Double.isNaN(low) != Double.isNaN(high)) {
            throw new IllegalArgumentException(
                    "%s to %s is no interval - its ends must rise - give the lower end first"
                            .formatted(low, high));
        }
    }

    /// Whether there is one.
    public boolean exists() {
        return !Double.isNaN(low);
    }

    /// The interval of the number with the other sign.
    public Interval negated() {
        return new Interval(0 - high, 0 - low);
    }
}
