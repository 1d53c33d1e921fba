package janus.metric;

/// A Gaussian window of 3 to 17 taps, applied along and across the rows of a [Tile].
///
/// Fused multiply-adds are as exact as two roundings and faster. Loops hold at most nine loads: C2
/// does not vectorise longer ones. Weights beyond the window are 0, so that all sizes share the
/// loops.
final class Gaussian {
    /// Taps on each side of the widest window.
    private static final int WIDEST = 8;

    /// Element of a spread row on which a tile's first window is centred.
    private static final int CENTRE = WIDEST * Tile.STEP;

    private final int half;
    private final double[] weights = new double[WIDEST + 1]; // [0] is the centre's

    private final int[] places = new int[2 * WIDEST + 1]; // of the row k below the centre

    /// A window of `size` (odd) taps whose weights sum to 1.
    Gaussian(int size, double sigma) {
        half = size / 2;
        double sum = 0;
        for (int k = 0; k <= half; k++) {
            weights[k] = Math.exp(-k * k / (2 * sigma * sigma));
            sum += k == 0 ? weights[k] : 2 * weights[k];
        }
        for (int k = 0; k <= half; k++) {
            weights[k] /= sum;
        }
        for (int k = -WIDEST; k <= WIDEST; k++) {
            places[k + WIDEST] = half + Math.clamp(k, -half, half);
        }
    }

    int size() {
        return 2 * half + 1;
    }

    /// Pixels between a window's first and its centre.
    int half() {
        return half;
    }

    /// Element at which a row must be spread, so that windows are centred on [#CENTRE].
    int pad() {
        return (WIDEST - half) * Tile.STEP;
    }

    /// Smooths the spread row `in` along its lanes into `out`.
    void along(double[] in, double[] out) {
        alongNear(in, weights, out);
        if (half == 5) {
            alongFifth(in, weights, out);
        } else if (half > 5) {
            alongFar(in, weights, out);
        }
    }

    /// Smooths across the `rows` from `first` on into `out`.
    void across(double[][] rows, int first, double[] out) {
        acrossNear(rows, first, out);
        if (half == 5) {
            acrossFifth(rows, first, out);
        } else if (half > 5) {
            acrossFar(rows, first, out);
        }
    }

    private static void alongNear(double[] in, double[] weights, double[] out) {
        double w0 = weights[0];
        double w1 = weights[1];
        double w2 = weights[2];
        double w3 = weights[3];
        double w4 = weights[4];
        for (int x = 0; x < Tile.SIZE; x++) {
            out[x] =
                    Math.fma(
                            w4,
                            in[x + CENTRE - 32] + in[x + CENTRE + 32],
                            Math.fma(
                                    w3,
                                    in[x + CENTRE - 24] + in[x + CENTRE + 24],
                                    Math.fma(
                                            w2,
                                            in[x + CENTRE - 16] + in[x + CENTRE + 16],
                                            Math.fma(
                                                    w1,
                                                    in[x + CENTRE - 8] + in[x + CENTRE + 8],
                                                    w0 * in[x + CENTRE]))));
        }
    }

    private static void alongFifth(double[] in, double[] weights, double[] out) {
        double w5 = weights[5];
        for (int x = 0; x < Tile.SIZE; x++) {
            out[x] += w5 * (in[x + CENTRE - 40] + in[x + CENTRE + 40]);
        }
    }

    private static void alongFar(double[] in, double[] weights, double[] out) {
        double w5 = weights[5];
        double w6 = weights[6];
        double w7 = weights[7];
        double w8 = weights[8];
        for (int x = 0; x < Tile.SIZE; x++) {
            double near = Math.fma(w5, in[x + CENTRE - 40] + in[x + CENTRE + 40], out[x]);
            double far = w6 * (in[x + CENTRE - 48] + in[x + CENTRE + 48]);
            double farther = Math.fma(w7, in[x + CENTRE - 56] + in[x + CENTRE + 56], far);
            out[x] = Math.fma(w8, in[x + CENTRE - 64] + in[x + CENTRE + 64], farther) + near;
        }
    }

    private void acrossNear(double[][] rows, int first, double[] out) {
        double[] c = row(rows, first, 0);
        double[] a1 = row(rows, first, -1);
        double[] b1 = row(rows, first, 1);
        double[] a2 = row(rows, first, -2);
        double[] b2 = row(rows, first, 2);
        double[] a3 = row(rows, first, -3);
        double[] b3 = row(rows, first, 3);
        double[] a4 = row(rows, first, -4);
        double[] b4 = row(rows, first, 4);
        double w0 = weights[0];
        double w1 = weights[1];
        double w2 = weights[2];
        double w3 = weights[3];
        double w4 = weights[4];
        for (int x = 0; x < Tile.SIZE; x++) {
            double inner = Math.fma(w2, a2[x] + b2[x], Math.fma(w1, a1[x] + b1[x], w0 * c[x]));
            out[x] = Math.fma(w4, a4[x] + b4[x], Math.fma(w3, a3[x] + b3[x], inner));
        }
    }

    private void acrossFifth(double[][] rows, int first, double[] out) {
        double[] a5 = row(rows, first, -5);
        double[] b5 = row(rows, first, 5);
        double w5 = weights[5];
        for (int x = 0; x < Tile.SIZE; x++) {
            out[x] += w5 * (a5[x] + b5[x]);
        }
    }

    private void acrossFar(double[][] rows, int first, double[] out) {
        double[] a5 = row(rows, first, -5);
        double[] b5 = row(rows, first, 5);
        double[] a6 = row(rows, first, -6);
        double[] b6 = row(rows, first, 6);
        double[] a7 = row(rows, first, -7);
        double[] b7 = row(rows, first, 7);
        double[] a8 = row(rows, first, -8);
        double[] b8 = row(rows, first, 8);
        double w5 = weights[5];
        double w6 = weights[6];
        double w7 = weights[7];
        double w8 = weights[8];
        for (int x = 0; x < Tile.SIZE; x++) {
            double near = Math.fma(w6, a6[x] + b6[x], Math.fma(w5, a5[x] + b5[x], out[x]));
            out[x] = Math.fma(w8, a8[x] + b8[x], Math.fma(w7, a7[x] + b7[x], near));
        }
    }

    /// The row `k` below the window's centre; a row in the window where that lies outside, whose
    /// weight is 0.
    private double[] row(double[][] rows, int first, int k) {
        return rows[first + places[k + WIDEST]];
    }
}
