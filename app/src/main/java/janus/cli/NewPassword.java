package janus.cli;

import janus.study.Ownership;
import janus.work.InputFile;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The owner's password, from a file or the terminal.
final class NewPassword {
    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "File with the owner's password in its first line (default: asked for at the terminal).")
    private @Nullable Path file;

    /// The password; nothing where there is neither a file nor a terminal.
    ///
    /// @throws IOException when the file can't be read
    /// @throws IllegalArgumentException when it is empty, too short or too long, or two inputs
    ///   differ
    Optional<String> read() throws IOException {
        Optional<String> password = given();
        password.ifPresent(Ownership::checkPassword);
        return password;
    }

    private Optional<String> given() throws IOException {
        if (file != null) {
            return Optional.of(
                    Files.readAllLines(InputFile.of(file)).stream()
                            .findFirst()
                            .filter(it -> !it.isBlank())
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "%s has an empty first line - the password is expected there - write it into the file"
                                                    .formatted(file))));
        }
        return Optional.ofNullable(System.console()) // JDK 25 has none where nobody types
                .filter(Console::isTerminal)
                .map(NewPassword::ask);
    }

    private static String ask(Console console) {
        char[] one =
                console.readPassword("Password of the study's owner (at least 10 characters): ");
        char[] again = console.readPassword("The same again: ");
        if (one == null || again == null || !Arrays.equals(one, again)) {
            throw new IllegalArgumentException(
                    "the two passwords differ - a slip of the finger would lock you out - try again");
        }
        return new String(one);
    }
}
