package janus.volume;

/// Which pixels of a slice count. The mask owns its array; treat it as read-only once the mask is
/// made.
public final class Mask {
    private final int width;
    private final int height;
    private final boolean[] inside;

    private Mask(int width, int height, boolean[] inside) {
        this.width = width;
        this.height = height;
        this.inside = inside;
    }

    /// A mask over `inside`, which it takes over.
    ///
    /// @throws IllegalArgumentException when the number of flags is not `width * height`
    public static Mask of(int width, int height, boolean[] inside) {
        if (width < 1 || height < 1 || (long) width * height != inside.length) {
            throw new IllegalArgumentException(
                    "a %dx%d mask cannot hold %d flags - every pixel needs one - give width*height flags"
                            .formatted(width, height, inside.length));
        }
        return new Mask(width, height, inside);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// The flags themselves, not a copy.
    public boolean[] inside() {
        return inside;
    }

    /// Whether the pixel in column `x` of row `y` counts.
    public boolean at(int x, int y) {
        return inside[x + y * width];
    }

    /// How many pixels count.
    public int count() {
        int count = 0;
        for (boolean flag : inside) {
            if (flag) {
                count++;
            }
        }
        return count;
    }
}
