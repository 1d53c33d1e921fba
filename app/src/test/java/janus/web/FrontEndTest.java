package janus.web;

import static org.assertj.core.api.Assertions.assertThat;

import janus.FrontEnd;
import janus.Programs;
import janus.work.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages' sources, their own tests, and that what is committed was built from them.
final class FrontEndTest {
    private static final Path COMMITTED = Path.of("src/main/resources/janus/web/pages");

    private static FrontEnd frontEnd;

    @TempDir private Path folder;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        frontEnd = FrontEnd.installed();
    }

    @Test
    void whatIsCommittedIsWhatTheSourcesBuild() throws IOException, InterruptedException {
        frontEnd.run("build", Map.of(), "--outDir", folder.toString(), "--logLevel", "error");
        Map<String, String> built = content(folder);
        assertThat(built).containsKey("index.html");
        assertThat(content(COMMITTED))
                .as("npm run build in pages/ and commit what it writes")
                .isEqualTo(built);
    }

    /// Hashes by name.
    private static Map<String, String> content(Path root) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                content.put(name, Sha256.of(file));
            }
        }
        return content;
    }

    @Test
    void theTypesHold() throws IOException, InterruptedException {
        frontEnd.run("check", Map.of());
    }

    @Test
    void itsUnitTestsPass() throws IOException, InterruptedException {
        frontEnd.run("test", Map.of());
    }

    @Test
    void itsTestsInChromiumPass() throws IOException, InterruptedException {
        String chromium = Programs.find("chromium", "chromium").toString();
        frontEnd.run("test:browser", Map.of("CHROMIUM", chromium));
    }

    @Test
    void itsTestsInFirefoxPass() throws IOException, InterruptedException {
        String firefox = Programs.find("firefox-esr", "firefox-esr").toString();
        String xvfb = Programs.find("xvfb", "Xvfb").toString();
        frontEnd.run("test:firefox", Map.of("FIREFOX", firefox, "XVFB", xvfb));
    }
}
