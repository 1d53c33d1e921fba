package janus.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.volume.Slice;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// The values that `bench/golden/metrics.py` computes with NumPy, SciPy and scikit-image.
class FurtherGoldenTest {
    /// Of the number itself: both sides compute in 64 bits.
    private static final double ROUNDING = 1e-9;

    @TestFactory
    Stream<DynamicTest> everyPairHasItsGoldenValues() throws IOException {
        return GoldenCases.of("golden.json", FurtherGoldenTest::check, "width", "height");
    }

    private static void check(JsonNode golden) {
        MadeUpPair made =
                new MadeUpPair(
                        golden.get("kind").asString(),
                        golden.get("width").asInt(),
                        golden.get("height").asInt());
        assertThat(sum(made.truth())).isEqualTo(golden.get("truth_sum").asLong());
        assertThat(sum(made.synthetic())).isEqualTo(golden.get("synthetic_sum").asLong());
        Pair pair = golden.get("masked").asBoolean() ? made.masked() : made.whole();
        assertThat(pair.count()).isEqualTo(golden.get("voxels").asInt());
        for (Metric metric : further()) {
            JsonNode expected = golden.get("scores").get(metric.column());
            double value = metric.of(pair).orNaN();
            if (expected == null || expected.isNull()) { // grey or too small
                assertThat(value).as(metric.column()).isNaN();
            } else {
                double tolerance = ROUNDING * Math.max(1, Math.abs(expected.asDouble()));
                assertThat(value)
                        .as(metric.column())
                        .isCloseTo(expected.asDouble(), within(tolerance));
            }
        }
    }

    private static List<Metric> further() {
        return Metric.ALL.subList(7, Metric.ALL.size() - 2); // without those of volumes
    }

    private static long sum(Slice slice) {
        long sum = 0;
        for (float value : slice.values()) {
            sum += (long) value;
        }
        return sum;
    }
}
