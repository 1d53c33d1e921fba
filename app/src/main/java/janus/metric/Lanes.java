package janus.metric;

/// An arrangement of rows that the JIT compiler vectorises sliding windows over.
///
/// A row of `width` pixels is cut into eight lanes of neighbouring window positions, and the lanes
/// are interleaved: position `x = lane * columns + c` stands at `8 c + lane`. A step of one pixel
/// is then a step of eight elements, whole vectors apart; with steps of one element C2 in JDK 25
/// can not rule out that a store feeds a later load, and stays scalar (3 to 5 times slower). Each
/// lane is followed by the `reach` pixels that its last windows need, so some are stored twice.
///
/// @param width pixels in a row
/// @param reach window size less 1
/// @param columns window positions in each lane
record Lanes(int width, int reach, int columns) {
    static final int COUNT = 8;

    /// The lanes of a window of `size` pixels that slides over rows of `width`.
    static Lanes of(int width, int size) {
        return new Lanes(width, size - 1, Math.ceilDiv(width - size + 1, COUNT));
    }

    /// Window positions in a row.
    int positions() {
        return width - reach;
    }

    /// Elements that hold the positions of a row; a few at the end of lanes belong to none.
    int length() {
        return columns * COUNT;
    }

    /// Where position `x` stands.
    int index(int x) {
        return x % columns * COUNT + x / columns;
    }

    /// Spreads the row that starts at `from` in `plane` over `row` from element `pad` on.
    void spread(double[] plane, int from, double[] row, int pad) {
        int all = columns + reach;
        int safe = Math.clamp(width - 7L * columns, 0, all);
        for (int c = 0; c < safe; c++) {
            int to = pad + c * COUNT;
            int x = from + c;
            row[to] = plane[x];
            row[to + 1] = plane[x + columns];
            row[to + 2] = plane[x + 2 * columns];
            row[to + 3] = plane[x + 3 * columns];
            row[to + 4] = plane[x + 4 * columns];
            row[to + 5] = plane[x + 5 * columns];
            row[to + 6] = plane[x + 6 * columns];
            row[to + 7] = plane[x + 7 * columns];
        }
        for (int c = safe; c < all; c++) {
            for (int lane = 0; lane < COUNT; lane++) {
                row[pad + c * COUNT + lane] = plane[from + Math.min(lane * columns + c, width - 1)];
            }
        }
    }
}
