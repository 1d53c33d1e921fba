package janus.evaluate;

import janus.metric.Metric;
import janus.metric.Score;
import java.util.List;
import java.util.Map;

/// The scores of one pair of files.
///
/// @param match the files
/// @param scores by metric; all of [Metric#ALL] are there
/// @param slices slices compared: those with voxels that count
/// @param voxels voxels compared
/// @param shown index of the slice to show
public record PairScores(
        Pairing.Match match, Map<Metric, Score> scores, int slices, long voxels, int shown) {
    /// Its name.
    public String name() {
        return match.name();
    }

    /// The score by `metric`, NaN where there is none.
    public double of(Metric metric) {
        Score score = scores.get(metric);
        return score == null ? Double.NaN : score.orNaN();
    }

    /// Why scores are missing, each reason once.
    public List<String> missing() {
        return scores.values().stream()
                .filter(Score.Undefined.class::isInstance)
                .map(score -> ((Score.Undefined) score).why())
                .distinct()
                .toList();
    }
}
