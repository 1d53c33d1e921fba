package janus.metric;

/// A Gaussian window of 3 to 17 taps, applied along lanes and across rows.
///
/// Loops hold at most nine loads: C2 does not vectorise longer ones. Weights beyond the window are
/// 0, so that all sizes share the loops.
final class Gaussian {
    /// Taps on each side of the widest window.
    private static final int WIDEST = 8;

    /// Element of a spread row on which position 0's window is centred.
    private static final int CENTRE = WIDEST * Lanes.COUNT;

    private final int half;
    private final double[] weights = new double[WIDEST + 1]; // [0] is the centre's

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
        return (WIDEST - half) * Lanes.COUNT;
    }

    /// Length of a spread row with room for the widest window.
    static int room(Lanes lanes) {
        return lanes.length() + 2 * CENTRE;
    }

    /// Smooths the spread row `in` along its lanes into `out`, `length` positions.
    void along(double[] in, double[] out, int length) {
        alongNear(in, out, length);
        if (half == 5) {
            alongFifth(in, out, length);
        } else if (half > 5) {
            alongFar(in, out, length);
        }
    }

    /// Smooths across `rows`, a ring whose oldest row is `first`, into `out`, `length` positions.
    void across(double[][] rows, int first, double[] out, int length) {
        acrossNear(rows, first, out, length);
        if (half == 5) {
            double[] a = row(rows, first, -5);
            double[] b = row(rows, first, 5);
            double w = weights[5];
            for (int x = 0; x < length; x++) {
                out[x] += w * (a[x] + b[x]);
            }
        } else if (half > 5) {
            acrossFar(rows, first, out, length);
        }
    }

    private void alongNear(double[] in, double[] out, int length) {
        double w0 = weights[0];
        double w1 = weights[1];
        double w2 = weights[2];
        double w3 = weights[3];
        double w4 = weights[4];
        for (int x = 0; x < length; x++) {
            out[x] =
                    w0 * in[x + CENTRE]
                            + w1 * (in[x + CENTRE - 8] + in[x + CENTRE + 8])
                            + w2 * (in[x + CENTRE - 16] + in[x + CENTRE + 16])
                            + w3 * (in[x + CENTRE - 24] + in[x + CENTRE + 24])
                            + w4 * (in[x + CENTRE - 32] + in[x + CENTRE + 32]);
        }
    }

    private void alongFifth(double[] in, double[] out, int length) {
        double w5 = weights[5];
        for (int x = 0; x < length; x++) {
            out[x] += w5 * (in[x + CENTRE - 40] + in[x + CENTRE + 40]);
        }
    }

    private void alongFar(double[] in, double[] out, int length) {
        double w5 = weights[5];
        double w6 = weights[6];
        double w7 = weights[7];
        double w8 = weights[8];
        for (int x = 0; x < length; x++) {
            out[x] +=
                    w5 * (in[x + CENTRE - 40] + in[x + CENTRE + 40])
                            + w6 * (in[x + CENTRE - 48] + in[x + CENTRE + 48])
                            + w7 * (in[x + CENTRE - 56] + in[x + CENTRE + 56])
                            + w8 * (in[x + CENTRE - 64] + in[x + CENTRE + 64]);
        }
    }

    private void acrossNear(double[][] rows, int first, double[] out, int length) {
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
        for (int x = 0; x < length; x++) {
            out[x] =
                    w0 * c[x]
                            + w1 * (a1[x] + b1[x])
                            + w2 * (a2[x] + b2[x])
                            + w3 * (a3[x] + b3[x])
                            + w4 * (a4[x] + b4[x]);
        }
    }

    private void acrossFar(double[][] rows, int first, double[] out, int length) {
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
        for (int x = 0; x < length; x++) {
            out[x] +=
                    w5 * (a5[x] + b5[x])
                            + w6 * (a6[x] + b6[x])
                            + w7 * (a7[x] + b7[x])
                            + w8 * (a8[x] + b8[x]);
        }
    }

    /// The row `k` below the window's centre; a row in the window where that lies outside, whose
    /// weight is 0.
    private double[] row(double[][] rows, int first, int k) {
        return rows[(first + half + Math.clamp(k, -half, half)) % rows.length];
    }
}
