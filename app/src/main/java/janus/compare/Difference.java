package janus.compare;

import janus.metric.Metric;
import janus.statistics.Interval;
import janus.statistics.PairedT;
import janus.statistics.RankBiserial;
import janus.statistics.Summary;
import janus.statistics.Wilcoxon;

/// How two models differ by one metric, over the subjects that both have. All differences are first
/// minus second, turned so that positive means that the first is better.
///
/// @param metric that was compared
/// @param means of both models over the same subjects, as the metric has them
/// @param left pairs that could not be used
/// @param advantage differences of subjects
/// @param ci 95 % interval of their mean, not corrected for the number of comparisons
/// @param ranks signed-rank test
/// @param t paired t-test
/// @param corrected p values after Holm's correction
public record Difference(
        Metric metric,
        Means means,
        Left left,
        Summary advantage,
        Interval ci,
        Wilcoxon ranks,
        PairedT t,
        Corrected corrected) {
    /// Level of significance.
    public static final double LEVEL = 0.05;

    /// Means over subjects.
    public record Means(double first, double second) {}

    /// Pairs of both evaluations that have no finite score in one of them.
    ///
    /// @param infinite PSNR of a perfect copy
    /// @param undefined no score
    public record Left(int infinite, int undefined) {}

    /// p values corrected over all metrics and pairs of models.
    ///
    /// @param ranks of the signed-rank test
    /// @param t of the t-test
    public record Corrected(double ranks, double t) {
        public static final Corrected NONE = new Corrected(Double.NaN, Double.NaN);
    }

    /// What may be said.
    public enum Verdict {
        FIRST,
        SECOND,
        /// A difference, but mean and ranks point in opposite ways.
        MIXED,
        NOT_SHOWN,
        /// Too few subjects for any answer.
        TOO_FEW
    }

    /// Subjects.
    public int n() {
        return advantage.n();
    }

    /// The effect size of the signed-rank test, positive where the first is better.
    public double effect() {
        return RankBiserial.of(ranks.ranks());
    }

    /// What may be said, when no corrected p below `smallest` can come out.
    public Verdict verdict(double smallest) {
        if (smallest >= LEVEL) {
            return Verdict.TOO_FEW;
        }
        if (!(corrected.ranks() < LEVEL)) {
            return Verdict.NOT_SHOWN;
        }
        if (advantage.mean() * effect() <= 0) {
            return Verdict.MIXED;
        }
        return effect() > 0 ? Verdict.FIRST : Verdict.SECOND;
    }

    /// This with corrected p values.
    Difference with(Corrected other) {
        return new Difference(metric, means, left, advantage, ci, ranks, t, other);
    }
}
