package janus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Golden values: R's cor.test, wilcox.test and quantile by ranks.R beside ranks.json.
class GoldenRankTest {
    private static final JsonNode GOLDEN =
            JsonMapper.shared()
                    .readTree(Path.of("src/test/resources/janus/statistics/ranks.json").toFile());
    private static final Offset<Double> NEAR = within(1e-11); // R's have 15 digits

    static List<JsonNode> spearman() {
        return cases("spearman");
    }

    static List<JsonNode> wilcoxon() {
        return cases("wilcoxon");
    }

    static List<JsonNode> quartiles() {
        return cases("quartiles");
    }

    private static List<JsonNode> cases(String name) {
        return StreamSupport.stream(GOLDEN.get(name).spliterator(), false).toList();
    }

    private static double[] numbers(JsonNode one, String key) {
        return StreamSupport.stream(one.get(key).spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("spearman")
    void rankCorrelationsAreCorTests(JsonNode one) {
        Spearman found = Spearman.of(numbers(one, "x"), numbers(one, "y"), 1);
        assertThat(found.rho()).isCloseTo(one.get("rho").asDouble(), NEAR);
        assertThat(found.p()).isCloseTo(one.get("p").asDouble(), NEAR);
    }

    @ParameterizedTest
    @MethodSource("wilcoxon")
    void signedRankTestsAreWilcoxTests(JsonNode one) {
        Wilcoxon found = Wilcoxon.of(numbers(one, "d"));
        assertThat(found.ranks().plus()).isEqualTo(one.get("plus").asDouble());
        assertThat(found.p()).isCloseTo(one.get("p").asDouble(), NEAR);
    }

    @ParameterizedTest
    @MethodSource("quartiles")
    void quartilesAreThoseOfTypeSeven(JsonNode one) {
        Summary found = Summary.of(numbers(one, "values"));
        double[] three = {found.q1(), found.median(), found.q3()};
        assertThat(three).containsExactly(numbers(one, "quartiles"), NEAR);
    }
}
