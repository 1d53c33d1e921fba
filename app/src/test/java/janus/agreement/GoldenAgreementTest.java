package janus.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Golden values: R's psych by golden.R beside golden.json; what SAS and R's irr and irrCAC print;
/// published worked examples, each named at its test.
class GoldenAgreementTest {
    private static final JsonNode GOLDEN =
            JsonMapper.shared()
                    .readTree(Path.of("src/test/resources/janus/agreement/golden.json").toFile());
    private static final double NONE = Double.NaN;

    /// Krippendorff 2011, section C, and irrCAC's cac.raw4raters: four coders, twelve units.
    private static final double[][] FOUR_CODERS = {
        {1, 1, NONE, 1},
        {2, 2, 3, 2},
        {3, 3, 3, 3},
        {3, 3, 3, 3},
        {2, 2, 2, 2},
        {1, 2, 3, 4},
        {4, 4, 4, 4},
        {1, 1, 2, 1},
        {2, 2, 2, 2},
        {NONE, 5, 5, 5},
        {NONE, NONE, 1, 1},
        {NONE, NONE, 3, NONE}
    };

    /// Fleiss 1971, table 1: thirty patients, six diagnoses of each by psychiatrists.
    private static final String DIAGNOSES =
            "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555";

    /// Raters 2 and 3 of irr's data set anxiety.
    private static final double[][] ANXIETY = {
        {3, 2}, {6, 1}, {4, 4}, {6, 4}, {2, 3}, {4, 2}, {2, 1}, {4, 6}, {3, 1}, {3, 1}, {2, 1},
        {3, 2}, {3, 3}, {3, 3}, {2, 1}, {2, 1}, {1, 3}, {3, 3}, {3, 2}, {4, 2}
    };

    static List<JsonNode> kappas() {
        return list("kappa");
    }

    static List<JsonNode> iccs() {
        return list("icc");
    }

    private static List<JsonNode> list(String key) {
        return StreamSupport.stream(GOLDEN.get(key).spliterator(), false).toList();
    }

    private static Ratings ratings(JsonNode one) {
        return Ratings.of(
                StreamSupport.stream(one.get("ratings").spliterator(), false)
                        .map(row ->
                                StreamSupport.stream(row.spliterator(), false)
                                        .mapToDouble(JsonNode::asDouble)
                                        .toArray())
                        .toArray(double[][]::new));
    }

    @ParameterizedTest
    @MethodSource("kappas")
    void cohensKappaAndItsVarianceArePsychsOrFleissCohenAndEveritts(JsonNode one) {
        check(CohenKappa.NONE.of(ratings(one)), one.get("none"));
        check(CohenKappa.LINEAR.of(ratings(one)), one.get("linear"));
        check(CohenKappa.QUADRATIC.of(ratings(one)), one.get("quadratic"));
    }

    private static void check(Coefficient kappa, JsonNode golden) {
        assertThat(kappa.value()).isCloseTo(golden.get(0).asDouble(), within(1e-9));
        double error = Math.sqrt(golden.get(1).asDouble());
        assertThat(kappa.ci().low()).isCloseTo(kappa.value() - 1.959964 * error, within(1e-6));
        assertThat(kappa.ci().high()).isCloseTo(kappa.value() + 1.959964 * error, within(1e-6));
    }

    /// SAS PROC FREQ's documented example, as statsmodels' tests have it.
    @Test
    void cohensKappaOfATableIsSas() {
        int[][] table = {{0, 4, 1}, {0, 8, 0}, {0, 1, 5}};
        Coefficient plain = CohenKappa.NONE.of(ofTable(table));
        assertThat(plain.value()).isCloseTo(0.4842, within(5e-5));
        assertThat(plain.ci().low()).isCloseTo(0.2137, within(5e-5));
        assertThat(plain.ci().high()).isCloseTo(0.7547, within(5e-5));
        Coefficient linear = CohenKappa.LINEAR.of(ofTable(table));
        assertThat(linear.value()).isCloseTo(0.4701, within(5e-5));
        assertThat(linear.ci().low()).isCloseTo(0.1845, within(5e-5));
        assertThat(linear.ci().high()).isCloseTo(0.7558, within(5e-5));
    }

