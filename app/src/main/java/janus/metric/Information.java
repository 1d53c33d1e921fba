package janus.metric;

import java.util.Arrays;

/// The two sums of VIF: information that the truth holds and that the synthetic picture keeps, as
/// sums of logarithms over window positions.
///
/// Logarithms cost more than everything else, so the factors at each element of the tile are
/// multiplied from row to row and logarithms are taken of the products before they can overflow.
final class Information {
    private static final double NOISE = 2; // variance of the visual system's noise
    private static final double FLAT = 1e-8; // variances below are rounding
    private static final int ROWS = 16; // no product overflows while values stay below 200 ranges

    private static final long ONE = Double.doubleToRawLongBits(1);

    private final double[] v1 = new double[Tile.SIZE];
    private final double[] v2 = new double[Tile.SIZE];
    private final double[] common = new double[Tile.SIZE];
    private final double[] heldProduct = new double[Tile.SIZE];
    private final double[] withKept = new double[Tile.SIZE];
    private final double[] withoutKept = new double[Tile.SIZE];
    private final double[] syntheticVariances = new double[Tile.SIZE];
    private double heldSum;
    private double keptSum;
    private int rows;
    private long count;

    Information() {
        Arrays.fill(heldProduct, 1);
        Arrays.fill(withKept, 1);
        Arrays.fill(withoutKept, 1);
    }

    /// Adds row `y` of `positions`, given local means `[truth, synthetic, truth squared, synthetic
    /// squared, product][position]`.
    void add(double[][] means, Positions positions, int y) {
        double[] weights = positions.row(y);
        variance(means[0], means[2], v1);
        variance(means[1], means[3], v2);
        common(means, common);
        multiplyKept(weights);
        multiplyHeld(weights);
        count += positions.count();
        if (++rows == ROWS) {
            flush();
        }
    }

    /// Kept over held.
    Score score() {
        flush();
        if (count == 0) {
            return Voxelwise.nothing();
        }
        if (heldSum > 0) {
            return new Score.Known(keptSum / heldSum);
        }
        double varied = 0;
        for (double variance : syntheticVariances) {
            varied += variance;
        }
        return varied < FLAT * count
                ? new Score.Known(1)
                : new Score.Undefined(
                        "the truth is flat - it holds no information that VIF could find kept - look at MAE instead");
    }

    /// Per position `1 + g^2 v1 / (left + n)`, gain g = cov / v1, left = v2 - g cov. Expanded by v1
    /// it is `(rest + cov^2) / rest`, whose parts are multiplied apart: division is slow. They are
    /// equal where the weight is 0 or the truth is flat.
    private void multiplyKept(double[] weights) {
        for (int x = 0; x < Tile.SIZE; x++) {
            double rest = Math.max(v1[x] * v2[x] - common[x], 0) + NOISE * v1[x] + FLAT;
            withoutKept[x] *= rest;
            withKept[x] *= rest + weights[x] * common[x];
        }
    }

    /// Per position `1 + v1 / n`.
    private void multiplyHeld(double[] weights) {
        for (int x = 0; x < Tile.SIZE; x++) {
            heldProduct[x] *= 1 + weights[x] * (Math.max(v1[x] - FLAT, 0) / NOISE);
            syntheticVariances[x] += weights[x] * v2[x];
        }
    }

    private static void variance(double[] mean, double[] square, double[] variance) {
        for (int x = 0; x < Tile.SIZE; x++) {
            variance[x] = Math.max(square[x] - mean[x] * mean[x], 0);
        }
    }

    /// The covariance squared; 0 where it is negative: an inverted window keeps nothing.
    private static void common(double[][] means, double[] common) {
        double[] m1 = means[0];
        double[] m2 = means[1];
        double[] product = means[4];
        for (int x = 0; x < Tile.SIZE; x++) {
            double covariance = Math.max(product[x] - m1[x] * m2[x], 0);
            common[x] = covariance * covariance;
        }
    }

    private void flush() {
        heldSum += logarithm(heldProduct);
        keptSum += logarithm(withKept) - logarithm(withoutKept);
        rows = 0;
    }

    /// The sum of the logarithms of `products`, which become 1: exponents are added and
    /// significands, each below 2, multiplied.
    private static double logarithm(double[] products) {
        long exponents = 0;
        double significands = 1;
        for (int x = 0; x < Tile.SIZE; x++) {
            long bits = Double.doubleToRawLongBits(products[x]);
            exponents += (bits >> 52) - 1023;
            significands *= Double.longBitsToDouble((bits & 0xfffffffffffffL) | ONE);
            products[x] = 1;
        }
        return exponents * Math.log(2) + Math.log(significands);
    }
}
