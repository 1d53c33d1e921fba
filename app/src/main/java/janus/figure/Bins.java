package janus.figure;

/// Equal bins over a range of values; what lies outside counts in the bins at the ends.
///
/// @param low where the first begins
/// @param high where the last ends
/// @param count how many
public record Bins(double low, double high, int count) {
    /// Checks that there are bins and that they have a width.
    public Bins {
        if (count < 1 || !(high > low)) {
            throw new IllegalArgumentException(
                    "%d bins from %s to %s have no width - values need a bin each - give a low end below a high end"
                            .formatted(count, low, high));
        }
    }

    /// Width of one bin.
    public double width() {
        return (high - low) / count;
    }

    /// The bin of `value`; a value between two is in the upper.
    public int of(double value) {
        return (int) Math.clamp(Math.floor((value - low) / width()), 0, count - 1.0);
    }

    /// The middle of bin `i`.
    public double middle(int i) {
        return low + (i + 0.5) * width();
    }
}
