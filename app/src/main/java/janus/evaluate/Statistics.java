package janus.evaluate;

import java.util.Arrays;

/// One metric over all pairs. Infinite and missing scores are counted and left out of the rest.
///
/// @param mean NaN where `n` is 0, as are the others
/// @param sd standard deviation with n - 1; NaN where `n` is below 2
/// @param median middle value
/// @param n finite scores
/// @param infinite infinite scores (PSNR of perfect copies)
/// @param undefined pairs without this score
public record Statistics(
        double mean, double sd, double median, int n, int infinite, int undefined) {
    /// The statistics of `scores`, NaN standing for a missing one.
    public static Statistics of(double[] scores) {
        double[] finite = Arrays.stream(scores).filter(Double::isFinite).sorted().toArray();
        int infinite = (int) Arrays.stream(scores).filter(Double::isInfinite).count();
        int n = finite.length;
        double mean = Arrays.stream(finite).average().orElse(Double.NaN);
        double squares = Arrays.stream(finite).map(x -> (x - mean) * (x - mean)).sum();
        return new Statistics(
                mean,
                n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1)),
                median(finite),
                n,
                infinite,
                scores.length - n - infinite);
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
