package janus.metric;

import java.util.Arrays;
import java.util.List;

/// Walks an 8x8 window down two planes, tile by tile, and gives row by row the sums over the window
/// of truth, synthetic, both squares together, and their product.
///
/// Sums are built as trees of pairs and not as running totals, so nothing drifts, and eight equal
/// values sum to exactly eight times the value: flat windows are known by a variance of exactly 0.
final class BoxRows {
    static final int SIZE = 8;

    /// Pixels in the window.
    static final int AREA = SIZE * SIZE;

    private static final int QUANTITIES = 4;

    private final Plane truth;
    private final Plane synthetic;
    private final double[] line = new double[Tile.SPREAD];
    private final double[][] spread;
    private final double[][] sums;
    private final double[] pairs;
    private final double[] fours;
    private final double[][][] ring = new double[QUANTITIES][][]; // [quantity][row % 8][position]

    BoxRows(Pair pair) {
        truth = pair.truth();
        synthetic = pair.synthetic();
        double[][] rows = Tile.rows(QUANTITIES + 2, QUANTITIES * (1 + SIZE));
        spread = Arrays.copyOf(rows, QUANTITIES);
        pairs = rows[QUANTITIES];
        fours = rows[QUANTITIES + 1];
        int plain = QUANTITIES + 2;
        sums = Arrays.copyOfRange(rows, plain, plain + QUANTITIES);
        for (int q = 0; q < QUANTITIES; q++) {
            int from = plain + QUANTITIES + q * SIZE;
            ring[q] = Arrays.copyOfRange(rows, from, from + SIZE);
        }
    }

    /// The tiles to walk down.
    List<Tile> tiles() {
        return Tile.across(truth.width(), SIZE);
    }

    /// Rows of positions.
    int rows() {
        return truth.height() - SIZE + 1;
    }

    /// Hands the first `rows` rows of positions of `tile` to `listener`: window sums `[truth,
    /// synthetic, squares, product][position]`, in arrays that are reused.
    void walk(Tile tile, int rows, GaussianRows.Listener listener) {
        int read = 0;
        for (int y = 0; y < rows; y++) {
            while (read < y + SIZE) {
                take(tile, read++);
            }
            for (int q = 0; q < QUANTITIES; q++) {
                across(ring[q], sums[q]);
            }
            listener.row(y, sums);
        }
    }

    private void take(Tile tile, int y) {
        tile.read(truth, y, line);
        tile.spread(line, spread[0], 0);
        tile.read(synthetic, y, line);
        tile.spread(line, spread[1], 0);
        GaussianRows.addSquares(spread[0], spread[1], spread[2]);
        GaussianRows.multiply(spread[0], spread[1], spread[3]);
        for (int q = 0; q < QUANTITIES; q++) {
            along(spread[q], ring[q][y % SIZE]);
        }
    }

    private void along(double[] in, double[] out) {
        for (int x = 0; x < Tile.SIZE + 6 * Tile.STEP; x++) {
            pairs[x] = in[x] + in[x + Tile.STEP];
        }
        for (int x = 0; x < Tile.SIZE + 4 * Tile.STEP; x++) {
            fours[x] = pairs[x] + pairs[x + 2 * Tile.STEP];
        }
        for (int x = 0; x < Tile.SIZE; x++) {
            out[x] = fours[x] + fours[x + 4 * Tile.STEP];
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
        for (int x = 0; x < Tile.SIZE; x++) {
            out[x] = ((a[x] + b[x]) + (c[x] + d[x])) + ((e[x] + f[x]) + (g[x] + h[x]));
        }
    }
}
