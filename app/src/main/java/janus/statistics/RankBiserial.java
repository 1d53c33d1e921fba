package janus.statistics;

/// The matched-pairs rank-biserial correlation (kerby2014), the effect size of the signed-rank
/// test: (W+ - W-) / (W+ + W-), from -1, all differences negative, to 1, all positive.
public final class RankBiserial {
    private RankBiserial() {}

    /// The effect in `ranks`: 0 where all differences are zero, NaN where there are none.
    public static double of(SignedRanks ranks) {
        double all = ranks.plus() + ranks.minus();
        if (all == 0) {
            return ranks.zeros() == 0 ? Double.NaN : 0;
        }
        return (ranks.plus() - ranks.minus()) / all;
    }
}
