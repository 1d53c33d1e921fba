package janus.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The signed-rank test (wilcoxon1945) that differences are spread evenly around 0, two-sided.
///
/// Up to [#MOST_EXACT] differences of different sizes, p is exact: twice the share of the 2^n signs
/// whose rank sum is at most the smaller one, at most 1. Otherwise the rank sum W+ is taken as
/// normal with mean n (n + 1) / 4 and variance n (n + 1) (2 n + 1) / 24 - sum (t^3 - t) / 48 over
/// ties of t, moved by 1/2 towards its mean. Zero differences are dropped ([SignedRanks]).
///
/// @param ranks what was tested
/// @param p 1 where all differences are zero, NaN where there are none at all
/// @param method how p was computed
public record Wilcoxon(SignedRanks ranks, double p, Method method) {
    /// Above it the normal distribution serves; SciPy draws the line at the same place.
    public static final int MOST_EXACT = 50;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /// How p was computed.
    public enum Method {
        EXACT,
        NORMAL
    }

    /// The test of `differences`.
    ///
    /// @throws IllegalArgumentException when one is NaN or infinite
    public static Wilcoxon of(double[] differences) {
        SignedRanks ranks = SignedRanks.of(differences);
        if (ranks.n() <= MOST_EXACT && ranks.ties() == 0) {
            double p = differences.length == 0 ? Double.NaN : exact(ranks);
            return new Wilcoxon(ranks, p, Method.EXACT);
        }
        return new Wilcoxon(ranks, normal(ranks), Method.NORMAL);
    }

    /// The smallest p that `n` differences can give: 2 / 2^n.
    public static double smallest(int n) {
        return Math.min(1, Math.pow(2, 1 - n));
    }

    static double exact(SignedRanks ranks) {
        int n = ranks.n();
        int most = n * (n + 1) / 2;
        double[] shares = new double[most + 1]; // of all signs, by rank sum
        shares[0] = 1;
        for (int rank = 1; rank <= n; rank++) {
            for (int sum = most; sum >= 0; sum--) {
                shares[sum] = (shares[sum] + (sum >= rank ? shares[sum - rank] : 0)) / 2;
            }
        }
        double p = 0;
        for (int sum = 0; sum <= Math.min(ranks.plus(), ranks.minus()); sum++) {
            p += shares[sum];
        }
        return Math.min(1, 2 * p);
    }

    static double normal(SignedRanks ranks) {
        double n = ranks.n();
        double variance = n * (n + 1) * (2 * n + 1) / 24 - ranks.ties() / 48;
        double off = Math.abs(ranks.plus() - n * (n + 1) / 4);
        double z = Math.max(0, off - 0.5) / Math.sqrt(variance);
        return Math.min(1, 2 * NORMAL.survivalProbability(z));
    }
}
