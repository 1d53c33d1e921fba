package janus.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.volume.Modality;
import janus.volume.Slice;
import janus.volume.Unit;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Golden values: SciPy 1.17.1, bench/golden/augment.py.
class GoldenMovementTest {
    private static final JsonNode GOLDEN =
            JsonMapper.shared()
                    .readTree(Path.of("src/test/resources/janus/augment/golden.json").toFile());

    static List<JsonNode> cases() {
        return StreamSupport.stream(GOLDEN.get("cases").spliterator(), false).toList();
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static List<Change> changes(JsonNode one, double pixelMm) {
        double spacing = Warp.SPACING_MM / pixelMm;
        return switch (one.get("what").asString()) {
            case "rotation" -> List.of(new Rotation(one.get("degrees").asDouble()));
            case "scaling" -> List.of(new Scaling(one.get("factor").asDouble()));
            case "warp" ->
                    List.of(
                            new Warp(
                                    5,
                                    SmoothField.of(spacing, numbers(one.get("across"))),
                                    SmoothField.of(spacing, numbers(one.get("down")))));
            default ->
                    List.of(new Flip(true), new Shift(1, -1), new Rotation(6), new Scaling(0.95));
        };
    }

    @ParameterizedTest
    @MethodSource("cases")
    void movedSlicesAreSciPys(JsonNode one) {
        int side = GOLDEN.get("side").asInt();
        double pixelMm = one.has("pixel_mm") ? one.get("pixel_mm").asDouble() : 1;
        float[] values = new float[side * side];
        double[] given = numbers(GOLDEN.get("slice"));
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) given[i];
        }
        float[] moved =
                Draw.of(new Canvas(side, pixelMm), changes(one, pixelMm))
                        .apply(Slice.of(side, side, values), Modality.CT, Unit.HU)
                        .values();
        double[] golden = numbers(one.get("out"));
        for (int i = 0; i < moved.length; i++) {
            // places are floats: 1e-6 of 24 pixels, times up to 3000 HU a pixel
            assertThat((double) moved[i]).as("pixel %d", i).isCloseTo(golden[i], within(0.02));
        }
    }
}
