package janus.mixed;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/// A model that was fitted.
///
/// Degrees of freedom are Satterthwaite's (satterthwaite1946) as lmerTest computes them
/// (kuznetsova2017): 2 v^2 / (g' A g), with v the variance of the estimate, g its gradient and A
/// twice the inverse second derivative of the REML criterion, both in the scales and the residual's
/// standard deviation; derivatives by central differences. An effect without variance takes no part
/// in them, as if it were not in the model.
public final class Fit implements Outcome {
    private static final double STEP = 1e-3;
    private static final double FLAT = 1e-8; // curvature that counts as none, as in lmerTest

    private final MixedModel.Criterion criterion;
    private final List<String> names;
    private final double[] scale;
    private final double variance; // of the residual
    private final double[] means;
    private final int[] moving; // terms whose scale is not 0
    private final RealMatrix inverse; // A: of the moving scales, then the residual's deviation

    Fit(MixedModel.Criterion criterion, List<String> names, double[] scale) {
        this.criterion = criterion;
        this.names = List.copyOf(names);
        this.scale = scale.clone();
        Factored best = criterion.sweep().at(scale);
        this.variance = best.residual() / criterion.free();
        this.means = best.means();
        this.moving =
                java.util.stream.IntStream.range(0, scale.length)
                        .filter(t -> scale[t] > 0)
                        .toArray();
        this.inverse = inverse(curvature()).scalarMultiply(2);
    }

    /// A random effect.
    ///
    /// @param name as its factor's
    /// @param variance 0 where none could be seen
    public record Effect(String name, double variance) {}

    /// The effects and their variances.
    public List<Effect> effects() {
        List<Effect> effects = new ArrayList<>();
        for (int t = 0; t < scale.length; t++) {
            effects.add(new Effect(names.get(t), scale[t] * scale[t] * variance));
        }
        return effects;
    }

    /// The variance of what no effect explains.
    public double residual() {
        return variance;
    }

    /// The REML criterion: -2 log restricted likelihood.
    public double reml() {
        return criterion.profiled(scale);
    }

    /// The mean of condition number `condition`, from 0.
    public Estimate mean(int condition) {
        double[] weights = new double[means.length];
        weights[condition] = 1;
        return estimate(weights);
    }

    /// The mean of condition `first` minus that of `second`.
    public Estimate difference(int first, int second) {
        double[] weights = new double[means.length];
        weights[first] += 1;
        weights[second] -= 1;
        return estimate(weights);
    }

    private Estimate estimate(double[] weights) {
        double value = 0;
        for (int i = 0; i < weights.length; i++) {
            value += weights[i] * means[i];
        }
        double spread = criterion.sweep().at(scale).spread(weights);
        double[] slope = new double[moving.length + 1];
        for (int a = 0; a < moving.length; a++) {
            double step = step(moving[a]);
            slope[a] = variance * (4 * slope(weights, a, step / 2) - slope(weights, a, step)) / 3;
        }
        slope[moving.length] = 2 * Math.sqrt(variance) * spread;
        double uncertainty = 0;
        for (int a = 0; a < slope.length; a++) {
            for (int b = 0; b < slope.length; b++) {
                uncertainty += slope[a] * inverse.getEntry(a, b) * slope[b];
            }
        }
        double own = variance * spread;
        return new Estimate(value, Math.sqrt(own), 2 * own * own / uncertainty);
    }

    private double slope(double[] weights, int a, double step) {
        return (criterion.sweep().at(moved(a, step)).spread(weights)
                        - criterion.sweep().at(moved(a, -step)).spread(weights))
                / (2 * step);
    }

    private double step(int t) {
        return STEP * Math.max(scale[t], 0.1);
    }

    private double[] moved(int a, double by) {
        return MixedModel.Criterion.moved(scale, moving[a], by);
    }

    /// Second derivatives of the criterion; those by the residual's deviation are exact.
    private double[][] curvature() {
        int n = moving.length;
        double sd = Math.sqrt(variance);
        double[][] second = new double[n + 1][n + 1];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                double fine = bend(a, b, 1);
                second[a][b] = (4 * fine - bend(a, b, 2)) / 3;
                second[b][a] = second[a][b];
            }
            double step = step(moving[a]);
            double slope =
                    (criterion.sweep().at(moved(a, step)).residual()
                                    - criterion.sweep().at(moved(a, -step)).residual())
                            / (2 * step);
            second[n][a] = -2 * slope / (sd * variance);
            second[a][n] = second[n][a];
        }
        second[n][n] = 4 * criterion.free() / variance;
        return second;
    }

    private double bend(int a, int b, double times) {
        double one = times * step(moving[a]);
        double other = times * step(moving[b]);
        return (at(a, one, b, other)
                        - at(a, one, b, -other)
                        - at(a, -one, b, other)
                        + at(a, -one, b, -other))
                / (4 * one * other);
    }

    private double at(int a, double one, int b, double other) {
        double[] there = MixedModel.Criterion.moved(moved(a, one), moving[b], other);
        return criterion.given(there, variance);
    }

    /// The inverse over the directions in which the criterion bends upwards.
    private static RealMatrix inverse(double[][] curvature) {
        EigenDecompositionSymmetric eigen =
                new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(curvature));
        RealMatrix sum = MatrixUtils.createRealMatrix(curvature.length, curvature.length);
        for (int i = 0; i < curvature.length; i++) {
            if (eigen.getEigenvalue(i) > FLAT) {
                RealMatrix vector =
                        MatrixUtils.createColumnRealMatrix(eigen.getEigenvector(i).toArray());
                sum =
                        sum.add(
                                vector.multiplyTransposed(vector)
                                        .scalarMultiply(1 / eigen.getEigenvalue(i)));
            }
        }
        return sum;
    }
}
