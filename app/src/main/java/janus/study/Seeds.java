package janus.study;

import janus.work.Sha256;
import java.util.HexFormat;
import java.util.SplittableRandom;

/// Random numbers that depend on a study's seed and what they are for, and on nothing else.
final class Seeds {
    private static final int DIGITS = 16;

    private Seeds() {}

    static SplittableRandom of(long seed, String... purpose) {
        String hash = Sha256.of(seed + "\n" + String.join("\n", purpose));
        return new SplittableRandom(HexFormat.fromHexDigitsToLong(hash.substring(0, DIGITS)));
    }
}
