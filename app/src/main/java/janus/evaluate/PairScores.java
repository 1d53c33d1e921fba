package janus.evaluate;

import janus.metric.Metric;
import janus.metric.Score;
import java.util.List;
import java.util.Map;

/// The scores of one pair of files.
///
/// @param match the files
/// @param scores by metric; all of [Evaluation#metrics()] are there
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

    /// Why there is no score by `metric`; empty where there is one.
    String why(Metric metric) {
        return scores.get(metric) instanceof Score.Undefined(String why) ? why : "";
    }

    /// Why scores by `metrics` are missing, each reason once.
    public List<String> missing(List<Metric> metrics) {
        return metrics.stream().map(this::why).filter(why -> !why.isEmpty()).distinct().toList();
    }
}
