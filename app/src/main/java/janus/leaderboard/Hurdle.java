package janus.leaderboard;

import janus.compare.Difference;
import janus.metric.Metric;
import janus.statistics.BcaBootstrap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A model against a baseline in one direction. A model beats a baseline by a metric when the 95 %
/// interval of its paired advantage lies above 0.
///
/// @param heat of the direction
/// @param model name of its row
/// @param baseline name of its row
/// @param beaten metrics by which the model is shown to be better
/// @param open metrics by which neither is shown to be better
/// @param worse metrics by which the baseline is shown to be better
record Hurdle(
        Heat heat,
        String model,
        String baseline,
        List<Metric> beaten,
        List<Metric> open,
        List<Metric> worse) {
    /// How `model` does against `baseline` in `columns`, which are of one direction.
    static Hurdle of(List<Column> columns, String model, String baseline, BcaBootstrap bootstrap)
            throws IOException {
        Hurdle hurdle =
                new Hurdle(
                        columns.getFirst().heat(),
                        model,
                        baseline,
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>());
        for (Column column : columns) {
            boolean both =
                    Stream.of(model, baseline)
                            .allMatch(row -> column.cell(row).filter(Cell::exists).isPresent());
            if (both) {
                hurdle.sort(column.between(model, baseline, bootstrap));
            }
        }
        return hurdle;
    }

    private void sort(Difference difference) {
        if (difference.ci().low() > 0) {
            beaten.add(difference.metric());
        } else if (difference.ci().high() < 0) {
            worse.add(difference.metric());
        } else {
            open.add(difference.metric());
        }
    }

    /// Whether the model is shown to be better by every metric.
    boolean isTaken() {
        return open.isEmpty() && worse.isEmpty();
    }

    /// What the model fails at: `worse than flat in MAE, not shown to be better than it in SSIM`.
    String failure() {
        if (worse.isEmpty()) {
            return "not shown to be better than %s in %s".formatted(baseline, names(open));
        }
        String end = open.isEmpty() ? "" : ", not shown to be better than it in " + names(open);
        return "worse than %s in %s%s".formatted(baseline, names(worse), end);
    }

    private static String names(List<Metric> metrics) {
        return String.join(", ", metrics.stream().map(Metric::name).toList());
    }
}
