package janus.analysis;

import janus.compare.Wording;
import janus.figure.Figure;
import janus.figure.ForestPlot;
import janus.figure.RocPlot;
import janus.roc.Curve;
import janus.statistics.Interval;
import janus.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;

/// The figures of a task that is detected: shares of right answers, and ROC curves.
///
/// @param one the task
/// @param number that tells its figures from those of other tasks
record DetectionFigures(Detection one, int number) {
    private static final String SHARES =
            "Dots are shares of right answers, bars their 95 % intervals; filled and blue where the interval lies on one side of guessing, the dashed line.";

    /// Both, or only the shares where no reader has a curve.
    List<Figure> all(String label, Finding pooled) {
        List<Figure> figures = new ArrayList<>();
        figures.add(shares(label, pooled));
        List<RocPlot.Line> curves = new ArrayList<>();
        for (String reader : one.complete(List.of(Detection.EVERY))) {
            List<Curve.Point> points = Curve.of(one.ratings(reader, Detection.EVERY)).points();
            curves.add(
                    new RocPlot.Line(
                            Wording.brief(reader),
                            points.stream()
                                    .map(point -> new RocPlot.Point(point.alarms(), point.hits()))
                                    .toList()));
        }
        if (!curves.isEmpty()) {
            String what = one.task().kind() == Kind.TURING ? "synthetic images" : "pathologies";
            figures.add(
                    new RocPlot(curves)
                            .figure(
                                    "roc-" + number,
                                    "ROC curves: " + Wording.brief(label),
                                    "For every reader, how many %s are found (up) for how many false alarms (right), as the confidence asked for falls. The diagonal is guessing; the area under a curve is its AUC."
                                            .formatted(what)));
        }
        return figures;
    }

    private Figure shares(String label, Finding pooled) {
        List<ForestPlot.Row> rows = new ArrayList<>();
        for (String reader : one.answers().readers()) {
            Proportion right = one.counts(one.answers().by(reader)).accuracy();
            rows.add(row(Wording.brief(reader), right.value(), right.exact()));
        }
        rows.add(row("All readers", pooled.estimate(), pooled.ci()));
        return new ForestPlot(
                        "← worse than guessing",
                        "better →",
                        "Share of right answers",
                        ForestPlot.Span.CHANCE,
                        rows)
                .figure("accuracy-" + number, "Right answers: " + Wording.brief(label))
                .withWords(SHARES);
    }

    /// A row of a figure whose line is at guessing.
    static ForestPlot.Row row(String label, double middle, Interval ci) {
        String words = Words.number(middle, ci);
        if (!ci.exists()) {
            return new ForestPlot.Row(label, words, List.of());
        }
        boolean clear = ci.low() > 0.5 || ci.high() < 0.5;
        ForestPlot.Standing standing = clear ? ForestPlot.Standing.CLEAR : ForestPlot.Standing.OPEN;
        return new ForestPlot.Row(
                label, words, List.of(new ForestPlot.Bar(ci.low(), middle, ci.high(), standing)));
    }
}
