package janus.study;

import janus.work.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Keys and values of a YAML file, read strictly: what is not known, missing or of another kind is
/// refused with its line.
final class YamlMap {
    private final Path file;
    private final int line;
    private final Map<String, Node> values;

    private YamlMap(Path file, int line, Map<String, Node> values) {
        this.file = file;
        this.line = line;
        this.values = values;
    }

    /// The keys of `file`, of which only `known` may stand there.
    static YamlMap read(Path file, List<String> known) throws IOException {
        LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
        try {
            Node root =
                    new Compose(settings)
                            .composeString(Files.readString(InputFile.of(file)))
                            .orElseThrow(() ->
                                    new IOException(
                                            "%s is empty - a study needs a title and arms - see docs/study.md"
                                                    .formatted(file)));
            return of(file, root, known);
        } catch (MarkedYamlEngineException wrong) {
            int line = wrong.getProblemMark().map(it -> it.getLine() + 1).orElse(0);
            throw wrong(file, line, wrong.getProblem() + " - it is no YAML - mend it");
        } catch (YamlEngineException wrong) {
            throw wrong(file, 1, wrong.getMessage() + " - it is no YAML - mend it");
        }
    }

    private static YamlMap of(Path file, Node node, List<String> known) throws IOException {
        int line = line(node);
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(
                    file,
                    line,
                    "no keys stand here - %s are expected - write 'key: value'"
                            .formatted(String.join(", ", known)));
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
            if (!known.contains(key)) {
                throw wrong(
                        file,
                        line(tuple.getKeyNode()),
                        "'%s' is not known here - it would change nothing - take it away, or use one of %s"
                                .formatted(key, String.join(", ", known)));
            }
            if (values.put(key, tuple.getValueNode()) != null) {
                throw wrong(
                        file,
                        line(tuple.getKeyNode()),
                        "'%s' stands here twice - only one can count - take one away"
                                .formatted(key));
            }
        }
        return new YamlMap(file, line, values);
    }

    /// Whether `key` is given.
    boolean has(String key) {
        return values.containsKey(key);
    }

    /// The text of `key`, which must be given.
    String text(String key) throws IOException {
        Node node = values.get(key);
        if (node == null) {
            throw wrong(line, "'%s' is missing - it is needed - add it".formatted(key));
        }
        return scalar(key, node);
    }

    /// The text of `key`, or `otherwise`.
    String text(String key, String otherwise) throws IOException {
        return has(key) ? text(key) : otherwise;
    }

    /// The whole number of `key`, at least `least`, or `otherwise`.
    int number(String key, int otherwise, int least) throws IOException {
        if (!has(key)) {
            return otherwise;
        }
        int value = parsed(key, "a whole number", Integer::valueOf);
        if (value < least || value > 1_000_000) {
            throw wrong(
                    line(key),
                    "%s %d won't do - it runs from %d to 1000000 - choose a number between"
                            .formatted(key, value, least));
        }
        return value;
    }

    /// The whole number of `key`, of any size, or `otherwise`.
    long seed(String key, long otherwise) throws IOException {
        return has(key) ? parsed(key, "a whole number", Long::valueOf) : otherwise;
    }

    /// `true` or `false` of `key`, or `otherwise`.
    boolean flag(String key, boolean otherwise) throws IOException {
        return has(key)
                ? choice(key, "true or false", Map.of("true", true, "false", false))
                : otherwise;
    }

    /// What `choices` has for the word of `key`.
    <T> T choice(String key, String expected, Map<String, T> choices) throws IOException {
        T value = choices.get(text(key).toLowerCase(Locale.ROOT));
        if (value == null) {
            throw wrong(
                    line(key),
                    "%s '%s' is not known - %s is expected - choose one"
                            .formatted(key, text(key), expected));
        }
        return value;
    }

    /// The texts listed at `key`; none where it is not given.
    List<String> texts(String key) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes(key)) {
            texts.add(scalar(key, node));
        }
        return texts;
    }

    /// The lists of texts listed at `key`; none where it is not given.
    List<List<String>> lists(String key) throws IOException {
        List<List<String>> lists = new ArrayList<>();
        for (Node node : nodes(key)) {
            List<String> texts = new ArrayList<>();
            for (Node inner : sequence(key, node)) {
                texts.add(scalar(key, inner));
            }
            lists.add(texts);
        }
        return lists;
    }

    /// The keys of each entry listed at `key`, of which only `known` may stand there.
    List<YamlMap> maps(String key, List<String> known) throws IOException {
        List<YamlMap> maps = new ArrayList<>();
        for (Node node : nodes(key)) {
            maps.add(of(file, node, known));
        }
        if (maps.isEmpty()) {
            throw wrong(
                    line, "'%s' lists nothing - at least one is needed - add one".formatted(key));
        }
        return maps;
    }

    /// The keys under `key`, if it is given.
    Optional<YamlMap> map(String key, List<String> known) throws IOException {
        Node node = values.get(key);
        return node == null ? Optional.empty() : Optional.of(of(file, node, known));
    }

    /// An error at the line of `key`, or of the whole where it is not given.
    IOException wrong(String key, String sentence) {
        return wrong(line(key), sentence);
    }

    private List<Node> nodes(String key) throws IOException {
        Node node = values.get(key);
        return node == null ? List.of() : sequence(key, node);
    }

    private List<Node> sequence(String key, Node node) throws IOException {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw wrong(
                line(node),
                "'%s' is no list - several may stand there - write it as [a, b] or with a dash a line"
                        .formatted(key));
    }

    private <T> T parsed(String key, String expected, Function<String, T> parser)
            throws IOException {
        String text = text(key);
        try {
            return parser.apply(text);
        } catch (NumberFormatException wrong) {
            throw wrong(
                    line(key),
                    "%s '%s' is no number - %s is expected - write one"
                            .formatted(key, text, expected));
        }
    }

    private String scalar(String key, Node node) throws IOException {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw wrong(
                line(node),
                "'%s' has no text - one is needed - write it behind the colon".formatted(key));
    }

    private int line(String key) {
        Node node = values.get(key);
        return node == null ? line : line(node);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private IOException wrong(int at, String sentence) {
        return wrong(file, at, sentence);
    }

    private static IOException wrong(Path file, int line, String sentence) {
        return new IOException("%s, line %d: %s".formatted(file, line, sentence));
    }
}
