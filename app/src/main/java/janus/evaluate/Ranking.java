package janus.evaluate;

import janus.metric.Metric;
import janus.metric.Ssim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which subjects the pictures show: the best, the median and the worst by the mean SSIM of their
/// pairs, each with the pair whose SSIM is the middle one of its pairs.
///
/// @param subjects from best to worst; those without SSIM are not there
/// @param pairs of each subject, from best to worst
record Ranking(List<String> subjects, Map<String, List<PairScores>> pairs) {
    static final Metric BY = new Ssim();

    /// A place in the ranking.
    ///
    /// @param place `best`, `median`, `worst`, or `only`
    /// @param subject who has it
    /// @param pair that stands for the subject
    /// @param pairs of the subject
    record Chosen(String place, String subject, PairScores pair, int pairs) {}

    static Ranking of(Evaluation evaluation) {
        Map<String, Double> means = evaluation.subjectMeans(BY).means();
        Map<String, List<PairScores>> pairs = new LinkedHashMap<>();
        for (PairScores pair : evaluation.ranked(BY)) {
            if (!Double.isNaN(pair.of(BY))) {
                pairs.computeIfAbsent(evaluation.subject(pair), _ -> new ArrayList<>()).add(pair);
            }
        }
        Comparator<String> falling =
                Comparator.comparingDouble(subject -> -means.getOrDefault(subject, 0.0));
        List<String> subjects =
                means.keySet().stream().sorted(falling.thenComparing(it -> it)).toList();
        return new Ranking(subjects, pairs);
    }

    /// Best, median and worst; the two of two subjects, the one of one, none where nobody has SSIM.
    List<Chosen> chosen() {
        int n = subjects.size();
        return switch (n) {
            case 0 -> List.of();
            case 1 -> List.of(at("only", 0));
            case 2 -> List.of(at("best", 0), at("worst", 1));
            default -> List.of(at("best", 0), at("median", (n - 1) / 2), at("worst", n - 1));
        };
    }

    private Chosen at(String place, int index) {
        String subject = subjects.get(index);
        List<PairScores> own = pairs.getOrDefault(subject, List.of());
        return new Chosen(place, subject, own.get((own.size() - 1) / 2), own.size());
    }
}
