package janus.compare;

import janus.figure.Figure;
import janus.figure.ForestPlot;
import java.util.List;

/// The differences of two models as a figure, a row a metric. Metrics have different units, so each
/// row is in standard deviations of its own differences; to the right the first model is better.
final class Forest {
    private static final int LONGEST = 24; // characters of a label beside the line

    private Forest() {}

    /// The figure of `contrast`, number `place` among those of `comparison`.
    static Figure of(Contrast contrast, Comparison comparison, int place) {
        List<ForestPlot.Row> rows =
                contrast.differences().stream().map(one -> row(contrast, one, comparison)).toList();
        ForestPlot plot =
                new ForestPlot(
                        "← %s better".formatted(Wording.brief(contrast.second().label(), LONGEST)),
                        "%s better →".formatted(Wording.brief(contrast.first().label(), LONGEST)),
                        "Mean advantage, in standard deviations of the subjects' differences",
                        ForestPlot.Span.aroundZero(rows),
                        rows);
        return plot.figure("advantages-" + place, "Advantage by metric");
    }

    private static ForestPlot.Row row(Contrast contrast, Difference one, Comparison comparison) {
        String words =
                one.n() == 0
                        ? "no score"
                        : Wording.withInterval(one.advantage().mean(), one.ci())
                                + Wording.unit(one.metric(), contrast.first().setting());
        return new ForestPlot.Row(one.metric().name(), words, bars(one, comparison));
    }

    private static List<ForestPlot.Bar> bars(Difference one, Comparison comparison) {
        double sd = one.advantage().sd();
        if (!(sd > 0) || !one.ci().exists()) {
            return List.of();
        }
        ForestPlot.Standing standing =
                switch (comparison.verdict(one)) {
                    case FIRST, SECOND -> ForestPlot.Standing.CLEAR;
                    case MIXED, NOT_SHOWN, TOO_FEW -> ForestPlot.Standing.OPEN;
                };
        return List.of(
                new ForestPlot.Bar(
                        one.ci().low() / sd,
                        one.advantage().mean() / sd,
                        one.ci().high() / sd,
                        standing));
    }
}
