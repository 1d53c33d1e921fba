package janus.roc;

import janus.statistics.Interval;
import org.apache.commons.statistics.distribution.TDistribution;

/// A mean over readers, or a difference of two, for readers and cases like these.
///
/// @param value of it
/// @param error its standard error
/// @param degrees of freedom; infinite where readers do not differ
/// @param ci 95 % interval by the t distribution, not cut at 0 or 1; none where the error is 0
/// @param p two-sided, that it is 0; NaN where the error is 0
public record ReaderMean(double value, double error, double degrees, Interval ci, double p) {
    private static final double MANY = 1e9; // as good as the normal distribution

    static ReaderMean of(double value, double error, double degrees) {
        if (!(error > 0)) {
            return new ReaderMean(value, error, degrees, Interval.NONE, Double.NaN);
        }
        TDistribution t = TDistribution.of(usable(degrees));
        double half = t.inverseSurvivalProbability(0.025) * error;
        double p = Math.min(1, 2 * t.survivalProbability(Math.abs(value) / error));
        return new ReaderMean(value, error, degrees, new Interval(value - half, value + half), p);
    }

    static double usable(double degrees) {
        return Double.isFinite(degrees) ? Math.min(degrees, MANY) : MANY;
    }
}
