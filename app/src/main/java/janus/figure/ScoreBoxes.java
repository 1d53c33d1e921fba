package janus.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Box plots of scores, a panel a metric, with the single scores as points: the box is the middle
/// half, the line in it the median, the whiskers reach to the last score within 1.5 boxes. Fewer
/// than five scores have no middle half worth a box: they are points and a line at their median.
public final class ScoreBoxes {
    private static final int MOST = 300; // points in a panel; more can't be told apart
    private static final double GOLDEN = 0.6180339887498949; // spreads points evenly, not at random
    private static final int FEWEST = 5; // scores in a box
    private static final int COLUMNS = 3;
    private static final int TICKS = 5;
    private static final double HALF_LINE = 0.25;
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
                words(panels.values(), whose),
                Svg.titled(title, grid.svg("scores", WIDTH * columns / COLUMNS, PANEL * rows)));
    }

    private static String words(Collection<double[]> panels, String whose) {
        boolean boxes = panels.stream().anyMatch(ScoreBoxes::isBoxed);
        boolean bare = panels.stream().anyMatch(scores -> !isBoxed(scores));
        boolean thinned = panels.stream().anyMatch(scores -> scores.length > MOST);
        return "A panel a metric, in its own unit. %sLine: the median of the %s; points: single ones%s.%s"
                .formatted(
                        boxes
                                ? "Box: the middle half; whiskers: to the last within 1.5 boxes. "
                                : "",
                        whose,
                        thinned
                                ? ", of which %d are shown, evenly spread over the ranks"
                                        .formatted(MOST)
                                : "",
                        bare ? " Fewer than %d have no box.".formatted(FEWEST) : "");
    }

    private static boolean isBoxed(double[] scores) {
        return scores.length >= FEWEST;
    }

    private static Plot panel(String metric, double[] scores) {
        Plot plot =
                Plot.of(
                                metric,
                                List.of(
                                        isBoxed(scores) ? box(scores) : median(scores),
                                        points(scores)))
                        .withScales(
                                List.of(
                                        Spec.of("aesthetic", "x", "limits", List.of(-0.5, 0.5)),
                                        Shown.of(scores).roomyAxis("y", "", TICKS)))
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

    private static Map<String, Object> median(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double median = n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        return Spec.of(
                "geom",
                "segment",
                "x",
                -HALF_LINE,
                "xend",
                HALF_LINE,
                "y",
                median,
                "yend",
                median,
                "color",
                Spec.INK,
                "size",
                1.5);
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
