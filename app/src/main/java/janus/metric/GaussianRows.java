package janus.metric;

import java.util.Arrays;
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

    /// Hears of each row of positions.
    @FunctionalInterface
    interface Listener {
        /// Local means `[quantity][position]` of row `y`; the arrays are reused.
        void row(int y, double[][] means);
    }

    /// Rows made at a time, quantity by quantity, so that a quantity's rows stay in the fastest
    /// cache; even, so that every second row keeps its step over blocks.
    private static final int BLOCK = 4;

    private final Plane truth;
    private final Plane synthetic;
    private final double[] line = new double[Tile.SPREAD];
    private final Gaussian window;
    private final Products products;
    private final int length; // of the ring
    private final double[][] spread; // [quantity][element]
    private final double[][][] ring; // [quantity][row % length][position], each row twice
    private final double[][][] means; // [row of the block][quantity][position]

    /// A walk over `quantities` local means: the two planes' and the products'.
    GaussianRows(Plane[] planes, Gaussian window, int quantities, Products products) {
        truth = planes[0];
        synthetic = planes[1];
        this.window = window;
        this.products = products;
        length = window.size() - 1 + BLOCK;
        double[][] rows = Tile.rows(quantities, quantities * (length + BLOCK));
        spread = Arrays.copyOf(rows, quantities);
        ring = new double[quantities][][];
        means = new double[BLOCK][][];
        for (int q = 0; q < quantities; q++) {
            int from = quantities + q * length;
            ring[q] = Arrays.copyOfRange(rows, from, from + 2 * length);
            System.arraycopy(ring[q], 0, ring[q], length, length);
        }
        for (int k = 0; k < BLOCK; k++) {
            int from = quantities * (1 + length + k);
            means[k] = Arrays.copyOfRange(rows, from, from + quantities);
        }
    }

    /// The tiles to walk down.
    List<Tile> tiles() {
        return Tile.across(truth.width(), window.size());
    }

    /// Rows of positions.
    int rows() {
        return truth.height() - window.size() + 1;
    }

    /// Hands every `step`th row of positions of `tile` to `listener`.
    void walk(Tile tile, int step, Listener listener) {
        int read = 0;
        for (int top = 0; top < rows(); top += BLOCK) {
            int bottom = Math.min(top + BLOCK, rows());
            while (read < bottom + window.size() - 1) {
                take(tile, read++);
            }
            for (int q = 0; q < ring.length; q++) {
                for (int y = top; y < bottom; y += step) {
                    window.across(ring[q], y % length, means[y - top][q]);
                }
            }
            for (int y = top; y < bottom; y += step) {
                listener.row(y, means[y - top]);
            }
        }
    }

    private void take(Tile tile, int y) {
        tile.read(truth, y, line);
        tile.spread(line, spread[0], window.pad());
        tile.read(synthetic, y, line);
        tile.spread(line, spread[1], window.pad());
        products.fill(spread);
        for (int q = 0; q < spread.length; q++) {
            window.along(spread[q], ring[q][y % length]);
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
