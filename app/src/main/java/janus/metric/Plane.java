package janus.metric;

/// Pixels `(stored - low) * factor`, pixel (x, y) at `x + y * width`: a slice as a window sees it,
/// without a copy.
final class Plane {
    private final int width;
    private final float[] stored;
    private final double low;
    private final double factor;

    private Plane(int width, float[] stored, double low, double factor) {
        this.width = width;
        this.stored = stored;
        this.low = low;
        this.factor = factor;
    }

    /// `stored` less `low`.
    static Plane of(int width, float[] stored, double low) {
        return new Plane(width, stored, low, 1);
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
        return (stored[0] - low) * factor;
    }

    /// Reads `count` pixels from `from` on into `into`, the first at `to`.
    void read(int from, int count, double[] into, int to) {
        int n = Math.min(count, Tile.WIDTH); // as nobody asks for more: C2 likes to know
        for (int i = 0; i < n; i++) {
            into[to + i] = (stored[from + i] - low) * factor;
        }
    }

    /// This plane with each pixel times `more`.
    Plane times(double more) {
        return new Plane(width, stored, low, factor * more);
    }
}
