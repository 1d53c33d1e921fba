package janus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Golden values: R's BradleyTerry2 by strengths.R beside strengths.json.
class BradleyTerryTest {
    private static final JsonNode GOLDEN =
            JsonMapper.shared()
                    .readTree(
                            Path.of("src/test/resources/janus/statistics/strengths.json").toFile());

    static List<JsonNode> cases() {
        return StreamSupport.stream(GOLDEN.get("cases").spliterator(), false).toList();
    }

    private static double[] numbers(JsonNode row) {
        return StreamSupport.stream(row.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static double[][] wins(JsonNode one) {
        return StreamSupport.stream(one.get("wins").spliterator(), false)
                .map(BradleyTerryTest::numbers)
                .toArray(double[][]::new);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void strengthsAreBradleyTerry2s(JsonNode one) {
        BradleyTerry model =
                one.get("spare").asDouble() == 0 ? BradleyTerry.PLAIN : BradleyTerry.SPARED;
        assertThat(model.of(wins(one)))
                .containsExactly(numbers(one.get("strengths")), within(1e-7));
    }

    /// BradleyTerry2's manual prints 0.480, -2.470, 0 and 0.749 beside JASA (turner2012).
    @Test
    void citationsOfStigler1994AreAsPublished() {
        double[] found = BradleyTerry.PLAIN.of(wins(cases().getFirst()));
        assertThat(found[0] - found[2]).isCloseTo(0.480, within(5e-4));
        assertThat(found[1] - found[2]).isCloseTo(-2.470, within(5e-4));
        assertThat(found[3] - found[2]).isCloseTo(0.749, within(5e-4));
    }

    /// By hand: ln(8 / 2); with half a choice more each, ln(8.5 / 2.5).
    @Test
    void twoThingsAreTheLogarithmOfTheirOdds() {
        double[][] wins = {{0, 8}, {2, 0}};
        assertThat(BradleyTerry.PLAIN.of(wins)[0]).isCloseTo(Math.log(4) / 2, within(1e-9));
        assertThat(BradleyTerry.SPARED.of(wins)[0]).isCloseTo(Math.log(3.4) / 2, within(1e-9));
    }

    @Test
    void whatAlwaysWinsHasNoStrengthUnlessSpared() {
        double[][] wins = {{0, 9, 8}, {0, 0, 5}, {0, 4, 0}};
        assertThat(BradleyTerry.PLAIN.of(wins)).containsOnly(Double.NaN);
        double[] spared = BradleyTerry.SPARED.of(wins);
        assertThat(spared[0]).isFinite().isGreaterThan(spared[1] + 2);
    }

    @Test
    void whatWasNeverComparedHasNoOrder() {
        double[][] wins = {{0, 3, 0, 0}, {2, 0, 0, 0}, {0, 0, 0, 4}, {0, 0, 1, 0}};
        assertThat(BradleyTerry.SPARED.of(wins)).containsOnly(Double.NaN);
        assertThat(BradleyTerry.SPARED.of(new double[1][1])).containsOnly(Double.NaN);
    }

    /// At the maximum everything is expected to be chosen as often as it was; strengths turn with
    /// the choices.
    @Test
    void choicesAreAsExpected() {
        Trials.forAll(
                50,
                random -> {
                    double[][] wins = new double[4][4];
                    double[][] turned = new double[4][4];
                    for (int i = 0; i < 4; i++) {
                        for (int j = 0; j < 4; j++) {
                            wins[i][j] = i == j ? 0 : 1 + random.nextInt(9);
                            turned[j][i] = wins[i][j];
                        }
                    }
                    double[] s = BradleyTerry.PLAIN.of(wins);
                    for (int i = 0; i < 4; i++) {
                        double off = 0;
                        for (int j = 0; j < 4; j++) {
                            double share = 1 / (1 + Math.exp(s[j] - s[i]));
                            off += wins[i][j] - (wins[i][j] + wins[j][i]) * share;
                        }
                        assertThat(off).isCloseTo(0, within(1e-8));
                        assertThat(BradleyTerry.PLAIN.of(turned)[i]).isCloseTo(-s[i], within(1e-8));
                    }
                });
    }
}
