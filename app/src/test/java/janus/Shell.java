package janus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// Runs programs with few variables around them and makes small programs out of scripts.
final class Shell {
    private Shell() {}

    /// How a program ended and what it printed.
    record Outcome(int exit, String out, String err) {}

    /// Runs `command` in `folder` with only `variables` in its environment.
    static Outcome run(Path folder, Map<String, String> variables, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = builder.redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out, Files.readString(err));
    }

    /// Writes `script` to `file` as a program.
    static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// Makes what looks like a JDK of `version` in `home`; its java prints its folder and what it
    /// was given, and ends with 7 where that contains `seven`.
    static Path jdk(Path home, String version) throws IOException {
        Path programs = Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        program(programs.resolve("javac"), "");
        program(
                programs.resolve("java"),
                "pwd\nprintf '%s\\n' \"$@\"\ncase \"$*\" in *seven*) exit 7 ;; esac\n");
        return home;
    }
}
