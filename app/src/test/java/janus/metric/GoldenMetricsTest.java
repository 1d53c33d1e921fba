package janus.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.Shared;
import janus.raster.Picture;
import janus.volume.Slice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The values of `shared/fixtures/metrics/golden.json`, made with scikit-image and NumPy.
class GoldenMetricsTest {
    @TestFactory
    Stream<DynamicTest> everyPairHasItsGoldenValues() throws IOException {
        Path folder = Shared.folder().resolve("fixtures/metrics");
        JsonNode golden =
                JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("golden.json")));
        return golden.get("pairs").properties().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(
                                entry.getKey(),
                                () -> check(folder, entry.getKey(), entry.getValue())));
    }

    private static void check(Path folder, String name, JsonNode golden) throws IOException {
        Pair pair =
                Pair.of(
                        read(folder.resolve("truth").resolve(name + ".png")),
                        read(folder.resolve("synthetic").resolve(name + ".png")),
                        Range.GREY);
        for (Metric metric : Metric.ALL.subList(0, 7)) { // those the fixture knows
            JsonNode expected = golden.get(metric.column());
            double value = metric.of(pair).orNaN();
            if (expected.isNull()) {
                assertThat(value).as(metric.column()).isInfinite();
            } else { // the fixture asks for 1e-4; ours differ by rounding
                double tolerance = metric instanceof Vif ? 1e-7 : 1e-10;
                assertThat(value)
                        .as(metric.column())
                        .isCloseTo(expected.asDouble(), within(tolerance));
            }
        }
    }

    private static Slice read(Path file) throws IOException {
        Picture picture = Picture.read(file);
        return Slice.of(picture.width(), picture.height(), picture.levels());
    }
}
