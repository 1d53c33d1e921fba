package janus.evaluate;

import janus.metric.Metric;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How well synthetic images match their truth.
///
/// @param request what was asked
/// @param range used by all metrics, with the unit
/// @param pairs a row each, in the order of names
/// @param skipped pairs that could not be compared
/// @param pairing all names, also those without a partner
/// @param subjects whose head each pair is
/// @param voxels all compared voxels, summed up for figures
/// @param data hashes of the compared files
public record Evaluation(
        Request request,
        ValueRange range,
        List<PairScores> pairs,
        List<Skipped> skipped,
        Pairing pairing,
        Subjects subjects,
        VoxelTally voxels,
        DataHashes data) {
    /// A pair that could not be compared, and the sentence that says why.
    public record Skipped(String name, String why) {}

    /// The statistics of each metric over all pairs, in the order of [Metric#ALL].
    public Map<Metric, Statistics> statistics() {
        Map<Metric, Statistics> all = new LinkedHashMap<>();
        for (Metric metric : Metric.ALL) {
            double[] scores = pairs.stream().mapToDouble(pair -> pair.of(metric)).toArray();
            all.put(metric, Statistics.of(scores));
        }
        return all;
    }

    /// The statistics of each metric over subjects, in the order of [Metric#ALL].
    public Map<Metric, SubjectStatistics> bySubject() {
        Map<Metric, SubjectStatistics> all = new LinkedHashMap<>();
        Metric.ALL.forEach(metric -> all.put(metric, SubjectStatistics.of(this, metric)));
        return all;
    }

    /// Whose head `pair` is.
    public String subject(PairScores pair) {
        return subjects.of(pair.name());
    }

    /// How many subjects there are.
    public int subjectCount() {
        return (int) pairs.stream().map(this::subject).distinct().count();
    }

    /// The pairs from best to worst by `metric`; pairs without a score last.
    public List<PairScores> ranked(Metric metric) {
        Comparator<PairScores> rising =
                Comparator.comparingDouble(pair -> {
                    double score = pair.of(metric);
                    if (Double.isNaN(score)) {
                        return Double.POSITIVE_INFINITY;
                    }
                    return switch (metric.better()) {
                        case HIGHER -> -score;
                        case LOWER -> score;
                        case NEARER_ZERO -> Math.abs(score);
                    };
                });
        return pairs.stream().sorted(rising.thenComparing(PairScores::name)).toList();
    }
}
