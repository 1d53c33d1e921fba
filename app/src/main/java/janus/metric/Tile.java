package janus.metric;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// 128 neighbouring positions of a sliding window in each row, arranged so that the JIT compiler
/// vectorises the work on them.
///
/// The positions are cut into eight lanes of sixteen, and the lanes are interleaved: position `left
/// + 16 lane + c` stands at element `8 c + lane`. A step of one pixel is then a step of eight
///   elements, whole vectors apart. With steps of one element, or with loops over more than two or
///   three arrays whose length is not a constant, C2 in JDK 25 stays scalar and takes 3 to 5 times
///   as long. The price: pixels that windows of two lanes need are stored twice.
///
/// @param width pixels in a row
/// @param reach window size less 1, at most 16
/// @param left the first position
record Tile(int width, int reach, int left) {
    /// Elements of a tile.
    static final int SIZE = 128;

    /// Elements of a spread row: the pixels of all windows.
    static final int SPREAD = 256;

    /// What arrays are longer than their elements, so that with the header of 16 bytes they fill
    /// whole cache lines.
    private static final int FILL = 6;

    /// Elements from a pixel to its right neighbour.
    static final int STEP = 8;

    private static final int COLUMN_BITS = 4;
    private static final int COLUMNS = 1 << COLUMN_BITS;

    /// The tiles that cover all positions of a window of `size` pixels in rows of `width`.
    static List<Tile> across(int width, int size) {
        return IntStream.iterate(0, left -> left <= width - size, left -> left + SIZE)
                .mapToObj(left -> new Tile(width, size - 1, left))
                .toList();
    }

    /// `spread` rows with room for [#SPREAD] elements, then `plain` ones for [#SIZE]. Made together
    /// they lie one behind the other, so their elements are aligned alike, and the vectors of none
    /// straddle cache lines when those of one do not; it saves a fifth of the time.
    static double[][] rows(int spread, int plain) {
        double[][] rows = new double[spread + plain][];
        for (int i = 0; i < spread; i++) {
            rows[i] = new double[SPREAD + FILL];
        }
        for (int i = spread; i < rows.length; i++) {
            rows[i] = new double[SIZE + FILL];
        }
        return rows;
    }

    /// How many positions there are; the elements of others repeat the row's last pixel.
    int positions() {
        return Math.min(SIZE, width - reach - left);
    }

    /// Where position `left + x` stands.
    static int index(int x) {
        return (x & (COLUMNS - 1)) * STEP + (x >> COLUMN_BITS);
    }

    /// Reads the tile's pixels in row `y` of `plane` into `line`, in double precision.
    void read(Plane plane, int y, double[] line) {
        int pixels = Math.min(SIZE + reach, width - left);
        plane.read(left + y * width, pixels, line);
        Arrays.fill(line, pixels, SIZE + reach, line[pixels - 1]);
    }

    /// Spreads the pixels in `line` over `row`, the first at element `pad`.
    void spread(double[] line, double[] row, int pad) {
        int all = COLUMNS + reach;
        for (int c = 0; c < all; c++) {
            int to = pad + c * STEP;
            row[to] = line[c];
            row[to + 1] = line[c + COLUMNS];
            row[to + 2] = line[c + 2 * COLUMNS];
            row[to + 3] = line[c + 3 * COLUMNS];
            row[to + 4] = line[c + 4 * COLUMNS];
            row[to + 5] = line[c + 5 * COLUMNS];
            row[to + 6] = line[c + 6 * COLUMNS];
            row[to + 7] = line[c + 7 * COLUMNS];
        }
    }
}
