package janus.statistics;

import java.util.Arrays;

/// What every statistic asks of its numbers.
final class Sample {
    private Sample() {}

    /// `values` again, none of them NaN or infinite.
    ///
    /// @throws IllegalArgumentException when one is
    static double[] finite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "a sample of %d numbers holds %s - statistics need finite numbers - leave it out and say so"
                                .formatted(values.length, value));
            }
        }
        return values;
    }

    /// The mean; NaN for no numbers.
    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /// The sum of squared distances from the mean.
    static double squares(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    }

    /// Whether all are the same number.
    static boolean isConstant(double[] values) {
        return Arrays.stream(values).distinct().count() <= 1;
    }
}
