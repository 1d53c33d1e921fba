package janus.window;

/// The plain sum over 8x8 pixels.
///
/// It is built as a tree of pairs and not as a running total: nothing drifts, and eight equal
/// values sum to exactly eight times the value, so that the variance of flat windows is 0 or
/// rounding.
public record Box() implements Window {
    public static final int SIZE = 8;

    /// Pixels in the window.
    public static final int AREA = SIZE * SIZE;

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public void down(double[][] rows, double[][] sums, Span span) {
        double[] e = rows[0];
        double[] o = rows[1];
        double[] even = sums[0];
        double[] odd = sums[1];
        for (int pair = 0; pair < span.pairs(); pair++) {
            int end = span.end(pair);
            for (int i = span.start(pair); i < end; i++) {
                double p1 = o[i];
                double p3 = o[i + Tile.WIDTH];
                double p6 = e[i + 3 * Tile.WIDTH];
                double p7 = o[i + 3 * Tile.WIDTH];
                double inner =
                        (e[i + Tile.WIDTH] + p3) + (e[i + 2 * Tile.WIDTH] + o[i + 2 * Tile.WIDTH]);
                double p0 = e[i];
                double p8 = e[i + 4 * Tile.WIDTH];
                even[i] = inner + ((p0 + p1) + (p6 + p7));
                odd[i] = inner + ((p1 + p6) + (p7 + p8));
            }
        }
    }

    @Override
    public void across(double[][] columns, double[][] sums, int count) {
        double[] e = columns[0];
        double[] o = columns[1];
        double[] even = sums[0];
        double[] odd = sums[1];
        int n = Math.min(count, Tile.SIZE);
        for (int i = 0; i < n; i++) {
            double p1 = o[i];
            double p3 = o[i + Tile.HEIGHT];
            double p6 = e[i + 3 * Tile.HEIGHT];
            double p7 = o[i + 3 * Tile.HEIGHT];
            double inner =
                    (e[i + Tile.HEIGHT] + p3) + (e[i + 2 * Tile.HEIGHT] + o[i + 2 * Tile.HEIGHT]);
            double p0 = e[i];
            double p8 = e[i + 4 * Tile.HEIGHT];
            even[i] = inner + ((p0 + p1) + (p6 + p7));
            odd[i] = inner + ((p1 + p6) + (p7 + p8));
        }
    }
}
