package janus.evaluate;

import janus.statistics.BcaBootstrap;
import janus.statistics.Interval;
import janus.statistics.Summary;

/// One metric over subjects: each counts once, with the mean of its pairs' finite scores, because
/// slices of one head are alike.
///
/// @param summary of the subjects' means
/// @param ci 95 % BCa bootstrap interval of the mean, none for fewer than two subjects
public record SubjectStatistics(Summary summary, Interval ci) {
    /// What the bootstrap draws with.
    public static final BcaBootstrap BOOTSTRAP = BcaBootstrap.seeded(1);

    /// How it is computed, for people and files.
    static final String METHOD =
            "quartiles interpolate linearly (type 7); the 95 %% confidence interval of the mean is a BCa bootstrap over subjects, %d resamples, seed %d"
                    .formatted(BOOTSTRAP.resamples(), BOOTSTRAP.seed());

    /// The statistics of subjects' `means`.
    static SubjectStatistics of(double[] means) {
        return new SubjectStatistics(Summary.of(means), BOOTSTRAP.ofMean(means));
    }
}
