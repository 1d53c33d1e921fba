package janus.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pictures that bench/golden/raster.py made, against what Pillow and tifffile read in them.
final class PictureGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/janus/raster");
    private static final JsonNode GOLDEN =
            JsonMapper.shared().readTree(FOLDER.resolve("golden.json"));

    static List<String> names() {
        return new ArrayList<>(GOLDEN.propertyNames());
    }

    @ParameterizedTest
    @MethodSource("names")
    void levelsAreThoseThatOthersRead(String name) throws IOException {
        JsonNode expected = GOLDEN.get(name);

        Picture picture = Picture.read(FOLDER.resolve(name));

        assertThat(List.of(picture.width(), picture.height(), picture.channels(), picture.bits()))
                .containsExactly(
                        expected.get("width").asInt(),
                        expected.get("height").asInt(),
                        expected.get("channels").asInt(),
                        expected.get("bits").asInt());
        // decoders of JPEG may round the cosine transform and the colours differently
        double tolerance = name.endsWith(".jpg") ? 3 : 0;
        for (int i = 0; i < picture.levels().length; i++) {
            assertThat((double) picture.levels()[i])
                    .as("level %d", i)
                    .isCloseTo(expected.get("levels").get(i).asDouble(), within(tolerance));
        }
    }
}
