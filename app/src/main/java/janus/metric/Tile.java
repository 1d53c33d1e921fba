package janus.metric;

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

    /// Elements from a pixel to its right neighbour.
    static final int STEP = 8;

    private static final int COLUMNS = SIZE / STEP;

    /// The tiles that cover all positions of a window of `size` pixels in rows of `width`.
    static List<Tile> across(int width, int size) {
        return IntStream.iterate(0, left -> left <= width - size, left -> left + SIZE)
                .mapToObj(left -> new Tile(width, size - 1, left))
                .toList();
    }

    /// How many positions there are; the elements of others repeat the row's last pixel.
    int positions() {
        return Math.min(SIZE, width - reach - left);
    }

    /// Where position `left + x` stands.
    static int index(int x) {
        return x % COLUMNS * STEP + x / COLUMNS;
    }

    /// Spreads row `y` of `plane` over `row`, the tile's first pixel at element `pad`.
    void spread(Plane plane, int y, double[] row, int pad) {
        double[] values = plane.values();
        int from = y * width + left;
        int all = COLUMNS + reach;
        int last = width - 1 - left; // of the row, counted from the tile's first pixel
        int safe = Math.clamp(last + 1 - (STEP - 1L) * COLUMNS, 0, all);
        for (int c = 0; c < safe; c++) {
            int to = pad + c * STEP;
            int x = from + c;
            row[to] = values[x];
            row[to + 1] = values[x + COLUMNS];
            row[to + 2] = values[x + 2 * COLUMNS];
            row[to + 3] = values[x + 3 * COLUMNS];
            row[to + 4] = values[x + 4 * COLUMNS];
            row[to + 5] = values[x + 5 * COLUMNS];
            row[to + 6] = values[x + 6 * COLUMNS];
            row[to + 7] = values[x + 7 * COLUMNS];
        }
        for (int c = safe; c < all; c++) {
            for (int lane = 0; lane < STEP; lane++) {
                row[pad + c * STEP + lane] = values[from + Math.min(lane * COLUMNS + c, last)];
            }
        }
    }
}
