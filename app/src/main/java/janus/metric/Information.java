package janus.metric;

import janus.window.Part;
import janus.window.Positions;
import janus.window.Tile;
import java.util.Arrays;

/// The two sums of VIF: information that the truth holds and that the synthetic picture keeps, as
/// sums of logarithms over window positions.
///
/// Logarithms cost more than everything else, so the factors at each element of the tile are
/// multiplied from part to part and logarithms are taken of the products before they can overflow.
final class Information {
    private static final double NOISE = 2; // variance of the visual system's noise
    private static final double FLAT = 1e-8; // variances below are rounding
    private static final int PARTS = 16; // no product overflows while values stay below 200 ranges

    private static final long ONE = Double.doubleToRawLongBits(1);

    private final double[] held = Tile.array(Tile.SIZE);
    private final double[] withKept = Tile.array(Tile.SIZE);
    private final double[] withoutKept = Tile.array(Tile.SIZE);
    private final double[] varied = Tile.array(Tile.SIZE); // sums of the synthetic picture's
    // variances, while the truth is flat
    private double heldSum;
    private double keptSum;
    private int parts;
    private int used; // elements that parts had since the last logarithms
    private long count;

    Information() {
        Arrays.fill(held, 1);
        Arrays.fill(withKept, 1);
        Arrays.fill(withoutKept, 1);
    }

    /// Adds `part` of `positions`, given local means `[truth, synthetic, truth squared, product,
    /// synthetic squared][element]`.
    void add(double[][] means, Positions positions, Part part) {
        double[] weights = positions.weights(means, part);
        int count = part.size();
        used = Math.max(used, count);
        hold(means, weights, count);
        keep(means, weights, count);
        if (heldSum == 0) {
            addVaried(means, weights, count);
        }
        this.count += positions.count();
        if (++parts == PARTS) {
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
        return Arrays.stream(varied).sum() < FLAT * count
                ? new Score.Known(1)
                : new Score.Undefined(
                        "the truth is flat - it holds no information that VIF could find kept - look at MAE instead");
    }

    /// Per position `1 + v1 / n`, with the truth's variance v1.
    private void hold(double[][] means, double[] weights, int count) {
        double[] m1 = means[0];
        double[] square = means[2];
        int n = Math.min(count, Tile.SIZE);
        for (int i = 0; i < n; i++) {
            double v1 = twicePositive(Math.fma(-m1[i], m1[i], square[i]) - FLAT);
            held[i] *= Math.fma(weights[i], v1 * (0.5 / NOISE), 1);
        }
    }

    /// Per position `1 + g^2 v1 / (left + n)`, gain g = cov / v1, left = v2 - g cov; a negative
    /// covariance counts as 0, as an inverted window keeps nothing. Expanded by v1 it is `(rest +
    /// cov^2) / rest`, whose parts, eight times each, are multiplied apart: division is slow. They
    /// are equal where the weight is 0 or the truth is flat.
    private void keep(double[][] means, double[] weights, int count) {
        double[] m1 = means[0];
        double[] m2 = means[1];
        double[] truths = means[2];
        double[] synthetics = means[4];
        double[] products = means[3];
        int n = Math.min(count, Tile.SIZE);
        for (int i = 0; i < n; i++) {
            double v1 = twicePositive(Math.fma(-m1[i], m1[i], truths[i]) - FLAT);
            double v2 = Math.fma(-m2[i], m2[i], synthetics[i]); // may be rounding below 0
            double covariance = twicePositive(Math.fma(-m1[i], m2[i], products[i]));
            double common = covariance * covariance;
            double left = twicePositive(Math.fma(v1, v2 + v2, -common));
            double rest = Math.fma(v1, 4 * NOISE, left + 8 * FLAT);
            withoutKept[i] *= rest;
            withKept[i] *= Math.fma(weights[i], common + common, rest);
        }
    }

    /// Sums up what tells a flat synthetic picture from a varied one beside a flat truth.
    private void addVaried(double[][] means, double[] weights, int count) {
        double[] m2 = means[1];
        double[] square = means[4];
        int n = Math.min(count, Tile.SIZE);
        for (int i = 0; i < n; i++) {
            varied[i] += weights[i] * (square[i] - m2[i] * m2[i]);
        }
    }

    /// Twice `value`, or 0 where it is negative. C2 makes several instructions of `Math.max`.
    private static double twicePositive(double value) {
        return value + Math.abs(value);
    }

    private void flush() {
        heldSum += logarithm(held, used);
        keptSum += logarithm(withKept, used) - logarithm(withoutKept, used);
        parts = 0;
        used = 0;
    }

    /// The sum of the logarithms of the first `used` (a multiple of 4) of `products`, which become
    /// 1: exponents are added and significands, each below 2, multiplied. Four products side by
    /// side need not wait for one another.
    private static double logarithm(double[] products, int used) {
        long exponents = 0;
        double first = 1;
        double second = 1;
        double third = 1;
        double fourth = 1;
        for (int x = 0; x < used; x += 4) {
            exponents +=
                    exponent(products[x])
                            + exponent(products[x + 1])
                            + exponent(products[x + 2])
                            + exponent(products[x + 3]);
            first *= significand(products[x]);
            second *= significand(products[x + 1]);
            third *= significand(products[x + 2]);
            fourth *= significand(products[x + 3]);
        }
        Arrays.fill(products, 0, used, 1);
        return exponents * Math.log(2) + Math.log(first * second) + Math.log(third * fourth);
    }

    private static long exponent(double value) {
        return (Double.doubleToRawLongBits(value) >> 52) - 1023;
    }

    private static double significand(double value) {
        return Double.longBitsToDouble(
                (Double.doubleToRawLongBits(value) & 0xfffffffffffffL) | ONE);
    }
}
