package janus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The documents name what the code has, and their links lead somewhere.
final class DocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path SOURCES = Path.of("src/main/java/janus");
    private static final Pattern CITATION =
            Pattern.compile("//.*?\\b([a-z]{2,}(?:19|20)\\d\\d)\\b");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final int LONGEST_DECISION = 40;

    @Test
    void everyCitedWorkStandsInTheReferences() throws IOException {
        String references = Files.readString(ROOT.resolve("docs/references.md"));
        for (Path file : files(SOURCES, ".java")) {
            for (String key : groups(CITATION, Files.readString(file))) {
                assertThat(references).as("cited in %s", file).contains(key);
            }
        }
    }

    @Test
    void everyPackageStandsInTheArchitecture() throws IOException {
        String architecture = Files.readString(ROOT.resolve("docs/architecture.md"));
        try (Stream<Path> folders = Files.list(SOURCES)) {
            assertThat(folders)
                    .allSatisfy(folder ->
                            assertThat(architecture)
                                    .contains("| `" + folder.getFileName() + "` |"));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Path document) throws IOException {
        assertThat(groups(LINK, Files.readString(document)))
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void decisionsFitOnAPage(Path decision) throws IOException {
        assertThat(Files.readAllLines(decision)).hasSizeLessThan(LONGEST_DECISION);
    }

    @Test
    void everyDecisionStandsInTheList() throws IOException {
        String list = Files.readString(ROOT.resolve("docs/decisions/README.md"));
        for (Path decision : decisions()) {
            String name = String.valueOf(decision.getFileName());
            assertThat(name.equals("README.md") || list.contains("(" + name + ")"))
                    .as("%s in docs/decisions/README.md", name)
                    .isTrue();
        }
    }

    /// A line between two rows would end the table, and the rest would show its bars.
    @ParameterizedTest
    @MethodSource("documents")
    void tablesHaveNoHoles(Path document) throws IOException {
        assertThat(Files.readString(document))
                .doesNotContainPattern("\\|\n\n\\|(?![^\n]*\n\\|[-| ]+\n)");
    }

    static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(files(ROOT.resolve("docs"), ".md"));
        try (Stream<Path> top = Files.list(ROOT)) {
            documents.addAll(top.filter(file -> file.toString().endsWith(".md")).toList());
        }
        return documents;
    }

    static List<Path> decisions() throws IOException {
        return files(ROOT.resolve("docs/decisions"), ".md");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
