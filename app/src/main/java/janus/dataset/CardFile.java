package janus.dataset;

import janus.volume.Unit;
import janus.work.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes `dataset.json`.
final class CardFile {
    static final String NAME = "dataset.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private CardFile() {}

    static void write(DatasetCard card, Path folder) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", "janus-dataset");
        root.put("version", card.version());
        root.put("pixel_mm", card.pixelMm());
        root.put("field", card.field());
        root.put("ct_unit", card.ctUnit().label());
        root.put("seed", card.seed());
        ObjectNode settings = root.putObject("settings");
        new TreeMap<>(card.settings()).forEach(settings::put);
        WholeFile.write(
                folder.resolve(NAME),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
    }

    static DatasetCard read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        try {
            return parse(JSON.readTree(Files.readString(file)));
        } catch (JacksonException | IllegalArgumentException broken) {
            throw new IOException(
                    "%s is not a Dataset's card (%s) - its slices cannot be understood - prepare the Dataset again"
                            .formatted(file, firstLine(broken)),
                    broken);
        }
    }

    private static DatasetCard parse(JsonNode root) {
        int version = root.required("version").asInt();
        if (version > DatasetCard.VERSION) {
            throw new IllegalArgumentException(
                    "version %d, this Janus knows %d".formatted(version, DatasetCard.VERSION));
        }
        Map<String, String> settings = new TreeMap<>();
        root.path("settings")
                .properties()
                .forEach(setting -> settings.put(setting.getKey(), setting.getValue().asString()));
        double pixelMm = root.required("pixel_mm").asDouble();
        int field = root.required("field").asInt();
        if (!(pixelMm > 0) || field < 1) {
            throw new IllegalArgumentException(
                    "slices of %d pixels of %s mm".formatted(field, pixelMm));
        }
        return new DatasetCard(
                pixelMm,
                field,
                Unit.of(root.required("ct_unit").asString()),
                root.required("seed").asLong(),
                settings,
                version);
    }

    private static String firstLine(Exception broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
