package janus.volume;

import java.util.function.UnaryOperator;

/// Another number of pixels over the same field, for slices of one size. A side that shrinks is
/// averaged over the area of each new pixel, a side that grows is interpolated linearly between
/// pixel centres, a side that stays is copied.
public final class Resizing {
    private final int columns;
    private final int width;
    private final int height;
    private final Taps across;
    private final Taps down;

    private Resizing(int columns, int rows, int width, int height) {
        this.columns = columns;
        this.width = width;
        this.height = height;
        this.across = Taps.of(columns, width);
        this.down = Taps.of(rows, height);
    }

    /// From slices of `columns` x `rows` to slices of `width` x `height`.
    ///
    /// @throws IllegalArgumentException when a new side is below 1
    public static UnaryOperator<Slice> of(int columns, int rows, int width, int height) {
        return columns == width && rows == height
                ? UnaryOperator.identity()
                : new Resizing(columns, rows, width, height)::resized;
    }

    private Slice resized(Slice slice) {
        float[] out = new float[width * height];
        double[] row = new double[columns];
        double[] sums = new double[width];
        for (int y = 0; y < height; y++) {
            down.sum(y, slice.values(), row);
            across.sum(row, sums);
            for (int x = 0; x < width; x++) {
                out[y * width + x] = (float) sums[x];
            }
        }
        return Slice.of(width, height, out);
    }
}
