package janus.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Positive numbers in rows on a shared logarithmic axis: the box is the middle half, the line in
/// it the median, the whiskers reach from the 5th to the 95th percentile, points are single
/// numbers.
///
/// @param axis its name with its unit
/// @param rows from top to bottom
public record RowBoxes(String axis, List<Row> rows) {
    private static final int WIDTH = 760;
    private static final int STEP = 44; // pixels a row
    private static final int REST = 100; // pixels above and below the rows
    private static final double HALF = 0.26; // of a row's height
    private static final double LEAST = 0.1; // what is less is drawn there
    private static final int MOST = 100; // points in a row; more can't be told apart
    private static final double GOLDEN = 0.6180339887498949; // spreads points evenly
    private static final double[] COARSE = {1, 2, 5};
    private static final double[] FINE = {1, 1.5, 2, 3, 4, 5, 6, 8};
    private static final int FEWEST = 4; // ticks, else finer ones

    /// A row.
    ///
    /// @param values at least one
    public record Row(String label, List<Double> values) {
        /// Copies the values.
        public Row {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException(
                        "row %s has no numbers - there is nothing to draw - leave it out"
                                .formatted(label));
            }
        }

        private double[] logarithms() {
            return values.stream()
                    .mapToDouble(value -> Math.log10(Math.max(LEAST, value)))
                    .sorted()
                    .toArray();
        }
    }

    /// Copies the rows; at least one.
    public RowBoxes {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "boxes of no rows can't be drawn - give at least one row");
        }
    }

    /// The figure; `name` is that of its files, `words` say how to read it.
    public Figure figure(String name, String title, String words) {
        List<Map<String, Object>> layers = List.of(whiskers(), boxes(), points(), medians());
        Plot plot =
                Plot.of(title, layers)
                        .withScales(
                                List.of(
                                        across(),
                                        RowLabels.scale(
                                                rows.stream().map(Row::label).toList(), 0.6)))
                        .themed("axis_title_y", Spec.blank())
                        .themed("axis_ticks_y", Spec.blank())
                        .themed("panel_grid_major_y", Spec.blank())
                        .themed("panel_grid_minor", Spec.blank());
        return new Figure(name, title, words, plot.svg(name, WIDTH, STEP * rows.size() + REST));
    }

    private double place(int row) {
        return RowLabels.place(row, rows.size());
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private Map<String, Object> across() {
        double low = rows.stream().mapToDouble(row -> row.logarithms()[0]).min().orElse(0);
        double high =
                rows.stream()
                        .mapToDouble(row -> Arrays.stream(row.logarithms()).max().orElse(0))
                        .max()
                        .orElse(1);
        double room = 0.04 * Math.max(0.5, high - low);
        List<Double> ticks = ticks(low - room, high + room, COARSE);
        if (ticks.size() < FEWEST) {
            ticks = ticks(low - room, high + room, FINE);
        }
        Map<String, Object> scale = Spec.of("aesthetic", "x", "name", axis);
        scale.put("breaks", ticks.stream().map(Math::log10).toList());
        scale.put("labels", ticks.stream().map(RowBoxes::plain).toList());
        scale.put("limits", List.of(low - room, high + room));
        scale.put("expand", List.of(0, 0));
        return scale;
    }

    /// Powers of ten times one of `round` between the logarithms `low` and `high`.
    private static List<Double> ticks(double low, double high, double... round) {
        List<Double> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(low); power <= high; power++) {
            for (double one : round) {
                double place = power + Math.log10(one);
                if (place >= low && place <= high) {
                    ticks.add(one * Math.pow(10, power));
                }
            }
        }
        return ticks;
    }

    private static String plain(double tick) {
        String text = String.format(Locale.ROOT, "%.2f", tick);
        return text.replaceAll("\\.?0+$", "");
    }

    private Map<String, Object> points() {
        List<Object> across = new ArrayList<>();
        List<Object> up = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double[] sorted = rows.get(i).logarithms();
            int count = Math.min(MOST, sorted.length);
            for (int k = 0; k < count; k++) {
                across.add(sorted[(int) ((long) k * sorted.length / count)]);
                up.add(place(i) + 1.4 * HALF * 2 * ((k + 1) * GOLDEN % 1 - 0.5));
            }
        }
        Map<String, Object> layer =
                Spec.of("geom", "point", "data", Spec.of("across", across, "up", up));
        layer.put("mapping", Spec.of("x", "across", "y", "up"));
        layer.putAll(Spec.of("color", Spec.TRUTH, "size", 2, "alpha", 0.35));
        return layer;
    }

    private Map<String, Object> whiskers() {
        Map<String, Object> layer = Spec.of("geom", "segment", "data", quantiles(0.05, 0.95));
        layer.put("mapping", Spec.of("x", "low", "xend", "high", "y", "row", "yend", "row"));
        layer.putAll(Spec.of("color", Spec.INK, "size", 0.9));
        return layer;
    }

    private Map<String, Object> boxes() {
        Map<String, Object> layer = Spec.of("geom", "rect", "data", quantiles(0.25, 0.75));
        layer.put(
                "mapping", Spec.of("xmin", "low", "xmax", "high", "ymin", "bottom", "ymax", "top"));
        layer.putAll(Spec.of("fill", "#eef3f7", "color", Spec.INK, "size", 0.8));
        return layer;
    }

    private Map<String, Object> medians() {
        Map<String, Object> layer = Spec.of("geom", "segment", "data", quantiles(0.5, 0.5));
        layer.put("mapping", Spec.of("x", "low", "xend", "high", "y", "bottom", "yend", "top"));
        layer.putAll(Spec.of("color", Spec.INK, "size", 1.6));
        return layer;
    }

    private Map<String, Object> quantiles(double first, double second) {
        List<Object> low = new ArrayList<>();
        List<Object> high = new ArrayList<>();
        List<Object> middle = new ArrayList<>();
        List<Object> bottom = new ArrayList<>();
        List<Object> top = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double[] sorted = rows.get(i).logarithms();
            low.add(at(sorted, first));
            high.add(at(sorted, second));
            middle.add(place(i));
            bottom.add(place(i) - HALF);
            top.add(place(i) + HALF);
        }
        Map<String, Object> data = Spec.of("low", low, "high", high, "row", middle);
        data.putAll(Spec.of("bottom", bottom, "top", top));
        return data;
    }
}
