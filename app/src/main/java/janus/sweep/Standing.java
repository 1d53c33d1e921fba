package janus.sweep;

import janus.compare.Scores;
import janus.compare.ScoresReader;
import janus.metric.Metric;
import janus.statistics.SubjectMeans;
import janus.statistics.Summary;
import janus.volume.Direction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a row scores in one direction: each seed's mean over subjects, and how seeds differ.
///
/// @param row a contestant's name or a baseline's
/// @param direction which way
/// @param attempts by seed, in their order
/// @param summary over seeds; the standard deviation is NaN for one seed
record Standing(String row, Direction direction, List<Attempt> attempts, Summary summary) {
    /// A seed's score.
    ///
    /// @param attempt such as `seed-1`
    /// @param score mean over subjects of the means of their pairs
    record Attempt(String attempt, double score) {}

    /// The standings by `metric` in `marks`, one a row and direction; a seed without any finite
    /// score does not count, nor does a row without such a seed.
    static List<Standing> of(List<Mark> marks, Metric metric) throws IOException {
        List<Standing> standings = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            for (var row : SeedMeans.byRow(marks, direction).entrySet()) {
                List<Attempt> attempts = new ArrayList<>();
                for (Mark mark : row.getValue()) {
                    double score = score(ScoresReader.read(mark.folder()), metric);
                    if (Double.isFinite(score)) {
                        attempts.add(new Attempt(mark.attempt(), score));
                    }
                }
                if (!attempts.isEmpty()) {
                    double[] scores = attempts.stream().mapToDouble(Attempt::score).toArray();
                    standings.add(
                            new Standing(row.getKey(), direction, attempts, Summary.of(scores)));
                }
            }
        }
        return standings;
    }

    private static double score(Scores scores, Metric metric) {
        List<Scores.Row> rows = List.copyOf(scores.rows().values());
        return Summary.of(
                        SubjectMeans.of(
                                        rows.stream().map(Scores.Row::subject).toList(),
                                        rows.stream().mapToDouble(row -> row.of(metric)).toArray())
                                .values())
                .mean();
    }

    /// The mean over seeds turned so that more is better.
    double merit(Metric metric) {
        return metric.better().merit(summary.mean());
    }
}
