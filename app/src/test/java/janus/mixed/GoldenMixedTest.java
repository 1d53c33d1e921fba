package janus.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Golden values: R's lme4 and lmerTest by golden.R beside golden.json; what books and manuals
/// print of lme4's examples, each named at its test.
class GoldenMixedTest {
    private static final JsonNode GOLDEN =
            JsonMapper.shared()
                    .readTree(Path.of("src/test/resources/janus/mixed/golden.json").toFile());

    static List<JsonNode> cases() {
        return list(GOLDEN.get("cases"));
    }

    private static List<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    private static Factor factor(String name, JsonNode codes) {
        return Factor.of(name, list(codes).stream().map(JsonNode::asInt).toList());
    }

    private static Fit fit(JsonNode one) {
        double[] y = list(one.get("y")).stream().mapToDouble(JsonNode::asDouble).toArray();
        List<Factor> effects = new ArrayList<>();
        for (JsonNode effect : list(one.get("effects"))) {
            effects.add(factor("effect " + effects.size(), effect.get("codes")));
        }
        return (Fit) MixedModel.fit(y, factor("condition", one.get("condition")), effects);
    }

    private static Fit fit(String name) {
        return fit(
                cases().stream()
                        .filter(one -> one.get("name").asString().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    /// Both search to about eight digits of the criterion, which is four of a variance.
    @ParameterizedTest
    @MethodSource("cases")
    void variancesAreLme4s(JsonNode one) {
        Fit fit = fit(one);
        assertThat(fit.reml()).isCloseTo(one.get("reml").asDouble(), within(1e-5));
        double residual = one.get("residual").asDouble();
        assertThat(fit.residual()).isCloseTo(residual, within(2e-4 * residual));
        List<JsonNode> effects = list(one.get("effects"));
        for (int t = 0; t < effects.size(); t++) {
            assertThat(fit.effects().get(t).variance())
                    .isCloseTo(effects.get(t).get("variance").asDouble(), within(2e-4 * residual));
        }
    }

    /// Degrees of freedom hang on second derivatives, which both take by differences.
    @ParameterizedTest
    @MethodSource("cases")
    void meansAndDifferencesAreLmerTests(JsonNode one) {
        Fit fit = fit(one);
        List<JsonNode> means = list(one.get("means"));
        List<JsonNode> pairs = list(one.get("pairs"));
        int pair = 0;
        for (int i = 0; i < means.size(); i++) {
            check(fit.mean(i), means.get(i));
            for (int j = i + 1; j < means.size(); j++) {
                check(fit.difference(i, j), pairs.get(pair++));
            }
        }
        assertThat(pair).isEqualTo(pairs.size());
    }

    private static void check(Estimate estimate, JsonNode golden) {
        double error = golden.get(1).asDouble();
        double degrees = golden.get(2).asDouble();
        assertThat(estimate.value()).isCloseTo(golden.get(0).asDouble(), within(1e-4 * error));
        assertThat(estimate.error()).isCloseTo(error, within(2e-4 * error));
        assertThat(estimate.degrees()).isCloseTo(degrees, within(2e-3 * degrees));
        assertThat(estimate.ci().low()).isCloseTo(golden.get(3).asDouble(), within(2e-3 * error));
        assertThat(estimate.ci().high()).isCloseTo(golden.get(4).asDouble(), within(2e-3 * error));
        double p = golden.get(5).asDouble();
        assertThat(estimate.p()).isCloseTo(p, within(0.02 * p));
    }

    /// What lme4's manual and many courses print of its examples: Dyestuff 1764, 2451 and 319.7;
    /// Dyestuff2, whose variance is 0, 13.81 and 161.8; Penicillin 0.7169, 3.731, 0.3024 and 330.9.
    @Test
    void examplesOfLme4AreAsPrinted() {
        printed(fit("Dyestuff"), 2451, 319.7, 1764);
        printed(fit("Dyestuff2"), 13.81, 161.8, 0);
        printed(fit("Penicillin"), 0.3024, 330.9, 0.7169, 3.731);
    }

    private static void printed(Fit fit, double residual, double reml, double... variances) {
        assertThat(fit.residual()).isCloseTo(residual, within(5e-4 * residual));
        assertThat(fit.reml()).isCloseTo(reml, within(0.05));
        for (int t = 0; t < variances.length; t++) {
            assertThat(fit.effects().get(t).variance())
                    .isCloseTo(variances[t], within(5e-4 * variances[t]));
        }
    }
}
