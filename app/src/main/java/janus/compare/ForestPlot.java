package janus.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// The differences of two models as bars around a line at zero, a row a metric. Metrics have
/// different units, so each row is in standard deviations of its own differences; to the right the
/// first model is better.
///
/// @param left words for what lies left of the line
/// @param right words for what lies right of it
/// @param ticks of the axis
/// @param rows from top to bottom
public record ForestPlot(String left, String right, List<Tick> ticks, List<Row> rows) {
    private static final int LABELS = 200;
    private static final int BARS = 400;
    private static final int NUMBERS = 270;
    private static final int MARGIN = 12;
    private static final int TOP = 34;
    private static final int STEP = 26;
    private static final int MOST_TICKS = 3; // on each side of zero

    /// A mark on the axis, at `x`.
    public record Tick(String x, String label) {}

    /// A metric.
    ///
    /// @param y of its middle
    /// @param label of the metric
    /// @param words the difference and its interval, with unit
    /// @param style class of the bar: `clear` where a difference is shown, else `open`
    /// @param bars the bar, or none where there is no interval
    public record Row(int y, String label, String words, String style, List<Bar> bars) {
        /// Where text stands whose middle is at `y`.
        public int baseline() {
            return y + 5;
        }
    }

    /// An interval and its middle: places on the axis.
    public record Bar(String from, String to, String middle) {}

    /// The plot of `contrast`, one of those of `comparison`.
    static ForestPlot of(Contrast contrast, Comparison comparison) {
        double reach =
                Math.max(
                        0.5,
                        contrast.differences().stream()
                                .flatMapToDouble(ForestPlot::ends)
                                .map(Math::abs)
                                .max()
                                .orElse(1));
        List<Row> rows = new ArrayList<>();
        for (Difference one : contrast.differences()) {
            int y = TOP + STEP * rows.size() + STEP / 2;
            rows.add(row(y, contrast, one, new Axis(reach, comparison)));
        }
        return new ForestPlot(
                "← %s better".formatted(Wording.brief(contrast.second().label())),
                "%s better →".formatted(Wording.brief(contrast.first().label())),
                ticks(reach),
                rows);
    }

    /// What rows share.
    ///
    /// @param reach the largest number shown, in standard deviations
    /// @param comparison that says what is shown
    private record Axis(double reach, Comparison comparison) {}

    private static DoubleStream ends(Difference one) {
        double sd = one.advantage().sd();
        return sd > 0 && one.ci().exists()
                ? DoubleStream.of(one.ci().low() / sd, one.ci().high() / sd)
                : DoubleStream.empty();
    }

    private static Row row(int y, Contrast contrast, Difference one, Axis axis) {
        List<Bar> bars = new ArrayList<>();
        double[] ends = ends(one).toArray();
        if (ends.length > 0) {
            double middle = one.advantage().mean() / one.advantage().sd();
            bars.add(
                    new Bar(
                            x(ends[0], axis.reach()),
                            x(ends[1], axis.reach()),
                            x(middle, axis.reach())));
        }
        String words =
                one.n() == 0
                        ? "no score"
                        : Wording.withInterval(one.advantage().mean(), one.ci())
                                + Wording.unit(one.metric(), contrast.first().setting());
        String style =
                switch (axis.comparison().verdict(one)) {
                    case FIRST, SECOND -> "clear";
                    case MIXED, NOT_SHOWN, TOO_FEW -> "open";
                };
        return new Row(y, one.metric().name(), words, style, bars);
    }

    private static String x(double value, double reach) {
        double half = BARS / 2.0 - MARGIN;
        return String.format(Locale.ROOT, "%.1f", LABELS + BARS / 2.0 + half * value / reach);
    }

    private static List<Tick> ticks(double reach) {
        double step = 0.25;
        for (int i = 0; reach / step > MOST_TICKS + 0.999; i++) {
            step *= i % 3 == 2 ? 2.5 : 2; // 0.25, 0.5, 1, 2.5, 5, 10, 25
        }
        List<Tick> ticks = new ArrayList<>();
        for (int i = (int) (-reach / step); i <= (int) (reach / step); i++) {
            String label = Wording.fixed(i * step, step == Math.rint(step) ? 0 : 2);
            ticks.add(new Tick(x(i * step, reach), label));
        }
        return ticks;
    }

    /// Width of the drawing.
    public int width() {
        return LABELS + BARS + NUMBERS;
    }

    /// Height of the drawing.
    public int height() {
        return bottom() + 46;
    }

    /// Where the line at zero is.
    public int zero() {
        return LABELS + BARS / 2;
    }

    /// Where numbers begin.
    public int numbers() {
        return LABELS + BARS + MARGIN;
    }

    /// Where the axis is.
    public int bottom() {
        return TOP + STEP * rows.size() + 4;
    }

    /// Where the ticks end.
    public int tickEnd() {
        return bottom() + 4;
    }

    /// Where the labels of the ticks are.
    public int tickLine() {
        return bottom() + 18;
    }

    /// Where the axis' name is.
    public int axisLine() {
        return bottom() + 36;
    }

    /// Where the words left of the line end.
    public int leftEnd() {
        return zero() - MARGIN;
    }

    /// Where the words right of the line begin.
    public int rightStart() {
        return zero() + MARGIN;
    }
}
