package janus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Programs of others that Janus is compared with. Where one is missing the test is skipped, and
/// fails under CI=true.
public final class Programs {
    private Programs() {}

    /// What `program`, of the Debian package `origin`, says of `arguments`; it has to end well.
    public static String run(String origin, String program, Object... arguments)
            throws IOException, InterruptedException {
        return said(find(origin, program).toString(), arguments);
    }

    /// Where `program`, of the Debian package `origin`, is.
    public static Path find(String origin, String program) {
        if (found(program).isEmpty()) {
            Shared.missing("no %s; install it with apt-get install %s".formatted(program, origin));
        }
        return found(program).getFirst();
    }

    /// What a Python that has pydicom prints when it runs `script` with `arguments`.
    public static String pydicom(String script, Object... arguments)
            throws IOException, InterruptedException {
        for (Path python : found("python3")) {
            if (start(python.toString(), "-c", "import pydicom").waitFor() == 0) {
                List<Object> all = new ArrayList<>(List.of("-c", script));
                all.addAll(List.of(arguments));
                return said(python.toString(), all.toArray());
            }
        }
        Shared.missing("no pydicom; install it with apt-get install python3-pydicom");
        throw new IllegalStateException("unreachable");
    }

    /// Servers lie where the path of most users does not lead.
    private static List<Path> found(String program) {
        String places = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
        return Stream.of(places.split(File.pathSeparator))
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .toList();
    }

    private static String said(String program, Object... arguments)
            throws IOException, InterruptedException {
        Process process = start(program, arguments);
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(process.waitFor()).as(program + ": " + said).isZero();
        return said;
    }

    private static Process start(String program, Object... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(program));
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }
}
