package janus.roc;

import janus.statistics.Interval;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How far apart a reader holds two things, in standard deviations of his noise, if that noise is
/// normal and the same for both: d' = z(hit rate) - z(false alarm rate). Rates are (yes + 0.5) / (n
/// + 1), so that none is 0 or 1 (hautus1995, the log-linear correction), which draws d' towards 0
///   where there are few answers. The interval is normal, with the variance of gourevitch1967, and
///   takes answers as independent.
///
/// @param value 0 where he can't tell them apart; below where he confuses them
/// @param ci 95 % interval
/// @param criterion how much he needs to say yes: above 0 he says no too often, below yes; 0 is no
///   bias
public record DPrime(double value, Interval ci, double criterion) {
    /// There is none: one of the two things was never shown.
    public static final DPrime NONE = new DPrime(Double.NaN, Interval.NONE, Double.NaN);

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double Z = NORMAL.inverseSurvivalProbability(0.025);

    /// What `counts` say.
    public static DPrime of(Confusion counts) {
        int yes = counts.hits() + counts.misses();
        int no = counts.falseAlarms() + counts.rejections();
        if (yes == 0 || no == 0) {
            return NONE;
        }
        double hit = z(counts.hits(), yes);
        double alarm = z(counts.falseAlarms(), no);
        double error =
                Math.sqrt(
                        variance(hit, counts.hits(), yes)
                                + variance(alarm, counts.falseAlarms(), no));
        double d = hit - alarm;
        return new DPrime(d, new Interval(d - Z * error, d + Z * error), -(hit + alarm) / 2);
    }

    private static double rate(int yes, int n) {
        return (yes + 0.5) / (n + 1);
    }

    private static double z(int yes, int n) {
        return NORMAL.inverseCumulativeProbability(rate(yes, n));
    }

    private static double variance(double z, int yes, int n) {
        double rate = rate(yes, n);
        return rate * (1 - rate) / ((n + 1) * Math.pow(NORMAL.density(z), 2));
    }
}
