package janus;

import static org.assertj.core.api.Assertions.assertThat;

import janus.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `.mvn/jdk25.sh`, which `./janus` and `./mvnw` share, among made-up JDK folders.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the search is a POSIX shell script")
final class JdkSearchTest {
    private static final Path SCRIPT = Path.of("../.mvn/jdk25.sh").toAbsolutePath().normalize();

    private final Path folder;
    private final Path places;

    JdkSearchTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        places = Files.createDirectories(folder.resolve("some jvms"));
    }

    @Test
    void takesTheJdk25AmongOthers() throws IOException, InterruptedException {
        jdk("17", "17.0.15");
        Path wanted = jdk("temurin-25", "25.0.3");
        assertThat(search(Map.of())).isEqualTo(new Outcome(0, wanted.toString(), ""));
    }

    @Test
    void aJavaHomeThatIsOlderIsPassedOver() throws IOException, InterruptedException {
        Path old = jdk("17", "17.0.15");
        Path wanted = jdk("25", "25");
        assertThat(search(Map.of("JAVA_HOME", old.toString())).out()).isEqualTo(wanted.toString());
    }

    @Test
    void aJavaHomeThatIs25ComesFirst() throws IOException, InterruptedException {
        jdk("a", "25.0.1");
        Path wanted = jdk("z", "25.0.2");
        assertThat(search(Map.of("JAVA_HOME", wanted.toString())).out())
                .isEqualTo(wanted.toString());
    }

    @Test
    void findsTheBundleThatMacOsMakes() throws IOException, InterruptedException {
        Path wanted = jdk("temurin-25.jdk/Contents/Home", "25.0.3");
        assertThat(search(Map.of()).out()).isEqualTo(wanted.toString());
    }

    @Test
    void findsWhatHomebrewInstalls() throws IOException, InterruptedException {
        Path wanted = jdk("openjdk@25/libexec/openjdk.jdk/Contents/Home", "25.0.3");
        assertThat(search(Map.of()).out()).isEqualTo(wanted.toString());
    }

    @Test
    void aNewerJavaOrOneWithoutCompilerWontDo() throws IOException, InterruptedException {
        jdk("26", "26.0.1");
        jdk("250", "250.1");
        Path runtime = jdk("25-jre", "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));
        assertThat(search(Map.of()).exit()).isEqualTo(1);
    }

    @Test
    void withNoneTheOneSentenceSaysWhatToInstall() throws IOException, InterruptedException {
        Outcome outcome = search(Map.of());
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err())
                .startsWith("janus: no JDK 25 was found")
                .contains("install one", "openjdk-25-jdk", "JAVA_HOME");
    }

    private Path jdk(String name, String version) throws IOException {
        return Shell.jdk(places.resolve(name), version);
    }

    /// Runs the search with nothing else to find: no javac on PATH, no home folder.
    private Outcome search(Map<String, String> variables) throws IOException, InterruptedException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : new String[] {"grep", "readlink"}) {
            Shell.program(tools.resolve(tool), "exec /usr/bin/" + tool + " \"$@\"\n");
        }
        Map<String, String> all = new HashMap<>(variables);
        all.put("PATH", tools.toString());
        all.put("HOME", folder.toString());
        all.put("JANUS_JDK_PLACES", folder.resolve("none") + ":" + places);
        String script = ". \"" + SCRIPT + "\"; printf %s \"$JAVA_HOME\"";
        return Shell.run(folder, all, "/bin/sh", "-c", script);
    }
}
