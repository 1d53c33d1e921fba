package janus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Golden values: SciPy 1.17.1, bench/golden/paired_tests.py.
class GoldenStatisticsTest {
    private static final JsonNode GOLDEN =
            JsonMapper.shared()
                    .readTree(Path.of("src/test/resources/janus/statistics/golden.json").toFile());

    static List<JsonNode> cases() {
        return StreamSupport.stream(GOLDEN.get("cases").spliterator(), false).toList();
    }

    static List<JsonNode> everyResample() {
        return StreamSupport.stream(GOLDEN.get("every_resample").spliterator(), false).toList();
    }

    static List<JsonNode> ownResamples() {
        return StreamSupport.stream(GOLDEN.get("own_resamples").spliterator(), false).toList();
    }

    private static double[] sample(JsonNode one) {
        return StreamSupport.stream(one.get("x").spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static void near(double value, JsonNode one, String key) {
        double golden = one.get(key).asDouble();
        assertThat(value).as(key).isCloseTo(golden, within(1e-12 + 1e-9 * Math.abs(golden)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void summariesAreSciPys(JsonNode one) {
        Summary summary = Summary.of(sample(one));
        near(summary.mean(), one, "mean");
        near(summary.sd(), one, "sd");
        near(summary.q1(), one, "q1");
        near(summary.median(), one, "median");
        near(summary.q3(), one, "q3");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void signedRankTestsAreSciPys(JsonNode one) {
        Wilcoxon test = Wilcoxon.of(sample(one));
        assertThat(test.method() == Wilcoxon.Method.EXACT).isEqualTo(one.get("exact").asBoolean());
        near(test.ranks().plus(), one, "plus");
        near(test.p(), one, "wilcoxon_p");
        near(RankBiserial.of(test.ranks()), one, "rank_biserial");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pairedTTestsAreSciPys(JsonNode one) {
        PairedT test = PairedT.of(sample(one));
        near(test.t(), one, "t");
        near(test.p(), one, "t_p");
    }

    @ParameterizedTest
    @MethodSource("everyResample")
    void bcaOfAllResamplesIsSciPys(JsonNode one) {
        double[] sample = sample(one);
        Interval interval = BcaBootstrap.interval(sample, meansOfAllResamples(sample));
        near(interval.low(), one, "low");
        near(interval.high(), one, "high");
    }

    private static double[] meansOfAllResamples(double[] sample) {
        int n = sample.length;
        return IntStream.range(0, (int) Math.pow(n, n))
                .mapToDouble(number ->
                        IntStream.range(0, n)
                                        .mapToDouble(i -> sample[number / (int) Math.pow(n, i) % n])
                                        .sum()
                                / n)
                .toArray();
    }

    /// Two drawings of 100 000 resamples differ by less than 1 % of the interval.
    @ParameterizedTest
    @MethodSource("ownResamples")
    void bcaOfDrawnResamplesIsSciPysButForChance(JsonNode one) {
        Interval interval = new BcaBootstrap(100_000, 1).ofMean(sample(one));
        double low = one.get("low").asDouble();
        double high = one.get("high").asDouble();
        assertThat(interval.low()).isCloseTo(low, within(0.015 * (high - low)));
        assertThat(interval.high()).isCloseTo(high, within(0.015 * (high - low)));
    }
}
