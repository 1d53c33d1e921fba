package janus.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How often each step of a scale was given, as shares of a bar a row.
///
/// @param steps of the scale, from the worst
/// @param rows from top to bottom
public record StackedShares(List<String> steps, List<Row> rows) {
    private static final int WIDTH = 760;
    private static final int STEP = 44; // pixels a row
    private static final int REST = 130; // pixels above and below the rows
    private static final double HALF = 0.36; // of a row's height
    private static final double LEAST = 0.035; // share whose count still fits into its part

    /// From bad to good over grey: ColorBrewer's PuOr, told apart also by the colour-blind.
    private static final List<String> COLOURS =
            List.of("#e66101", "#fdb863", "#d9d9d9", "#b2abd2", "#5e3c99");

    private static final String PAPER = "#ffffff";

    /// A bar.
    ///
    /// @param counts of each step
    public record Row(String label, List<Integer> counts) {
        /// Copies the counts.
        public Row {
            counts = List.copyOf(counts);
        }

        private int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// Copies the rows; up to five steps, and as many counts in every row.
    public StackedShares {
        steps = List.copyOf(steps);
        rows = List.copyOf(rows);
        int size = steps.size();
        if (size > COLOURS.size() || rows.stream().anyMatch(row -> row.counts().size() != size)) {
            throw new IllegalArgumentException(
                    "%d steps with %s counts can't be stacked - there are colours for five steps, and each needs its count - give as many"
                            .formatted(
                                    size, rows.stream().map(row -> row.counts().size()).toList()));
        }
    }

    /// The figure; `name` is that of its files, `words` say how to read it.
    public Figure figure(String name, String title, String words) {
        Map<String, Object> axis = new Shown(0, 100).axis("x", "Share of answers (%)");
        axis.put("expand", List.of(0.02, 0)); // room for the last tick
        Plot plot =
                Plot.of(title, List.of(bars(), counts(PAPER), counts(Spec.INK)))
                        .withScales(
                                List.of(
                                        axis,
                                        RowLabels.scale(
                                                rows.stream().map(Row::label).toList(), 0.5),
                                        colours()))
                        .themed("axis_text_x", Spec.of("angle", 0, "size", 12, "blank", false))
                        .themed("axis_title_y", Spec.blank())
                        .themed("axis_ticks_y", Spec.blank())
                        .themed("panel_grid", Spec.blank())
                        .themed("legend_position", "top");
        return new Figure(name, title, words, plot.svg(name, WIDTH, STEP * rows.size() + REST));
    }

    private double place(int row) {
        return RowLabels.place(row, rows.size());
    }

    private Map<String, Object> bars() {
        List<Object> left = new ArrayList<>();
        List<Object> right = new ArrayList<>();
        List<Object> low = new ArrayList<>();
        List<Object> high = new ArrayList<>();
        List<Object> which = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double from = 0;
            for (int k = 0; k < steps.size(); k++) {
                double to = from + share(rows.get(i), k);
                left.add(100 * from);
                right.add(100 * to);
                low.add(place(i) - HALF);
                high.add(place(i) + HALF);
                which.add(steps.get(k));
                from = to;
            }
        }
        Map<String, Object> data = Spec.of("left", left, "right", right, "low", low, "high", high);
        data.put("which", which);
        Map<String, Object> layer = Spec.of("geom", "rect", "data", data, "size", 0);
        layer.put(
                "mapping",
                Spec.of(
                        "xmin", "left", "xmax", "right", "ymin", "low", "ymax", "high", "fill",
                        "which"));
        return layer;
    }

    private static double share(Row row, int step) {
        int total = row.total();
        return total == 0 ? 0 : (double) row.counts().get(step) / total;
    }

    /// The counts that are written in `colour`: in white on the dark ends of the scale.
    private Map<String, Object> counts(String colour) {
        List<Object> across = new ArrayList<>();
        List<Object> up = new ArrayList<>();
        List<Object> words = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double from = 0;
            for (int k = 0; k < steps.size(); k++) {
                double share = share(rows.get(i), k);
                boolean dark = (k == 0 && steps.size() > 1) || k == steps.size() - 1;
                if (share >= LEAST && dark == colour.equals(PAPER)) {
                    across.add(100 * (from + share / 2));
                    up.add(place(i));
                    words.add(rows.get(i).counts().get(k).toString());
                }
                from += share;
            }
        }
        Map<String, Object> layer = Spec.of("geom", "text", "size", 6, "color", colour);
        layer.put("data", Spec.of("across", across, "up", up, "words", words));
        layer.put("mapping", Spec.of("x", "across", "y", "up", "label", "words"));
        return layer;
    }

    private Map<String, Object> colours() {
        List<Object> values = new ArrayList<>();
        for (int k = 0; k < steps.size(); k++) {
            int place = steps.size() == 1 ? 0 : k * (COLOURS.size() - 1) / (steps.size() - 1);
            values.add(COLOURS.get(place));
        }
        Map<String, Object> colours = Spec.of("aesthetic", "fill", "name", "", "values", values);
        colours.put("breaks", steps);
        return colours;
    }
}
