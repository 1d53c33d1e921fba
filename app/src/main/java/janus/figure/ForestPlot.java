package janus.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Intervals around a line, a row each from top to bottom, with their numbers to the right of them.
/// All rows share one axis.
///
/// @param left words for what lies left of the line
/// @param right words for what lies right of it
/// @param axis name of the axis
/// @param span of the axis
/// @param rows from top to bottom
public record ForestPlot(String left, String right, String axis, Span span, List<Row> rows) {
    private static final int WIDTH = 900;
    private static final int STEP = 30; // pixels a row
    private static final int REST = 90; // pixels above and below the rows
    private static final double NUMBERS = 0.6; // width of the numbers, as the axis
    private static final double LEAST =
            0.5; // the longer side of zero, where all intervals are short
    private static final double WORDS = 6.5; // size of text
    private static final double GAP = 0.05; // between the numbers and the axis, in its lengths
    private static final String QUIET = "#5b6670";

    /// What an interval says.
    public enum Standing {
        /// There is a difference.
        CLEAR,
        /// It may be zero.
        OPEN
    }

    /// A row.
    ///
    /// @param label at its beginning
    /// @param words its numbers, with their unit
    /// @param bars the interval, or none where there is none
    public record Row(String label, String words, List<Bar> bars) {}

    /// An interval from `low` to `high` and its middle.
    public record Bar(double low, double middle, double high, Standing standing) {}

    /// A part of the axis, and where the line is on it.
    public record Span(double low, double line, double high) {
        /// A share, beside that of guessing.
        public static final Span CHANCE = new Span(0, 0.5, 1);

        /// A correlation.
        public static final Span CORRELATION = new Span(-1, 0, 1);

        /// As far to both sides of zero as the bars of `rows` need.
        public static Span aroundZero(List<Row> rows) {
            double reach = LEAST;
            for (Row row : rows) {
                for (Bar bar : row.bars()) {
                    reach = Math.max(reach, Math.max(Math.abs(bar.low()), Math.abs(bar.high())));
                }
            }
            return new Span(-1.1 * reach, 0, 1.1 * reach);
        }

        private double length() {
            return high - low;
        }
    }

    /// Copies the rows.
    public ForestPlot {
        rows = List.copyOf(rows);
    }

    /// The figure; `name` is that of its files.
    public Figure figure(String name, String title) {
        List<Map<String, Object>> layers = new ArrayList<>();
        layers.add(line());
        for (Standing standing : Standing.values()) {
            layers.add(bars(standing));
            layers.add(middles(standing));
        }
        layers.add(words());
        layers.add(side(left, span.line() - GAP * span.length(), 1));
        layers.add(side(right, span.line() + GAP * span.length(), 0));
        Plot plot =
                Plot.of(title, layers)
                        .withScales(List.of(across(), down()))
                        .themed("axis_title_y", Spec.blank())
                        .themed("axis_ticks_y", Spec.blank())
                        .themed("panel_grid", Spec.blank())
                        .themed("axis_title_x", Spec.of("size", 13, "hjust", 0, "blank", false));
        return new Figure(
                name,
                title,
                "Dots are means, bars their 95 % confidence intervals; filled and blue where the corrected p is below 0.05. To the right, the same in the metric's own unit.",
                plot.svg(name, WIDTH, STEP * (rows.size() + 1) + REST));
    }

    private Map<String, Object> across() {
        Map<String, Object> scale = new Shown(span.low(), span.high()).axis("x", axis);
        scale.put("limits", List.of(span.low(), span.high() + NUMBERS * span.length()));
        return scale;
    }

    private Map<String, Object> down() {
        return Spec.of(
                "aesthetic",
                "y",
                "name",
                "",
                "limits",
                List.of(-0.5, rows.size() + 0.5),
                "expand",
                List.of(0, 0),
                "breaks",
                places(),
                "labels",
                RowLabels.of(rows.stream().map(Row::label).toList()));
    }

    /// Where row `i` is; the words beside the line are a row above the first.
    private double place(int i) {
        return rows.size() - 1.0 - i;
    }

    private List<Object> places() {
        List<Object> places = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            places.add(place(i));
        }
        return places;
    }

    private Map<String, Object> line() {
        return Spec.of(
                "geom",
                "vline",
                "xintercept",
                span.line(),
                "color",
                QUIET,
                "linetype",
                "dashed",
                "size",
                0.6);
    }

    private Map<String, Object> bars(Standing standing) {
        Map<String, Object> layer = Spec.of("geom", "segment", "data", data(standing), "size", 1.6);
        layer.put("mapping", Spec.of("x", "low", "xend", "high", "y", "row", "yend", "row"));
        layer.put("color", colour(standing));
        return layer;
    }

    private Map<String, Object> middles(Standing standing) {
        Map<String, Object> layer = Spec.of("geom", "point", "data", data(standing));
        layer.put("mapping", Spec.of("x", "middle", "y", "row"));
        layer.putAll(Spec.of("shape", 21, "size", 4, "stroke", 1.2, "color", colour(standing)));
        layer.put("fill", standing == Standing.CLEAR ? colour(standing) : "white");
        return layer;
    }

    private static String colour(Standing standing) {
        return switch (standing) {
            case CLEAR -> Spec.TRUTH;
            case OPEN -> QUIET;
        };
    }

    private Map<String, Object> data(Standing standing) {
        List<Object> low = new ArrayList<>();
        List<Object> middle = new ArrayList<>();
        List<Object> high = new ArrayList<>();
        List<Object> places = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (Bar bar : rows.get(i).bars()) {
                if (bar.standing() == standing) {
                    low.add(bar.low());
                    middle.add(bar.middle());
                    high.add(bar.high());
                    places.add(place(i));
                }
            }
        }
        return Spec.of("low", low, "middle", middle, "high", high, "row", places);
    }

    private Map<String, Object> words() {
        Map<String, Object> layer = Spec.of("geom", "text", "x", span.high() + GAP * span.length());
        layer.put(
                "data", Spec.of("row", places(), "words", rows.stream().map(Row::words).toList()));
        layer.put("mapping", Spec.of("y", "row", "label", "words"));
        layer.putAll(Spec.of("hjust", 0.0, "size", WORDS, "color", Spec.INK));
        return layer;
    }

    private Map<String, Object> side(String text, double x, double anchor) {
        Map<String, Object> layer = Spec.of("geom", "text", "x", x, "y", rows.size());
        layer.putAll(Spec.of("label", text, "hjust", anchor, "size", WORDS, "color", QUIET));
        return layer;
    }
}
