package janus.evaluate;

import janus.statistics.Summary;
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
        double[] finite = Arrays.stream(scores).filter(Double::isFinite).toArray();
        int infinite = (int) Arrays.stream(scores).filter(Double::isInfinite).count();
        Summary summary = Summary.of(finite);
        return new Statistics(
                summary.mean(),
                summary.sd(),
                summary.median(),
                summary.n(),
                infinite,
                scores.length - summary.n() - infinite);
    }
}
