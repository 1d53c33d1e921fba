package janus.window;

/// Pixels `(stored - low) * factor`, pixel (x, y) at `x + y * width`: a slice as a window sees it,
/// without a copy.
public final class Plane {
    private record Scale(double low, double factor) {}

    private final int width;
    private final float[] stored;
    private final Outline outline;
    private final Scale scale;

    private Plane(int width, float[] stored, Outline outline, Scale scale) {
        this.width = width;
        this.stored = stored;
        this.outline = outline;
        this.scale = scale;
    }

    /// `stored` less `low`.
    public static Plane of(int width, float[] stored, double low) {
        return new Plane(width, stored, Outline.of(stored, width), new Scale(low, 1));
    }

    public int width() {
        return width;
    }

    public int height() {
        return stored.length / width;
    }

    /// The pixels before shifting and stretching; not a copy.
    public float[] stored() {
        return stored;
    }

    /// Pixel (0, 0), which is the value of the frame where there is one.
    public double first() {
        return (stored[0] - scale.low) * scale.factor;
    }

    /// The smallest area that holds all pixels of rows `top` to `bottom` that are not as the first.
    public Area varied(int top, int bottom) {
        return outline.area(top, bottom);
    }

    /// What is taken off each stored pixel.
    double low() {
        return scale.low;
    }

    /// What each pixel less [#low] is multiplied by.
    double factor() {
        return scale.factor;
    }

    /// The stored pixels, neither shifted nor stretched.
    public Plane asStored() {
        return new Plane(width, stored, outline, new Scale(0, 1));
    }

    /// This plane with each pixel times `more`.
    public Plane times(double more) {
        return new Plane(width, stored, outline, new Scale(scale.low, scale.factor * more));
    }
}
