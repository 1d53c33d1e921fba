package janus.volume;

/// Another number of pixels over the same field, for slices of one size. A side that shrinks is
/// averaged over the area of each new pixel, a side that grows is interpolated linearly between
/// pixel centres, a side that stays is copied.
public final class Resizing {
    private final int columns;
    private final int rows;
    private final int width;
    private final int height;
    private final Taps across;
    private final Taps down;

    private Resizing(int columns, int rows, int width, int height) {
        this.columns = columns;
        this.rows = rows;
        this.width = width;
        this.height = height;
        this.across = Taps.of(columns, width);
        this.down = Taps.of(rows, height);
    }

    /// From slices of `columns` x `rows` to slices of `width` x `height`.
    ///
    /// @throws IllegalArgumentException when a new side is below 1
    public static Resizing of(int columns, int rows, int width, int height) {
        return new Resizing(columns, rows, width, height);
    }

    /// `slice` with the new number of pixels; itself where that is the old one.
    public Slice apply(Slice slice) {
        return isIdentity() ? slice : apply(Lines.of(slice));
    }

    /// Whether slices stay as they are.
    boolean isIdentity() {
        return columns == width && rows == height;
    }

    /// The slice that `lines` are with the new number of pixels.
    Slice apply(Lines lines) {
        float[] out = new float[width * height];
        double[] zeros = new double[columns];
        double[] row = new double[columns + across.taps()];
        for (int y = 0; y < height; y++) {
            System.arraycopy(zeros, 0, row, 0, columns);
            for (int four = 0; four < down.fours(); four++) {
                down.down(y, four, lines, row);
            }
            across.across(row, out, y * width);
        }
        return Slice.of(width, height, out);
    }
}
