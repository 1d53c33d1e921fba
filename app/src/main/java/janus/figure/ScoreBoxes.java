package janus.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Box plots of scores, a panel a metric, with the single scores as points: the box is the middle
/// half, the line in it the median, the whiskers reach to the last score within 1.5 boxes.
public final class ScoreBoxes {
    private static final int MOST = 300; // points in a panel; more can't be told apart
    private static final double GOLDEN = 0.6180339887498949; // spreads points evenly, not at random
    private static final int COLUMNS = 3;

    private ScoreBoxes() {}

    /// The figure of `panels`: finite scores by metric, whose name carries its unit; `whose` they
    /// are in plural.
    public static Figure of(Map<String, double[]> panels, String whose) {
        List<Object> metrics = new ArrayList<>();
        List<Object> scores = new ArrayList<>();
        panels.forEach((metric, values) -> {
            for (double value : values) {
                metrics.add(metric);
                scores.add(value);
            }
        });
        Map<String, Object> box =
                Spec.of(
                        "geom",
                        "boxplot",
                        "data",
                        Spec.of("metric", metrics, "score", scores),
                        "mapping",
                        Spec.of("y", "score"),
                        "outlier_alpha",
                        0,
                        "width",
                        0.5,
                        "color",
                        Spec.INK,
                        "fill",
                        "#eef3f7");
        int rows = (panels.size() + COLUMNS - 1) / COLUMNS;
        Plot plot =
                Plot.of("Scores of the %s".formatted(whose), List.of(box, points(panels)))
                        .with(
                                "facet",
                                Spec.of(
                                        "name",
                                        "wrap",
                                        "facets",
                                        List.of("metric"),
                                        "ncol",
                                        COLUMNS,
                                        "scales",
                                        "free_y",
                                        "order",
                                        List.of(0)))
                        .withScales(
                                List.of(
                                        Spec.of("aesthetic", "x", "limits", List.of(-0.5, 0.5)),
                                        Spec.of("aesthetic", "y", "name", "")));
        for (String part : List.of("axis_text_x", "axis_title_x", "axis_ticks_x", "panel_grid_x")) {
            plot = plot.themed(part, Spec.blank());
        }
        return new Figure(
                "scores",
                "Scores of the %s".formatted(whose),
                "A panel a metric, in its own unit. Box: the middle half of the %1$s; line: their median; whiskers: to the last within 1.5 boxes; points: single %1$s%2$s."
                        .formatted(whose, thinned(panels)),
                plot.svg("scores", 760, 60 + 220 * rows));
    }

    private static String thinned(Map<String, double[]> panels) {
        return panels.values().stream().anyMatch(values -> values.length > MOST)
                ? ", of which %d are shown, evenly spread over the ranks".formatted(MOST)
                : "";
    }

    private static Map<String, Object> points(Map<String, double[]> panels) {
        List<Object> metrics = new ArrayList<>();
        List<Object> scores = new ArrayList<>();
        List<Object> places = new ArrayList<>();
        panels.forEach((metric, values) -> {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int count = Math.min(MOST, sorted.length);
            for (int i = 0; i < count; i++) {
                metrics.add(metric);
                scores.add(sorted[(int) ((long) i * sorted.length / count)]);
                places.add(0.36 * ((i + 1) * GOLDEN % 1 - 0.5));
            }
        });
        return Spec.of(
                "geom",
                "point",
                "data",
                Spec.of("metric", metrics, "score", scores, "place", places),
                "mapping",
                Spec.of("x", "place", "y", "score"),
                "color",
                Spec.TRUTH,
                "size",
                2.5,
                "alpha",
                0.6);
    }
}
