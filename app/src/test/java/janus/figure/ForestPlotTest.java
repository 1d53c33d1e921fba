package janus.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ForestPlotTest {
    private static final Pattern HOLLOW =
            Pattern.compile("<circle fill=\"#ffffff\" stroke=\"#5b6670\"");

    @Test
    void openIntervalsAreHollowAndMissingOnesAreOnlyWords() {
        ForestPlot.Bar clear = new ForestPlot.Bar(-2, -1, -0.5, ForestPlot.Standing.CLEAR);
        ForestPlot.Bar open = new ForestPlot.Bar(-1, 0.1, 1, ForestPlot.Standing.OPEN);
        String svg =
                new ForestPlot(
                                "← b",
                                "a →",
                                "axis",
                                new ForestPlot.Span(-2, 0, 2),
                                List.of(
                                        new ForestPlot.Row("MAE", "-1 HU", List.of(clear)),
                                        new ForestPlot.Row("VIF", "0.1", List.of(open)),
                                        new ForestPlot.Row("UQI", "no score", List.of())))
                        .figure("advantages-1", "Advantage")
                        .svg();
        assertThat(HOLLOW.matcher(svg).results()).hasSize(1);
        assertThat(svg).contains("no score", "← b", "a →", "UQI");
    }

    @Test
    void theLineOfAForestStandsWhereItIsPut() {
        ForestPlot.Bar bar = new ForestPlot.Bar(0.6, 0.7, 0.8, ForestPlot.Standing.CLEAR);
        String label = "a label of more than twenty letters";
        List<ForestPlot.Row> rows = List.of(new ForestPlot.Row(label, "0.7", List.of(bar)));
        String svg =
                new ForestPlot("worse", "better", "Share", ForestPlot.Span.CHANCE, rows)
                        .figure("accuracy-1", "Right answers")
                        .svg();
        assertThat(svg)
                .contains("a label o…y letters")
                .containsPattern(">\\s*0\\.6\\s*<")
                .containsPattern(">\\s*1\\.0\\s*<")
                .doesNotContainPattern(">\\s*1\\.2\\s*<");
        assertThat(ForestPlot.Span.aroundZero(rows).high()).isCloseTo(0.88, within(1e-9));
        assertThat(ForestPlot.Span.aroundZero(rows).low()).isCloseTo(-0.88, within(1e-9));
    }

    @Test
    void stepsNeedTheirCounts() {
        assertThatThrownBy(() ->
                        new StackedShares(
                                List.of("bad", "good"),
                                List.of(new StackedShares.Row("real", List.of(3)))))
                .hasMessageContaining("2 steps with [1] counts");
    }
}
