package janus.dicomweb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/// How Janus shows a server who asks. Secrets are in no text that these print.
public sealed interface Login {
    /// The value of the header Authorization; empty when none is sent.
    Optional<String> header();

    /// Shows nothing.
    record Nobody() implements Login {
        @Override
        public Optional<String> header() {
            return Optional.empty();
        }
    }

    /// Shows a bearer token (RFC 6750).
    record Token(String secret) implements Login {
        /// Checks that a header can hold it.
        public Token {
            if (!secret.matches("[!-~]+")) {
                throw new IllegalArgumentException(
                        "the token is empty or holds blanks or characters that are not ASCII - no server can be sent that - check where it comes from");
            }
        }

        @Override
        public Optional<String> header() {
            return Optional.of("Bearer " + secret);
        }

        @Override
        public String toString() {
            return "a token";
        }
    }

    /// Shows a name and a password (RFC 7617).
    record Password(String user, String secret) implements Login {
        /// Checks that they can be told apart.
        public Password {
            if (user.isEmpty() || user.contains(":") || secret.isEmpty()) {
                throw new IllegalArgumentException(
                        "the user or the password is empty, or the user has a ':' - HTTP cannot tell them apart then - check both");
            }
        }

        @Override
        public Optional<String> header() {
            byte[] both = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
        }

        @Override
        public String toString() {
            return "a password";
        }
    }

    /// The secret in `file`: its first line, without the blanks around it.
    ///
    /// @throws IOException when it can't be read or that line is empty
    static String secret(Path file) throws IOException {
        String line = Files.readString(file).lines().findFirst().orElse("").strip();
        if (line.isEmpty()) {
            throw new IOException(
                    "%s has an empty first line - the token or password is read from there - write it into that line"
                            .formatted(file));
        }
        return line;
    }
}
