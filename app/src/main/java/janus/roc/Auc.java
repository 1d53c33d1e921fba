package janus.roc;

import janus.statistics.Interval;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The area under an empirical ROC curve: the probability that a positive has a higher score than a
/// negative, ties counting half. Variance and normal interval are delong1988's, those of clustered
/// ratings obuchowski1997's; the interval is cut at 0 and 1. For this reader, over cases.
///
/// @param value 0.5 where scores tell nothing; NaN where there are no positives or no negatives
/// @param variance of it; NaN for fewer than two clusters of either
/// @param positives that counted
/// @param negatives that counted
public record Auc(double value, double variance, int positives, int negatives) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double Z = NORMAL.inverseSurvivalProbability(0.025);

    /// The area under the curve of `ratings`.
    public static Auc of(List<Rating> ratings) {
        Placements placements = new Placements(ratings);
        return new Auc(
                placements.auc(),
                placements.covariance(placements),
                placements.positives(),
                placements.negatives());
    }

    /// The 95 % interval. None without a variance, nor where it is 0: scores that separate
    /// perfectly tell nothing of how well they would separate others.
    public Interval ci() {
        if (!(variance > 0)) {
            return Interval.NONE;
        }
        double half = Z * Math.sqrt(variance);
        return new Interval(Math.max(0, value - half), Math.min(1, value + half));
    }

    /// A difference of two areas.
    ///
    /// @param value first minus second
    /// @param ci 95 % interval; none where the variance is 0 or does not exist
    /// @param z the difference by its standard error
    /// @param p two-sided; NaN without an interval
    public record Difference(double value, Interval ci, double z, double p) {}

    /// DeLong's test (delong1988) of two areas by ratings of the same clusters: two readers, or two
    /// conditions.
    public static Difference difference(List<Rating> first, List<Rating> second) {
        Placements one = new Placements(first);
        Placements other = new Placements(second);
        double difference = one.auc() - other.auc();
        double variance = one.covariance(one) + other.covariance(other) - 2 * one.covariance(other);
        if (!(variance > 1e-15)) { // 0 but for rounding
            return new Difference(difference, Interval.NONE, Double.NaN, Double.NaN);
        }
        double error = Math.sqrt(variance);
        double z = difference / error;
        return new Difference(
                difference,
                new Interval(difference - Z * error, difference + Z * error),
                z,
                Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z))));
    }
}
