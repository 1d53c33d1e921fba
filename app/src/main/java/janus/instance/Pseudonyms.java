package janus.instance;

import janus.work.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/// New names for old ones: the same old one has the same new one, and without the secret nobody
/// finds the way back, nor tells whether a known old one belongs to a new one.
public final class Pseudonyms {
    private static final int SECRET = 32; // bytes
    private static final int SHORTEST = 16; // bytes of a secret that can't be guessed
    private static final int DIGITS = 8;
    private static final String STANDARD = "1.2.840.10008."; // UIDs that DICOM itself has given

    private final String secret;

    private Pseudonyms(String secret) {
        this.secret = secret;
    }

    /// Pseudonyms of a secret that is forgotten with them.
    public static Pseudonyms once() {
        byte[] bytes = new byte[SECRET];
        new SecureRandom().nextBytes(bytes);
        return new Pseudonyms(HexFormat.of().formatHex(bytes));
    }

    /// Pseudonyms of the secret in `file`: the same at every use.
    ///
    /// @throws IOException when it can't be read or is too short to be one
    public static Pseudonyms of(Path file) throws IOException {
        if (Files.size(file) < SHORTEST) {
            throw new IOException(
                    "%s has fewer than %d bytes - such a secret can be guessed - make one with: head -c 32 /dev/urandom > FILE"
                            .formatted(file, SHORTEST));
        }
        return new Pseudonyms(Sha256.of(file));
    }

    /// The new UID for `old`; those of the standard, such as SOP classes, stay.
    String uid(String old) {
        return old.isEmpty() || old.startsWith(STANDARD)
                ? old
                : Uid.of("pseudonym", secret, "uid", old);
    }

    /// The new name and ID of the patient with ID `old`.
    String patient(String old) {
        String hash = Sha256.of(String.join("\n", "pseudonym", secret, "patient", old));
        return "ANON-" + hash.substring(0, DIGITS).toUpperCase(Locale.ROOT);
    }
}
