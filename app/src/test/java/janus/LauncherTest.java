package janus;

import static org.assertj.core.api.Assertions.assertThat;

import janus.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `./janus` in a made-up repository, with a Maven that counts its builds and a Java that prints
/// what it was given.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
final class LauncherTest {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final String BUILD =
            """
            mkdir -p app/target/lib
            echo "$JAVA_HOME $*" >>builds
            %s
            echo jar >app/target/janus.jar
            """;

    private final Path folder;
    private final Path root;
    private final Path source;

    LauncherTest(@TempDir Path temporary) throws IOException {
        folder = temporary.toRealPath();
        root = Files.createDirectories(folder.resolve("the repository"));
        source = root.resolve("app/src/main/java/Main.java");
        Files.createDirectories(root.resolve(".mvn"));
        Files.createDirectories(source.getParent());
        for (String copied : List.of("janus", ".mvn/jdk25.sh", ".mvn/java-options.sh")) {
            Files.copy(REPOSITORY.resolve(copied), root.resolve(copied));
        }
        for (Path file : List.of(source, root.resolve("pom.xml"), root.resolve("app/pom.xml"))) {
            Files.writeString(file, "");
        }
        Shell.program(root.resolve("mvnw"), BUILD.formatted(""));
        Shell.jdk(folder.resolve("jvms/jdk-25"), "25.0.3");
    }

    private Outcome janus(String... arguments) throws IOException, InterruptedException {
        return run(root.resolve("janus"), arguments);
    }

    private Outcome run(Path launcher, String... arguments)
            throws IOException, InterruptedException {
        String[] command =
                Stream.concat(Stream.of(launcher.toString()), Arrays.stream(arguments))
                        .toArray(String[]::new);
        Map<String, String> variables =
                Map.of(
                        "PATH",
                        "/usr/bin:/bin",
                        "JANUS_JDK_PLACES",
                        folder.resolve("jvms").toString(),
                        "JAVA_HOME",
                        folder.resolve("jvms/jdk-25").toString());
        return Shell.run(folder, variables, command);
    }

    private long builds() throws IOException {
        return Files.readAllLines(root.resolve("builds")).size();
    }

    @Test
    void theFirstUseBuildsAndSaysSo() throws IOException, InterruptedException {
        Outcome outcome = janus("inspect", "my file.png");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).startsWith("janus: building (once").hasLineCount(1);
        assertThat(outcome.out().lines())
                .startsWith(folder.toString())
                .endsWith("janus.cli.Main", "inspect", "my file.png");
    }

    @Test
    void theSecondUseIsQuiet() throws IOException, InterruptedException {
        janus();
        assertThat(janus().err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void newerSourcesAreBuilt() throws IOException, InterruptedException {
        janus();
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        janus();
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void twoFirstUsesAtOnceBuildOnce()
            throws IOException, InterruptedException, ExecutionException {
        Shell.program(root.resolve("mvnw"), BUILD.formatted("sleep 2"));
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome> one = pool.submit(() -> janus("one"));
            Future<Outcome> two = pool.submit(() -> janus("two"));
            assertThat(one.get().exit() + two.get().exit()).isZero();
        }
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void theLockOfADeadBuildIsTakenOver() throws IOException, InterruptedException {
        Path lock = root.resolve("app/target/launch/lock");
        Files.createDirectories(lock.getParent());
        Files.createSymbolicLink(lock, Path.of("999999999"));
        assertThat(janus().exit()).isZero();
        assertThat(Files.isSymbolicLink(lock)).isFalse();
    }

    @Test
    void aFailedBuildShowsItsErrorsAndIsTriedAgain() throws IOException, InterruptedException {
        Shell.program(
                root.resolve("mvnw"),
                "echo '[INFO] lots of words'; echo '[ERROR] Main.java:[3] no such symbol'; exit 1\n");
        Outcome failed = janus();
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err())
                .contains("[ERROR] Main.java:[3] no such symbol", "janus: the build failed - ")
                .doesNotContain("[INFO]");
        Shell.program(root.resolve("mvnw"), BUILD.formatted(""));
        assertThat(janus().exit()).isZero();
    }

    @Test
    void theExitCodePassesThrough() throws IOException, InterruptedException {
        assertThat(janus("seven").exit()).isEqualTo(7);
    }

    /// A JDK whose second step of a rehearsal writes the cache.
    private void remembering() throws IOException {
        Shell.program(
                folder.resolve("jvms/jdk-25/bin/java"),
                """
                case "$*" in
                  *AOTMode=create*) echo cache >new.aot ;;
                  *Rehearsal*) echo words; echo more >&2 ;;
                  *) printf '%s\\n' "$@" ;;
                esac
                """);
    }

    @Test
    void whatJavaRememberedIsUsedAndNobodyHearsOfIt() throws IOException, InterruptedException {
        remembering();
        Outcome first = janus("inspect");
        assertThat(first.err()).hasLineCount(1);
        assertThat(first.out())
                .contains("-XX:AOTCache=" + root.resolve("app/target/launch/janus-"));
        assertThat(janus("inspect")).isEqualTo(new Outcome(0, first.out(), ""));
        assertThat(root.resolve("app/target/launch/rehearsal")).doesNotExist();
    }

    @Test
    void anotherJdkStartsWithoutIt() throws IOException, InterruptedException {
        remembering();
        janus();
        Files.writeString(folder.resolve("jvms/jdk-25/release"), "JAVA_VERSION=\"25.0.4\"\n");
        assertThat(janus("inspect").out()).doesNotContain("AOT");
    }

    @Test
    void aFailedRehearsalIsPassedOver() throws IOException, InterruptedException {
        Shell.program(
                folder.resolve("jvms/jdk-25/bin/java"),
                "case \"$*\" in *Rehearsal*) echo no >&2; exit 1 ;; esac; printf '%s\\n' \"$@\"\n");
        Outcome outcome = janus("inspect");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).hasLineCount(1);
        assertThat(outcome.out()).doesNotContain("AOT").endsWith("janus.cli.Main\ninspect\n");
    }

    @Test
    void aLinkToItWorksFromAnywhere() throws IOException, InterruptedException {
        Path link = folder.resolve("linked");
        Files.createSymbolicLink(link, Path.of("the repository/janus"));
        assertThat(run(link, "--version").out().lines()).endsWith("janus.cli.Main", "--version");
    }
}
