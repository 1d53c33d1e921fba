package janus.volume;

/// The rows of a slice within the values of a volume or of its own: the values of a row lie side by
/// side.
final class Lines {
    private final float[] values;
    private final int first;
    private final int step;

    /// Rows in `values`, the first of which begins at `first` and each other one `step` after the
    /// one before.
    Lines(float[] values, int first, int step) {
        this.values = values;
        this.first = first;
        this.step = step;
    }

    static Lines of(Slice slice) {
        return new Lines(slice.values(), 0, slice.width());
    }

    /// The values themselves, not a copy.
    float[] values() {
        return values;
    }

    /// Place of the first value of row `y`.
    int row(int y) {
        return first + y * step;
    }
}
