package janus.sweep;

import janus.baseline.Baseline;
import janus.checkpoint.Architecture;
import janus.zoo.Catalogue;
import janus.zoo.PublishedModel;
import janus.zoo.Zoo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a sweep tries: source models, and always the controls `scratch` and `random`, once for
/// every form of generators among the models. They follow from the models that can be read, so they
/// are made later ([Controls]).
///
/// @param models in the order given, at least one, of different names
public record Lineup(List<Contestant> models) {
    /// Row of the control that starts from nothing.
    public static final String SCRATCH = "scratch";

    /// Row of the control with a model's means and standard deviations.
    public static final String RANDOM = "random";

    private static final String ALL = "all";
    private static final String CACHED = "cached";
    private static final Pattern OF_A_FORM = Pattern.compile("(scratch|random)-\\d+x\\d+");
    private static final String MINI = "mini";

    /// Checks names.
    public Lineup {
        models = List.copyOf(models);
        if (models.isEmpty()) {
            throw new IllegalArgumentException(
                    "--from names no model - a sweep compares source models - give all, mini, cached or a list of zoo names and files");
        }
        Map<String, String> seen = new LinkedHashMap<>();
        for (Contestant model : models) {
            String other = seen.put(model.name(), model.from());
            other = isBaseline(model.name()) ? "what every sweep has" : other;
            if (other != null) {
                throw new IllegalArgumentException(
                        "%s would be the row %s as %s is - a row is one start - leave one away or rename its file"
                                .formatted(model.from(), model.name(), other));
            }
        }
    }

    /// Rows that stand in every sweep.
    private static List<String> rows() {
        List<String> rows = new ArrayList<>(List.of(SCRATCH, RANDOM));
        trivial().forEach(kind -> rows.add(row(kind)));
        return rows;
    }

    /// Whether `row` is no source model but there for models to be held against.
    static boolean isBaseline(String row) {
        return rows().contains(row) || OF_A_FORM.matcher(row).matches();
    }

    /// What the names of controls of `form` end in where models are of several forms: blocks and
    /// filters, such as `-6x8`.
    static String ending(Architecture.ResnetGenerator form) {
        return "-%dx%d".formatted(form.blocks(), form.filters());
    }

    /// The baselines that nothing is trained for.
    static List<Baseline.Kind> trivial() {
        return Arrays.asList(Baseline.Kind.values());
    }

    /// The row of `kind`.
    static String row(Baseline.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// The starts that `from` names: `all` (the 18 published and what was added on this machine),
    /// `mini` (those that ship with Janus), `cached` (what lies in this machine's cache), zoo
    /// names, files, Runs, and `FROM+REVERSE`, which names CT -> MR's start with it.
    ///
    /// @param reverse what CT -> MR starts from where nothing else is said
    /// @throws IOException when the zoo's folder cannot be read
    public static Lineup of(List<String> from, String reverse) throws IOException {
        List<Contestant> models = new ArrayList<>();
        for (String one : from) {
            switch (one.strip()) {
                case ALL ->
                        names(Catalogue.published()).forEach(it -> models.add(model(it, reverse)));
                case MINI -> Catalogue.mini().forEach(it -> models.add(model(it.name(), reverse)));
                case CACHED -> names(List.of()).forEach(it -> models.add(model(it, reverse)));
                default -> models.add(model(one, reverse));
            }
        }
        return new Lineup(models);
    }

    private static List<String> names(List<PublishedModel> known) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        known.forEach(model -> names.add(model.name()));
        Zoo.standard().cached().forEach(model -> names.add(model.name()));
        return List.copyOf(names);
    }

    private static Contestant model(String text, String reverse) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "--from holds '%s' - that names no model - leave the comma away or name one between two"
                            .formatted(text));
        }
        String start = text.strip();
        int plus = start.indexOf('+');
        String from = plus < 0 ? start : start.substring(0, plus);
        String back = plus < 0 ? reverse : start.substring(plus + 1);
        return new Contestant(name(from), Contestant.Kind.MODEL, from, back);
    }

    /// A file's or folder's name without what file systems may not like.
    private static String name(String from) {
        String bare =
                Stream.of(".pth", ".safetensors")
                        .filter(from::endsWith)
                        .findFirst()
                        .map(end -> from.substring(0, from.length() - end.length()))
                        .orElse(from);
        Path last = Path.of(bare).getFileName();
        String prefix = from.startsWith("random:") && bare.contains("/") ? "random-" : "";
        String name = prefix + (last == null ? bare : last);
        return name.replaceAll("[^\\p{L}\\p{N}._-]", "-").replaceAll("^\\.+", "");
    }
}
