package janus.cli;

import janus.zoo.Catalogue;
import janus.zoo.MiniModel;
import janus.zoo.PretrainedModel;
import janus.zoo.PublishedModel;
import janus.zoo.Zoo;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `janus zoo list`: the published models, those that ship with Janus and those added, and which of
/// them are here.
@Command(
        name = "list",
        description =
                "List the published models, those that ship with Janus (mini) and the added ones, and which of them are here.",
        mixinStandardHelpOptions = true)
final class ZooListCommand implements Callable<Integer> {
    private static final String ROW = "%-24s %-9s %9s  %-40s %s%n";

    @Mixin private final ZooOptions options = new ZooOptions();

    @Option(names = "--json", description = "Write JSON, with everything that is known.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Zoo zoo = options.zoo();
        List<Zoo.Cached> added =
                zoo.cached().stream()
                        .filter(model -> Catalogue.find(model.name()).isEmpty())
                        .toList();
        if (json) {
            options.say(json(zoo, added));
        } else {
            table(zoo, added, options.line().getOut());
        }
        return 0;
    }

    private static void table(Zoo zoo, List<Zoo.Cached> added, PrintWriter out) throws IOException {
        out.printf(ROW, "NAME", "KIND", "HERE", "TURNS", "PARTNER");
        for (PublishedModel model : Catalogue.published()) {
            Optional<Path> file = zoo.cached(model.name());
            row(out, model, file.isPresent() ? size(Files.size(file.get())) : "-");
        }
        for (MiniModel model : Catalogue.mini()) {
            row(out, model, size(model.bytes()));
        }
        for (Zoo.Cached model : added) {
            String size = size(Files.size(model.file()));
            out.printf(ROW, model.name(), "added", size, "added by hand", "");
        }
        out.printf("%nfolder  %s%n", zoo.folder());
        out.printf("server  %s%n", zoo.base());
        out.printf("terms   published: %s%n", PublishedModel.LICENCE);
        out.printf("        mini, which ship with Janus: %s%n", MiniModel.LICENCE);
        out.flush();
    }

    private static void row(PrintWriter out, PretrainedModel model, String here) {
        out.printf(
                ROW,
                model.name(),
                kind(model),
                here,
                model.turns(),
                model.partner().orElse("none"));
    }

    private static String kind(PretrainedModel model) {
        return switch (model) {
            case PublishedModel _ -> "published";
            case MiniModel _ -> "mini";
        };
    }

    private static String size(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private static String json(Zoo zoo, List<Zoo.Cached> added) throws IOException {
        List<Map<String, @Nullable Object>> models = new ArrayList<>();
        for (PublishedModel model : Catalogue.published()) {
            models.add(published(model, zoo));
        }
        for (MiniModel model : Catalogue.mini()) {
            models.add(mini(model));
        }
        for (Zoo.Cached model : added) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("name", model.name());
            fields.put("kind", "added");
            fields.put("published", false);
            here(fields, Optional.of(model.file()));
            models.add(fields);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("folder", zoo.folder().toString());
        all.put("server", zoo.base().toString());
        all.put("models", models);
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(all);
    }

    private static Map<String, @Nullable Object> published(PublishedModel model, Zoo zoo)
            throws IOException {
        Map<String, @Nullable Object> fields = fields(model);
        fields.put("address", zoo.address(model).toString());
        fields.put("approximate_bytes", PublishedModel.APPROXIMATE_BYTES);
        fields.put("git_blob", model.gitBlob().orElse(null));
        here(fields, zoo.cached(model.name()));
        return fields;
    }

    /// A mini model is here without being in the cache.
    private static Map<String, @Nullable Object> mini(MiniModel model) throws IOException {
        Map<String, @Nullable Object> fields = fields(model);
        fields.put("here", true);
        fields.put("cached", false);
        fields.put("file", null);
        fields.put("bytes", model.bytes());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(PretrainedModel model) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", model.name());
        fields.put("kind", kind(model));
        fields.put("published", model instanceof PublishedModel);
        fields.put("turns", model.turns());
        fields.put("trained_on", model.trainedOn());
        fields.put("partner", model.partner().orElse(null));
        fields.put("licence", model.licence());
        return fields;
    }

    private static void here(Map<String, @Nullable Object> fields, Optional<Path> file)
            throws IOException {
        fields.put("here", file.isPresent());
        fields.put("cached", file.isPresent());
        fields.put("file", file.map(Path::toString).orElse(null));
        fields.put("bytes", file.isPresent() ? Files.size(file.get()) : null);
    }
}
