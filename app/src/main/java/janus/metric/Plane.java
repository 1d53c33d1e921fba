package janus.metric;

/// Pixels `(stored - low) * factor`, pixel (x, y) at `x + y * width`: a slice as a window sees it,
/// without a copy.
final class Plane {
    private record Scale(double low, double factor) {}

    private final int width;
    private final float[] stored;
    private final Area varied;
    private final Scale scale;

    private Plane(int width, float[] stored, Area varied, Scale scale) {
        this.width = width;
        this.stored = stored;
        this.varied = varied;
        this.scale = scale;
    }

    /// `stored` less `low`.
    static Plane of(int width, float[] stored, double low) {
        return new Plane(width, stored, Area.varied(stored, width), new Scale(low, 1));
    }

    int width() {
        return width;
    }

    int height() {
        return stored.length / width;
    }

    /// The pixels before shifting and stretching; not a copy.
    float[] stored() {
        return stored;
    }

    /// Pixel (0, 0), which is the value of the frame where there is one.
    double first() {
        return (stored[0] - scale.low) * scale.factor;
    }

    /// The pixels inside the frame; all others are as the first.
    Area varied() {
        return varied;
    }

    /// Reads `count` pixels from `from` on into `into`, the first at `to`.
    void read(int from, int count, double[] into, int to) {
        double low = scale.low;
        double factor = scale.factor;
        int n = Math.min(count, Tile.WIDTH); // as nobody asks for more: C2 likes to know
        for (int i = 0; i < n; i++) {
            into[to + i] = (stored[from + i] - low) * factor;
        }
    }

    /// The stored pixels, neither shifted nor stretched.
    Plane asStored() {
        return new Plane(width, stored, varied, new Scale(0, 1));
    }

    /// This plane with each pixel times `more`.
    Plane times(double more) {
        return new Plane(width, stored, varied, new Scale(scale.low, scale.factor * more));
    }
}
