package janus.cli;

import janus.zoo.Catalogue;
import janus.zoo.PretrainedModel;
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

/// `janus zoo list`: the published models and those added, and which of them are here.
@Command(
        name = "list",
        description = "List the published and the added models, and which of them are here.",
        mixinStandardHelpOptions = true)
final class ZooListCommand implements Callable<Integer> {
    private static final String ROW = "%-24s %9s  %-40s %s%n";

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
        out.printf(ROW, "NAME", "HERE", "TURNS", "PARTNER");
        for (PretrainedModel model : Catalogue.models()) {
            out.printf(
                    ROW,
                    model.name(),
                    size(zoo.cached(model.name())),
                    model.turns(),
                    model.partner().orElse("none"));
        }
        for (Zoo.Cached model : added) {
            out.printf(ROW, model.name(), size(Optional.of(model.file())), "added by hand", "");
        }
        out.printf("%nfolder  %s%n", zoo.folder());
        out.printf("server  %s%n", zoo.base());
        out.printf("terms   %s%n", PretrainedModel.LICENCE);
        out.flush();
    }

    private static String size(Optional<Path> file) throws IOException {
        return file.isEmpty()
                ? "-"
                : String.format(Locale.ROOT, "%.1f MB", Files.size(file.get()) / 1e6);
    }

    private static String json(Zoo zoo, List<Zoo.Cached> added) throws IOException {
        List<Map<String, @Nullable Object>> models = new ArrayList<>();
        for (PretrainedModel model : Catalogue.models()) {
            models.add(published(model, zoo));
        }
        for (Zoo.Cached model : added) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("name", model.name());
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

    private static Map<String, @Nullable Object> published(PretrainedModel model, Zoo zoo)
            throws IOException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", model.name());
        fields.put("published", true);
        fields.put("turns", model.turns());
        fields.put("trained_on", model.trainedOn());
        fields.put("partner", model.partner().orElse(null));
        fields.put("address", zoo.address(model).toString());
        fields.put("approximate_bytes", PretrainedModel.APPROXIMATE_BYTES);
        fields.put("git_blob", model.gitBlob().orElse(null));
        fields.put("licence", PretrainedModel.LICENCE);
        here(fields, zoo.cached(model.name()));
        return fields;
    }

    private static void here(Map<String, @Nullable Object> fields, Optional<Path> file)
            throws IOException {
        fields.put("cached", file.isPresent());
        fields.put("file", file.map(Path::toString).orElse(null));
        fields.put("bytes", file.isPresent() ? Files.size(file.get()) : null);
    }
}
