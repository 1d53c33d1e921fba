package janus.metric;

/// Walks an 8x8 window down two planes and gives, row by row, the sums over the window of truth,
/// synthetic, both squares together, and their product.
///
/// Sums are built by doubling (pairs, fours, eights) and not by running totals, so nothing drifts
/// and eight equal values sum to exactly eight times the value: flat windows are known by a
/// variance of exactly 0.
final class BoxRows {
    static final int SIZE = 8;

    /// Pixels in the window.
    static final int AREA = SIZE * SIZE;

    private static final int QUANTITIES = 4;

    private final Plane truth;
    private final Plane synthetic;
    private final Lanes lanes;
    private final double[][] spread;
    private final double[][][] ring = new double[QUANTITIES][SIZE][];
    private final double[][] sums;
    private int read;

    BoxRows(Pair pair) {
        truth = pair.truth();
        synthetic = pair.synthetic();
        lanes = Lanes.of(truth.width(), SIZE);
        spread = new double[QUANTITIES][lanes.length() + (SIZE - 1) * Lanes.COUNT];
        sums = new double[QUANTITIES][lanes.length()];
        for (double[][] rows : ring) {
            for (int k = 0; k < SIZE; k++) {
                rows[k] = new double[lanes.length()];
            }
        }
    }

    Lanes lanes() {
        return lanes;
    }

    /// Rows of positions.
    int rows() {
        return truth.height() - SIZE + 1;
    }

    /// Window sums `[truth, synthetic, squares, product][position]` at row `y` of positions; call
    /// with rising `y`. The arrays are reused by the next call.
    double[][] row(int y) {
        while (read < y + SIZE) {
            take(read++);
        }
        for (int q = 0; q < QUANTITIES; q++) {
            across(ring[q], sums[q]);
        }
        return sums;
    }

    private void take(int y) {
        lanes.spread(truth.values(), y * truth.width(), spread[0], 0);
        lanes.spread(synthetic.values(), y * truth.width(), spread[1], 0);
        GaussianRows.addSquares(spread[0], spread[1], spread[2]);
        GaussianRows.multiply(spread[0], spread[1], spread[3]);
        for (int q = 0; q < QUANTITIES; q++) {
            along(spread[q], ring[q][y % SIZE]);
        }
    }

    private static void along(double[] in, double[] out) {
        for (int x = 0; x < out.length; x++) {
            out[x] =
                    ((in[x] + in[x + 8]) + (in[x + 16] + in[x + 24]))
                            + ((in[x + 32] + in[x + 40]) + (in[x + 48] + in[x + 56]));
        }
    }

    private static void across(double[][] rows, double[] out) {
        double[] a = rows[0];
        double[] b = rows[1];
        double[] c = rows[2];
        double[] d = rows[3];
        double[] e = rows[4];
        double[] f = rows[5];
        double[] g = rows[6];
        double[] h = rows[7];
        for (int x = 0; x < out.length; x++) {
            out[x] = ((a[x] + b[x]) + (c[x] + d[x])) + ((e[x] + f[x]) + (g[x] + h[x]));
        }
    }
}
