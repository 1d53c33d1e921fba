package janus.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/// The paired t-test (student1908) that the mean difference is 0, two-sided: t = mean sqrt(n) / sd
/// against the t distribution with n - 1 degrees of freedom.
///
/// @param t the statistic; NaN for fewer than two differences and for equal ones, whose spread of 0
///   says nothing about chance
/// @param degrees of freedom: n - 1, at least 0
/// @param p NaN where t is
public record PairedT(double t, int degrees, double p) {
    /// The test of `differences`.
    ///
    /// @throws IllegalArgumentException when one is NaN or infinite
    public static PairedT of(double[] differences) {
        int n = Sample.finite(differences).length;
        if (n < 2 || Sample.isConstant(differences)) {
            return new PairedT(Double.NaN, Math.max(0, n - 1), Double.NaN);
        }
        Summary summary = Summary.of(differences);
        double t = summary.mean() * Math.sqrt(n) / summary.sd();
        double p = 2 * TDistribution.of(n - 1).survivalProbability(Math.abs(t));
        return new PairedT(t, n - 1, Math.min(1, p));
    }
}
