package janus.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// A share: `hits` of `n` independent tries.
///
/// @param hits from 0 to n
/// @param n tries, at least 0
public record Proportion(int hits, int n) {
    private static final double TAIL = 0.025;
    private static final double EQUAL = 1 + 1e-7; // R's: equal probabilities differ by rounding
    private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);

    /// As many hits as tries at most.
    public Proportion {
        if (hits < 0 || hits > n) {
            throw new IllegalArgumentException(
                    "%d hits of %d tries is no share - there can't be more hits than tries - count again"
                            .formatted(hits, n));
        }
    }

    /// The share, from 0 to 1; NaN for no tries.
    public double value() {
        return n == 0 ? Double.NaN : (double) hits / n;
    }

    /// The exact 95 % interval (clopper1934): it holds the true share in at least 95 % of samples.
    /// None for no tries.
    public Interval exact() {
        if (n == 0) {
            return Interval.NONE;
        }
        double low =
                hits == 0
                        ? 0
                        : BetaDistribution.of(hits, n - hits + 1.0)
                                .inverseCumulativeProbability(TAIL);
        double high =
                hits == n
                        ? 1
                        : BetaDistribution.of(hits + 1.0, n - hits)
                                .inverseSurvivalProbability(TAIL);
        return new Interval(low, high);
    }

    /// The score interval (wilson1927), shorter than [#exact]: it holds the true share in about 95
    /// % of samples. None for no tries.
    public Interval wilson() {
        if (n == 0) {
            return Interval.NONE;
        }
        double z2 = Z * Z;
        double middle = (hits + z2 / 2) / (n + z2);
        double half = Z / (n + z2) * Math.sqrt((double) hits * (n - hits) / n + z2 / 4);
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /// The exact two-sided p of the true share being `chance`: the probability of all counts that
    /// are at most as likely as this one. NaN for no tries.
    ///
    /// @throws IllegalArgumentException when `chance` is not between 0 and 1
    public double p(double chance) {
        if (!(chance > 0 && chance < 1)) {
            throw new IllegalArgumentException(
                    "%s is no chance to test against - it must lie between 0 and 1 - give for example 0.5"
                            .formatted(chance));
        }
        if (n == 0) {
            return Double.NaN;
        }
        BinomialDistribution counts = BinomialDistribution.of(n, chance);
        double most = counts.probability(hits) * EQUAL;
        double p = 0;
        for (int k = 0; k <= n; k++) {
            double one = counts.probability(k);
            p += one <= most ? one : 0;
        }
        return Math.min(1, p);
    }
}
