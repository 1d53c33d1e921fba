package janus.window;

/// The plain sum over 7x7 pixels, scikit-image's default window.
public record SmallBox() implements Window {
    public static final int SIZE = 7;

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
                double near = (e[i + Tile.WIDTH] + o[i + Tile.WIDTH]) + e[i + 2 * Tile.WIDTH];
                double far = o[i] + (o[i + 2 * Tile.WIDTH] + e[i + 3 * Tile.WIDTH]);
                even[i] = (near + far) + e[i];
                odd[i] = (near + far) + o[i + 3 * Tile.WIDTH];
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
            double near = (e[i + Tile.HEIGHT] + o[i + Tile.HEIGHT]) + e[i + 2 * Tile.HEIGHT];
            double far = o[i] + (o[i + 2 * Tile.HEIGHT] + e[i + 3 * Tile.HEIGHT]);
            even[i] = (near + far) + e[i];
            odd[i] = (near + far) + o[i + 3 * Tile.HEIGHT];
        }
    }
}
