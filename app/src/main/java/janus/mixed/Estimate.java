package janus.mixed;

import janus.statistics.Interval;
import org.apache.commons.statistics.distribution.TDistribution;

/// A mean, or a difference of means.
///
/// @param value the estimate
/// @param error its standard error
/// @param degrees of freedom, Satterthwaite's
public record Estimate(double value, double error, double degrees) {
    private static final double TAIL = 0.025;
    private static final double LEAST = 1e-3; // degrees; below it t has no use

    /// The 95 % interval; none without an error or degrees of freedom.
    public Interval ci() {
        if (!isUsable()) {
            return Interval.NONE;
        }
        double half = error * TDistribution.of(degrees).inverseSurvivalProbability(TAIL);
        return Double.isFinite(half) ? new Interval(value - half, value + half) : Interval.NONE;
    }

    /// The two-sided p of the true value being 0; NaN without an error or degrees of freedom.
    public double p() {
        return isUsable()
                ? 2 * TDistribution.of(degrees).survivalProbability(Math.abs(value) / error)
                : Double.NaN;
    }

    private boolean isUsable() {
        return error > 0 && degrees > LEAST && Double.isFinite(degrees);
    }
}
