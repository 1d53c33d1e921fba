package janus.mixed;

import java.util.Arrays;

/// A Cholesky factor of a [Sweep], read.
final class Factored {
    private final Pattern pattern;
    private final double[] pivots;
    private final double[][] columns;
    private final int effects;
    private final int conditions;

    Factored(Pattern pattern, double[] pivots, double[][] columns, int conditions) {
        this.pattern = pattern;
        this.pivots = pivots;
        this.columns = columns;
        this.conditions = conditions;
        this.effects = pivots.length - conditions - 1;
    }

    /// The sum of squared residuals and of squared effects, both by the residual's scale.
    double residual() {
        double last = pivots[pivots.length - 1];
        return last * last;
    }

    /// The logarithms of both determinants in the REML criterion.
    double determinants() {
        double sum = 0;
        for (int i = 0; i < effects + conditions; i++) {
            sum += 2 * Math.log(pivots[i]);
        }
        return sum;
    }

    /// The estimated means of the conditions.
    double[] means() {
        double[] means = new double[conditions];
        for (int i = conditions - 1; i >= 0; i--) {
            double left = entry(conditions, i);
            for (int k = i + 1; k < conditions; k++) {
                left -= entry(k, i) * means[k];
            }
            means[i] = left / pivots[effects + i];
        }
        return means;
    }

    /// The variance of the sum of the means times `weights`, by that of the residual.
    double spread(double[] weights) {
        double[] solved = new double[conditions];
        double sum = 0;
        for (int i = 0; i < conditions; i++) {
            double left = weights[i];
            for (int k = 0; k < i; k++) {
                left -= entry(i, k) * solved[k];
            }
            solved[i] = left / pivots[effects + i];
            sum += solved[i] * solved[i];
        }
        return sum;
    }

    /// The entry of two conditions, or of the answers (number `conditions`) and one.
    private double entry(int row, int column) {
        int at = Arrays.binarySearch(pattern.below(effects + column), effects + row);
        return at < 0 ? 0 : columns[effects + column][at];
    }
}
