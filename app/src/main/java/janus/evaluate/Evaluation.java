package janus.evaluate;

import janus.metric.Metric;
import janus.statistics.SubjectMeans;
import java.util.ArrayList;
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
/// @param notes what had to be done to read files, a sentence each that starts with the path
public record Evaluation(
        Request request,
        ValueRange range,
        List<PairScores> pairs,
        List<Skipped> skipped,
        Pairing pairing,
        Subjects subjects,
        VoxelTally voxels,
        DataHashes data,
        List<String> notes) {
    /// A pair that could not be compared, and the sentence that says why.
    public record Skipped(String name, String why) {}

    /// Why scores are missing in every pair, for the same reason in each.
    ///
    /// @param why the sentence
    /// @param metrics those without a score
    public record Remark(String why, List<Metric> metrics) {}

    /// The metrics that were computed, in the order of columns.
    public List<Metric> metrics() {
        return request.protocol().metrics();
    }

    /// What is to be said once, as it is true of every pair.
    public List<Remark> remarks() {
        Map<String, List<Metric>> remarks = new LinkedHashMap<>();
        for (Metric metric : metrics()) {
            List<String> reasons = pairs.stream().map(pair -> pair.why(metric)).distinct().toList();
            if (reasons.size() == 1 && !reasons.getFirst().isEmpty()) {
                remarks.computeIfAbsent(reasons.getFirst(), _ -> new ArrayList<>()).add(metric);
            }
        }
        return remarks.entrySet().stream()
                .map(entry -> new Remark(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// The metrics that the [#remarks()] do not speak of.
    public List<Metric> unremarked() {
        List<Metric> unremarked = new ArrayList<>(metrics());
        remarks().forEach(remark -> unremarked.removeAll(remark.metrics()));
        return unremarked;
    }

    /// The statistics of each metric over all pairs, in the order of [#metrics()].
    public Map<Metric, Statistics> statistics() {
        Map<Metric, Statistics> all = new LinkedHashMap<>();
        for (Metric metric : metrics()) {
            double[] scores = pairs.stream().mapToDouble(pair -> pair.of(metric)).toArray();
            all.put(metric, Statistics.of(scores));
        }
        return all;
    }

    /// The statistics of `metric` over subjects.
    public SubjectStatistics bySubject(Metric metric) {
        return SubjectStatistics.of(subjectMeans(metric).values());
    }

    /// The mean of each subject's pairs by `metric`.
    SubjectMeans subjectMeans(Metric metric) {
        return SubjectMeans.of(
                pairs.stream().map(this::subject).toList(),
                pairs.stream().mapToDouble(pair -> pair.of(metric)).toArray());
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
                    return -metric.better().merit(score);
                });
        return pairs.stream().sorted(rising.thenComparing(PairScores::name)).toList();
    }
}
