package janus.evaluate;

import janus.dataset.Dataset;
import janus.dataset.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/// Whose head the pairs of an evaluation are: what `--subject` finds in a pair's name, else what
/// the manifest says where the truth lies in a Dataset, else what stands before the name's last
/// `-`.
///
/// @param byName the subject of each pair, by the pair's name
/// @param rule where they are from, for a person
public record Subjects(Map<String, String> byName, String rule) {
    private static final String BY_NAME = "the name before its last -";

    /// Copies the map.
    public Subjects {
        byName = Map.copyOf(byName);
    }

    /// The subjects of `matches`.
    ///
    /// @throws IOException when the truth lies in a Dataset whose manifest cannot be read
    /// @throws IllegalArgumentException when `--subject` is no regular expression or finds nothing
    ///   in a name
    static Subjects of(Request request, List<Pairing.Match> matches) throws IOException {
        return request.subject().isPresent()
                ? given(request.subject().get(), matches)
                : found(request.truth(), matches);
    }

    /// The subjects of `matches` where nobody says how to find them, with the truth at `truth`.
    ///
    /// @throws IOException when it lies in a Dataset whose manifest cannot be read
    public static Subjects found(Path truth, List<Pairing.Match> matches) throws IOException {
        Optional<Dataset> dataset = around(truth);
        Map<Path, String> known = dataset.map(Subjects::manifest).orElse(Map.of());
        Map<String, String> subjects = new LinkedHashMap<>();
        boolean anyKnown = false;
        for (Pairing.Match match : matches) {
            String subject = known.get(whole(match.truth()));
            anyKnown |= subject != null;
            subjects.put(match.name(), subject == null ? ofName(match.name()) : subject);
        }
        String rule =
                anyKnown && dataset.isPresent()
                        ? "the manifest of %s says whose".formatted(dataset.get().folder())
                        : BY_NAME;
        return new Subjects(subjects, rule);
    }

    /// The subject that `name` tells: `005` of `005-017`, `head` of `head`.
    public static String ofName(String name) {
        int dash = name.lastIndexOf('-');
        return dash > 0 ? name.substring(0, dash) : name;
    }

    /// The subject of the pair called `name`.
    public String of(String name) {
        return byName.getOrDefault(name, name);
    }

    /// What to say where several of the volumes called `names`, each a whole head, have one subject
    /// because of how their names are written.
    Optional<String> doubt(List<String> names) {
        Map<String, List<String>> together =
                names.stream()
                        .collect(
                                Collectors.groupingBy(this::of, TreeMap::new, Collectors.toList()));
        return together.entrySet().stream()
                .filter(one -> rule.equals(BY_NAME) && one.getValue().size() > 1)
                .findFirst()
                .map(one ->
                        "%d volumes, such as %s, count as one subject, %s, which is %s - intervals are over subjects - give --subject '.*' if each shows a head of its own"
                                .formatted(
                                        one.getValue().size(),
                                        one.getValue().getFirst(),
                                        one.getKey(),
                                        rule));
    }

    private static Subjects given(String regex, List<Pairing.Match> matches) {
        Pattern pattern = pattern(regex);
        Map<String, String> subjects = new LinkedHashMap<>();
        for (Pairing.Match match : matches) {
            Matcher found = pattern.matcher(match.name());
            String subject =
                    !found.find() ? null : found.groupCount() > 0 ? found.group(1) : found.group();
            if (subject == null || subject.isEmpty()) {
                throw new IllegalArgumentException(
                        "--subject %s finds nothing in the name %s - each pair needs its subject - give an expression that fits all names"
                                .formatted(regex, match.name()));
            }
            subjects.put(match.name(), subject);
        }
        return new Subjects(subjects, "given as --subject " + regex);
    }

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "--subject %s is no regular expression (%s) - subjects can't be found by it - give for example --subject '^([^_]+)'"
                            .formatted(regex, wrong.getDescription()),
                    wrong);
        }
    }

    private static Optional<Dataset> around(Path truth) throws IOException {
        for (Path folder = whole(truth); folder != null; folder = folder.getParent()) {
            if (Dataset.isDataset(folder)) {
                return Optional.of(Dataset.open(folder));
            }
        }
        return Optional.empty();
    }

    private static Map<Path, String> manifest(Dataset dataset) {
        Map<Path, String> subjects = new LinkedHashMap<>();
        for (Entry entry : dataset.entries()) {
            subjects.put(whole(dataset.folder().resolve(entry.file())), entry.subject());
        }
        return subjects;
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
