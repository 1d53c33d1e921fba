package janus.volume;

/// One plane of values, rows from front to back, columns from the patient's right to left as
/// radiologists look at it. Value (x, y) stands at `x + y * width`. The slice owns its array: what
/// is handed in or out is not copied, so treat it as read-only once the slice is made.
public final class Slice {
    private final int width;
    private final int height;
    private final float[] values;

    private Slice(int width, int height, float[] values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    /// A slice over `values`, which it takes over.
    ///
    /// @throws IllegalArgumentException when the number of values is not `width * height`
    public static Slice of(int width, int height, float[] values) {
        if (width < 1 || height < 1 || (long) width * height != values.length) {
            throw new IllegalArgumentException(
                    "a %dx%d slice cannot hold %d values - every pixel needs one - give width*height values"
                            .formatted(width, height, values.length));
        }
        return new Slice(width, height, values);
    }

    /// A slice that is `value` everywhere.
    public static Slice filled(int width, int height, double value) {
        float[] values = new float[Math.multiplyExact(width, height)];
        java.util.Arrays.fill(values, (float) value);
        return of(width, height, values);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// The values themselves, not a copy.
    public float[] values() {
        return values;
    }

    /// The value in column `x` of row `y`.
    public float at(int x, int y) {
        return values[x + y * width];
    }
}
