package janus.leaderboard;

import janus.compare.Difference;
import janus.compare.Wording;
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

    /// What the model fails at.
    String sentence() {
        List<String> parts = new ArrayList<>();
        if (!worse.isEmpty()) {
            parts.add("is worse in " + names(worse));
        }
        if (!open.isEmpty()) {
            parts.add("is not shown to be better in " + names(open));
        }
        return "%s does not beat the baseline %s in %s: it %s"
                .formatted(
                        model, baseline, Heat.words(heat.direction()), String.join(" and ", parts));
    }

    private static String names(List<Metric> metrics) {
        return String.join(", ", metrics.stream().map(Wording::name).toList());
    }
}