    private static Ratings ofTable(int[][] table) {
        double[][] rows = new double[Arrays.stream(table).flatMapToInt(Arrays::stream).sum()][];
        int next = 0;
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                for (int n = 0; n < table[i][j]; n++) {
                    rows[next++] = new double[] {i, j};
                }
            }
        }
        return Ratings.of(rows);
    }

    /// R's irr, kappa2(anxiety[, 2:3], weights), as statsmodels' tests have it. irr weighs by the
    /// place among the grades given, 1 2 3 4 6, not by the grades themselves.
    @Test
    void cohensKappaOfAnxietyIsIrrs() {
        double[][] places =
                Arrays.stream(ANXIETY)
                        .map(row -> Arrays.stream(row).map(x -> Math.min(x, 5)).toArray())
                        .toArray(double[][]::new);
        Ratings two = Ratings.of(places);
        assertThat(CohenKappa.NONE.of(two).value()).isCloseTo(-0.006289308, within(1e-9));
        assertThat(CohenKappa.LINEAR.of(two).value()).isCloseTo(0.1459075, within(1e-7));
        assertThat(CohenKappa.QUADRATIC.of(two).value()).isCloseTo(0.2520325, within(1e-7));
    }

    /// Fleiss 1971 gives .430; R's irr, kappam.fleiss(diagnoses), 0.4302445.
    @Test
    void fleissKappaOfFleiss1971IsIrrs() {
        double[][] rows =
                Arrays.stream(DIAGNOSES.split(" "))
                        .map(row -> row.chars().mapToDouble(c -> c - '0').toArray())
                        .toArray(double[][]::new);
        assertThat(FleissKappa.of(Ratings.of(rows)).value()).isCloseTo(0.4302445, within(1e-7));
    }

    /// R's irrCAC, fleiss.kappa.raw(cac.raw4raters): 0.76117, error 0.15302, (0.42438, 1).
    @Test
    void fleissKappaWithMissingAnswersIsIrrCacs() {
        Coefficient kappa = FleissKappa.of(Ratings.of(FOUR_CODERS));
        assertThat(kappa.value()).isCloseTo(0.76117, within(1e-5));
        assertThat(kappa.ci().low()).isCloseTo(0.42438, within(1e-5));
        assertThat(kappa.ci().high()).isEqualTo(1);
    }

    /// Krippendorff 2011: nominal .743, ordinal .815, interval .849.
    @Test
    void alphaOfKrippendorff2011IsHis() {
        Ratings ratings = Ratings.of(FOUR_CODERS);
        assertThat(KrippendorffAlpha.NOMINAL.of(ratings, 1).value()).isCloseTo(0.743, within(5e-4));
        assertThat(KrippendorffAlpha.ORDINAL.of(ratings, 1).value()).isCloseTo(0.815, within(5e-4));
        assertThat(KrippendorffAlpha.INTERVAL.of(ratings, 1).value())
                .isCloseTo(0.849, within(5e-4));
    }

    /// Shrout and Fleiss 1979, table 4, gives .29; the rest is psych's.
    @ParameterizedTest
    @MethodSource("iccs")
    void intraclassCorrelationsArePsychs(JsonNode one) {
        Coefficient icc = IntraclassCorrelation.of(ratings(one));
        assertThat(icc.value()).isCloseTo(one.get("icc").asDouble(), within(1e-9));
        assertThat(icc.ci().low()).isCloseTo(one.get("low").asDouble(), within(1e-6));
        assertThat(icc.ci().high()).isCloseTo(one.get("high").asDouble(), within(1e-6));
    }
}
