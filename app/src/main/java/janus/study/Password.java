package janus.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Passwords as they are kept: Argon2id (rfc9106) with 19 MiB, two passes and one lane, in the
/// usual text form `$argon2id$v=19$m=...`.
final class Password {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=1\\$([^$]+)\\$([^$]+)");

    /// What nobody's password is kept as.
    static final String NOBODYS = kept("the password of nobody at all");

    private Password() {}

    /// `password` as it is kept.
    ///
    /// @throws IllegalArgumentException when it is too short or too long
    static String kept(String password) {
        check(password);
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(
                        MEMORY_KIB,
                        PASSES,
                        base64.encodeToString(salt),
                        base64.encodeToString(hash(password, salt, MEMORY_KIB, PASSES)));
    }

    /// Looks whether `password` will do.
    ///
    /// @throws IllegalArgumentException when it is too short or too long
    static void check(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the password has %d characters - short ones are guessed - choose one of %d to %d"
                            .formatted(password.length(), SHORTEST, LONGEST));
        }
    }

    /// Whether `password` is the one that was kept as `kept`; takes as long either way.
    static boolean isRight(String password, String kept) {
        Matcher parts = FORM.matcher(kept);
        if (!parts.matches() || password.length() > LONGEST) {
            return false;
        }
        byte[] hash =
                hash(
                        password,
                        Base64.getDecoder().decode(parts.group(3)),
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)));
        return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts.group(4)));
    }

    private static byte[] hash(String password, byte[] salt, int memory, int passes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withSalt(salt)
                        .withMemoryAsKB(memory)
                        .withIterations(passes)
                        .withParallelism(1)
                        .build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
