package janus.instance;

import janus.work.Sha256;
import java.math.BigInteger;

/// Unique identifiers under the root 2.25, whose number is a UUID (PS3.5 annex B.2).
///
/// They are made of what they stand for and not drawn by lot: the same content has the same UID,
/// other content has another (docs/decisions/0018).
final class Uid {
    private static final int HEX = 32; // digits of a UUID

    private Uid() {}

    /// The UID of what `parts` name: a UUID of version 8 (RFC 9562) out of their SHA-256.
    static String of(String... parts) {
        String hash = Sha256.of(String.join("\n", parts)).substring(0, HEX);
        BigInteger uuid = new BigInteger(hash, 16);
        uuid = withBits(uuid, 76, 0b1000, 4); // the version
        uuid = withBits(uuid, 62, 0b10, 2); // the variant
        return "2.25." + uuid;
    }

    private static BigInteger withBits(BigInteger number, int from, int bits, int count) {
        BigInteger mask = BigInteger.ONE.shiftLeft(count).subtract(BigInteger.ONE).shiftLeft(from);
        return number.andNot(mask).or(BigInteger.valueOf(bits).shiftLeft(from));
    }
}
