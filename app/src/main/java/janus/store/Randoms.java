package janus.store;

import java.security.SecureRandom;
import java.util.Base64;

/// Names that nobody can guess.
public final class Randoms {
    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Randoms() {}

    /// 128 random bits, in letters that fit into addresses.
    public static String id() {
        return text(ID_BYTES);
    }

    /// 256 random bits, in letters that fit into addresses.
    public static String secret() {
        return text(SECRET_BYTES);
    }

    private static String text(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
