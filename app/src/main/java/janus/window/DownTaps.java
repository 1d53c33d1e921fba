package janus.window;

/// The taps of [Gaussian] down even and odd rows of a [Tile]'s block.
///
/// Fused multiply-adds are as exact as two roundings and faster. [AcrossTaps] has the same loops
/// with another step, which must be a constant in the loop or C2 does not vectorise it.
final class DownTaps {
    private static final int STEP = Tile.WIDTH;

    private DownTaps() {}

    /// The centre and four taps on each side.
    static void near(double[][] rows, double[] weights, double[][] sums, Span span) {
        double[] e = rows[0];
        double[] o = rows[1];
        double[] even = sums[0];
        double[] odd = sums[1];
        double w0 = weights[0];
        double w1 = weights[1];
        double w2 = weights[2];
        double w3 = weights[3];
        double w4 = weights[4];
        for (int pair = 0; pair < span.pairs(); pair++) {
            int end = span.end(pair);
            for (int i = span.start(pair); i < end; i++) {
                double p4 = e[i + 2 * STEP];
                double p5 = o[i + 2 * STEP];
                double p6 = e[i + 3 * STEP];
                double p7 = o[i + 3 * STEP];
                double p8 = e[i + 4 * STEP];
                double p9 = o[i + 4 * STEP];
                double p10 = e[i + 5 * STEP];
                double p11 = o[i + 5 * STEP];
                double p12 = e[i + 6 * STEP];
                double p13 = o[i + 6 * STEP];
                double inner8 = Math.fma(w2, p6 + p10, Math.fma(w1, p7 + p9, w0 * p8));
                double inner9 = Math.fma(w2, p7 + p11, Math.fma(w1, p8 + p10, w0 * p9));
                even[i] = Math.fma(w4, p4 + p12, Math.fma(w3, p5 + p11, inner8));
                odd[i] = Math.fma(w4, p5 + p13, Math.fma(w3, p6 + p12, inner9));
            }
        }
    }

    /// The same for the even results only.
    static void nearEven(double[][] rows, double[] weights, double[] even, Span span) {
        double[] e = rows[0];
        double[] o = rows[1];
        double w0 = weights[0];
        double w1 = weights[1];
        double w2 = weights[2];
        double w3 = weights[3];
        double w4 = weights[4];
        for (int pair = 0; pair < span.pairs(); pair++) {
            int end = span.end(pair);
            for (int i = span.start(pair); i < end; i++) {
                double near = Math.fma(w1, o[i + 3 * STEP] + o[i + 4 * STEP], w0 * e[i + 4 * STEP]);
                double inner = Math.fma(w2, e[i + 3 * STEP] + e[i + 5 * STEP], near);
                double outer = Math.fma(w3, o[i + 2 * STEP] + o[i + 5 * STEP], inner);
                even[i] = Math.fma(w4, e[i + 2 * STEP] + e[i + 6 * STEP], outer);
            }
        }
    }

    /// Adds the fifth taps on each side.
    static void fifth(double[][] rows, double[] weights, double[][] sums, Span span) {
        double[] e = rows[0];
        double[] o = rows[1];
        double[] even = sums[0];
        double[] odd = sums[1];
        double w5 = weights[5];
        for (int pair = 0; pair < span.pairs(); pair++) {
            int end = span.end(pair);
            for (int i = span.start(pair); i < end; i++) {
                even[i] = Math.fma(w5, o[i + STEP] + o[i + 6 * STEP], even[i]);
                odd[i] = Math.fma(w5, e[i + 2 * STEP] + e[i + 7 * STEP], odd[i]);
            }
        }
    }

    /// Adds the fifth to eighth taps on each side.
    static void far(double[][] rows, double[] weights, double[][] sums, Span span) {
        double[] e = rows[0];
        double[] o = rows[1];
        double[] even = sums[0];
        double[] odd = sums[1];
        double w5 = weights[5];
        double w6 = weights[6];
        double w7 = weights[7];
        double w8 = weights[8];
        for (int pair = 0; pair < span.pairs(); pair++) {
            int end = span.end(pair);
            for (int i = span.start(pair); i < end; i++) {
                double p1 = o[i];
                double p2 = e[i + STEP];
                double p3 = o[i + STEP];
                double p14 = e[i + 7 * STEP];
                double p15 = o[i + 7 * STEP];
                double p16 = e[i + 8 * STEP];
                double inner8 = Math.fma(w6, p2 + p14, Math.fma(w5, p3 + o[i + 6 * STEP], even[i]));
                double inner9 = Math.fma(w6, p3 + p15, Math.fma(w5, e[i + 2 * STEP] + p14, odd[i]));
                double p0 = e[i];
                double p17 = o[i + 8 * STEP];
                even[i] = Math.fma(w8, p0 + p16, Math.fma(w7, p1 + p15, inner8));
                odd[i] = Math.fma(w8, p1 + p17, Math.fma(w7, p2 + p16, inner9));
            }
        }
    }
}
