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
    private static final int WIDTH = 760;
    private static final int PANEL = 230; // pixels of height

    private ScoreBoxes() {}

    /// The figure of `panels`: finite scores by metric, whose name carries its unit; `whose` they
    /// are in plural.
    public static Figure of(Map<String, double[]> panels, String whose) {
        String title = "Scores of the %s".formatted(whose);
        List<Plot> plots = new ArrayList<>();
        panels.forEach((metric, scores) -> plots.add(panel(metric, scores)));
        int columns = Math.min(COLUMNS, plots.size());
        int rows = (plots.size() + columns - 1) / columns;
        Plot grid = Plot.grid(plots, columns);
        return new Figure(
                "scores",
                title,
                "A panel a metric, in its own unit. Box: the middle half of the %1$s; line: their median; whiskers: to the last within 1.5 boxes; points: single %1$s%2$s."
                        .formatted(whose, thinned(panels)),
                Svg.titled(title, grid.svg("scores", WIDTH * columns / COLUMNS, PANEL * rows)));
    }

    private static String thinned(Map<String, double[]> panels) {
        return panels.values().stream().anyMatch(scores -> scores.length > MOST)
                ? ", of which %d are shown, evenly spread over the ranks".formatted(MOST)
                : "";
    }

    private static Plot panel(String metric, double[] scores) {
        Plot plot =
                Plot.of(metric, List.of(box(scores), points(scores)))
                        .withScales(
                                List.of(
                                        Spec.of("aesthetic", "x", "limits", List.of(-0.5, 0.5)),
                                        Spec.of("aesthetic", "y", "name", "")))
                        .themed("plot_title", Spec.of("size", 13, "face", "plain", "blank", false));
        for (String part : List.of("axis_text_x", "axis_title", "axis_ticks_x", "panel_grid_x")) {
            plot = plot.themed(part, Spec.blank());
        }
        return plot;
    }

    private static Map<String, Object> box(double[] scores) {
        return Spec.of(
                "geom",
                "boxplot",
                "data",
                Spec.of("score", Spec.column(scores)),
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
    }

    private static Map<String, Object> points(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int count = Math.min(MOST, sorted.length);
        List<Object> shown = new ArrayList<>();
        List<Object> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shown.add(sorted[(int) ((long) i * sorted.length / count)]);
            places.add(0.36 * ((i + 1) * GOLDEN % 1 - 0.5));
        }
        return Spec.of(
                "geom",
                "point",
                "data",
                Spec.of("score", shown, "place", places),
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
