package janus.metric;

/// The two sums of VIF: information that the truth holds and that the synthetic picture keeps, as
/// sums of logarithms over window positions.
///
/// Logarithms cost more than everything else, so factors are multiplied and the logarithm of their
/// product is taken before it can overflow.
final class Information {
    private static final double NOISE = 2; // variance of the visual system's noise
    private static final double FLAT = 1e-8; // variances below are rounding
    private static final double LARGE = 1e100;

    private double held;
    private double kept;
    private double heldProduct = 1;
    private double keptProduct = 1;
    private long count;
    private boolean syntheticFlat = true;
    private double[] heldFactors = {};
    private double[] keptFactors = {};

    /// Adds positions whose weight is not 0, given local means `[truth, synthetic, truth squared,
    /// synthetic squared, product][position]`.
    void add(double[][] means, double[] weights) {
        if (heldFactors.length != weights.length) {
            heldFactors = new double[weights.length];
            keptFactors = new double[weights.length];
        }
        factors(means, heldFactors, keptFactors);
        multiply(means, weights);
    }

    /// Kept over held.
    Score score() {
        flush();
        if (count == 0) {
            return Voxelwise.nothing();
        }
        if (held > 0) {
            return new Score.Known(kept / held);
        }
        return syntheticFlat
                ? new Score.Known(1)
                : new Score.Undefined(
                        "the truth is flat - it holds no information that VIF could find kept - look at MAE instead");
    }

    /// Per position `1 + v1 / n` and `1 + g^2 v1 / (left + n)`, gain g = cov / v1, left = v2 - g
    /// cov; with the fraction expanded by v1 one division does.
    private static void factors(double[][] means, double[] held, double[] kept) {
        double[] m1 = means[0];
        double[] m2 = means[1];
        double[] square1 = means[2];
        double[] square2 = means[3];
        double[] product = means[4];
        for (int x = 0; x < held.length; x++) {
            double a = m1[x];
            double b = m2[x];
            double v1 = Math.max(square1[x] - a * a, 0);
            double v2 = Math.max(square2[x] - b * b, 0);
            double covariance = Math.max(product[x] - a * b, 0); // an inverted window keeps nothing
            double common = covariance * covariance;
            held[x] = 1 + v1 / NOISE;
            kept[x] = 1 + common / (Math.max(v1 * v2 - common, FLAT * v1) + NOISE * v1);
        }
    }

    private void multiply(double[][] means, double[] weights) {
        double nothing = 1 + FLAT / NOISE;
        for (int x = 0; x < weights.length; x++) {
            if (weights[x] == 0) {
                continue;
            }
            count++;
            if (heldFactors[x] < nothing) {
                double mean = means[1][x];
                syntheticFlat &= means[3][x] - mean * mean < FLAT;
                continue;
            }
            heldProduct *= heldFactors[x];
            keptProduct *= keptFactors[x];
            if (heldProduct > LARGE || keptProduct > LARGE) {
                flush();
            }
        }
    }

    private void flush() {
        held += Math.log(heldProduct);
        kept += Math.log(keptProduct);
        heldProduct = 1;
        keptProduct = 1;
    }
}
