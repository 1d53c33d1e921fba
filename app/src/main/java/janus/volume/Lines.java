package janus.volume;

/// The rows of a slice within the values of a volume or of its own: the values of a row lie side by
/// side.
final class Lines {
    private final float[] values;
    private final int first;
    private final int step;
    private final int width;

    /// Rows of `width` in `values`, the first of which begins at `first` and each other one `step`
    /// after the one before.
    Lines(float[] values, int first, int step, int width) {
        this.values = values;
        this.first = first;
        this.step = step;
        this.width = width;
    }

    static Lines of(Slice slice) {
        return new Lines(slice.values(), 0, slice.width(), slice.width());
    }

    /// The values themselves, not a copy.
    float[] values() {
        return values;
    }

    /// Values in a row.
    int width() {
        return width;
    }

    /// Place of the first value of row `y`.
    int row(int y) {
        return first + y * step;
    }
}
