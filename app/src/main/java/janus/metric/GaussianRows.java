package janus.metric;

import java.util.List;

/// Walks a Gaussian window down two planes, tile by tile, and gives row by row the local means of
/// the planes and of products of them, at the positions where the window fits.
final class GaussianRows {
    /// Fills `into[2]`, `into[3]` .. with products of the spread rows `into[0]` (truth) and
    /// `into[1]` (synthetic).
    @FunctionalInterface
    interface Products {
        void fill(double[][] into);
    }

    private final Plane truth;
    private final Plane synthetic;
    private final Gaussian window;
    private final Products products;
    private final double[][] spread; // [quantity][element]
    private final double[][][] ring; // [quantity][row % window][position]
    private final double[][] means; // [quantity][position]
    private Tile tile;
    private int read;

    /// A walk over `quantities` local means: the two planes' and the products'.
    GaussianRows(Plane[] planes, Gaussian window, int quantities, Products products) {
        truth = planes[0];
        synthetic = planes[1];
        this.window = window;
        this.products = products;
        tile = new Tile(truth.width(), window.size() - 1, 0);
        spread = new double[quantities][Tile.SPREAD];
        ring = new double[quantities][window.size()][Tile.SIZE];
        means = new double[quantities][Tile.SIZE];
    }

    /// The tiles to walk down.
    List<Tile> tiles() {
        return Tile.across(truth.width(), window.size());
    }

    /// Rows of positions.
    int rows() {
        return truth.height() - window.size() + 1;
    }

    /// Goes to the top of `next`.
    void begin(Tile next) {
        tile = next;
        read = 0;
    }

    /// Local means `[quantity][position]` at row `y` of positions; call with rising `y`. The arrays
    /// are reused by the next call.
    double[][] row(int y) {
        while (read < y + window.size()) {
            take(read++);
        }
        for (int q = 0; q < means.length; q++) {
            window.across(ring[q], y % window.size(), means[q]);
        }
        return means;
    }

    private void take(int y) {
        tile.spread(truth, y, spread[0], window.pad());
        tile.spread(synthetic, y, spread[1], window.pad());
        products.fill(spread);
        for (int q = 0; q < spread.length; q++) {
            window.along(spread[q], ring[q][y % window.size()]);
        }
    }

    /// `out = a * b`, element by element of spread rows.
    static void multiply(double[] a, double[] b, double[] out) {
        for (int i = 0; i < Tile.SPREAD; i++) {
            out[i] = a[i] * b[i];
        }
    }

    /// `out = a * a + b * b`, element by element of spread rows.
    static void addSquares(double[] a, double[] b, double[] out) {
        for (int i = 0; i < Tile.SPREAD; i++) {
            out[i] = a[i] * a[i] + b[i] * b[i];
        }
    }
}
