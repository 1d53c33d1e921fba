package janus.statistics;

import java.util.Arrays;

/// A sample in six numbers. All but `n` are NaN where `n` is 0.
///
/// @param n how many numbers
/// @param mean sum by n
/// @param sd standard deviation with n - 1; NaN where `n` is below 2
/// @param q1 lower quartile, as are the others by [Quantile]
/// @param median middle
/// @param q3 upper quartile
public record Summary(int n, double mean, double sd, double q1, double median, double q3) {
    /// The summary of `values`, in any order.
    ///
    /// @throws IllegalArgumentException when one is NaN or infinite
    public static Summary of(double[] values) {
        double[] sorted = Sample.finite(values).clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return new Summary(
                n,
                Sample.mean(sorted),
                n < 2 ? Double.NaN : Math.sqrt(Sample.squares(sorted) / (n - 1)),
                Quantile.of(sorted, 0.25),
                Quantile.of(sorted, 0.5),
                Quantile.of(sorted, 0.75));
    }
}
