package janus.sweep;

import janus.work.Sha256;
import janus.work.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `sweep.json`: what a sweep was begun with, so that it goes on with the same.
final class SweepFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SETTINGS = "settings";

    private SweepFile() {}

    /// Begins a sweep in the request's folder, or checks that the one there is the same.
    ///
    /// @throws IOException when the folder holds something else, or a sweep of another kind
    static void claim(Request request) throws IOException {
        Path file = request.out().resolve("sweep.json");
        Map<String, String> settings = settings(request);
        if (Files.exists(file)) {
            compare(file, read(file), settings);
            return;
        }
        checkEmpty(request.out());
        ObjectNode root = JSON.createObjectNode();
        root.put("janus", request.made().version());
        root.put("created", Instant.now().toString());
        root.put("command", request.made().command());
        ObjectNode node = root.putObject(SETTINGS);
        settings.forEach(node::put);
        WholeFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }

    private static void checkEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            @Nullable Path other =
                    inside.filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
                            .min(Path::compareTo)
                            .orElse(null);
            if (other != null) {
                throw new IOException(
                        "%s holds other files (%s) - a sweep would be mixed with them - name a new or empty folder"
                                .formatted(folder, other.getFileName()));
            }
        }
    }

    private static void compare(Path file, Map<String, String> begun, Map<String, String> asked)
            throws IOException {
        TreeSet<String> names = new TreeSet<>(begun.keySet());
        names.addAll(asked.keySet());
        for (String name : names) {
            String one = asked.getOrDefault(name, "nothing");
            String other = begun.getOrDefault(name, "nothing");
            if (!one.equals(other)) {
                throw new IOException(
                        "%s was begun with %s %s and is asked to go on with %s - its Runs could not be compared - say the same again, or give another --out"
                                .formatted(file.getParent(), name, other, one));
            }
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        try {
            Map<String, String> settings = new TreeMap<>();
            JSON.readTree(Files.readString(file))
                    .required(SETTINGS)
                    .properties()
                    .forEach(one -> settings.put(one.getKey(), one.getValue().asString()));
            return settings;
        } catch (JacksonException damaged) {
            throw new IOException(
                    "%s is damaged (%s) - what the sweep was begun with is unknown - give another --out"
                            .formatted(file, damaged.getOriginalMessage()),
                    damaged);
        }
    }

    private static Map<String, String> settings(Request request) throws IOException {
        Map<String, String> settings = new TreeMap<>();
        settings.put(
                "the Dataset's manifest of SHA-256",
                Sha256.of(request.dataset().folder().resolve("manifest.csv")));
        settings.put(
                "models",
                request.lineup().models().stream()
                        .map(one -> one.from() + "+" + one.reverse())
                        .collect(Collectors.joining(",")));
        settings.put(
                "seeds",
                request.training().seeds().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(",")));
        if (request.training().rates().size() > 1) {
            settings.put("learning rates", request.training().rates().toString());
        }
        settings.put("directions", request.judging().directions().toString());
        settings.put("metric", request.judging().metric().column());
        settings.put("scratch", request.training().scratch().map(Objects::toString).orElse("auto"));
        flatten("cadence", JSON.valueToTree(request.training().cadence()), settings);
        JsonNode recipe = JSON.valueToTree(request.training().recipes().getFirst());
        flatten("recipe", recipe, settings);
        return settings;
    }

    private static void flatten(String name, JsonNode node, Map<String, String> into) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(one -> flatten(name + "." + one.getKey(), one.getValue(), into));
        } else {
            into.put(name, node.isValueNode() ? node.asString() : node.toString());
        }
    }
}
