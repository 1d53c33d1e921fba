package janus.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Bytes walked through number by number. It does what a [ByteBuffer] does with fewer calls: the
/// first hundred thousand numbers of a process are read before Java has compiled anything.
final class Walk {
    private final byte[] bytes;
    private final int start; // of the walk in `bytes`
    private final int limit;
    private final boolean isBig;
    private int at;

    /// A walk through `in`, which is on the heap, from its position on.
    Walk(ByteBuffer in) {
        this.bytes = in.array();
        this.start = in.arrayOffset();
        this.limit = in.limit();
        this.isBig = in.order() == ByteOrder.BIG_ENDIAN;
        this.at = in.position();
    }

    int position() {
        return at;
    }

    void position(int to) {
        at = to;
    }

    int limit() {
        return limit;
    }

    int remaining() {
        return limit - at;
    }

    ByteOrder order() {
        return isBig ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /// The next byte.
    byte get() {
        return bytes[start + at++];
    }

    /// The next 16 bits as a number without sign.
    int get16() {
        int from = start + at;
        int one = bytes[from] & 0xFF;
        int other = bytes[from + 1] & 0xFF;
        at += 2;
        return isBig ? one << 8 | other : other << 8 | one;
    }

    /// The next 32 bits as a number without sign.
    long get32() {
        int one = get16();
        int other = get16();
        return Integer.toUnsignedLong(isBig ? one << 16 | other : other << 16 | one);
    }

    /// How many of the bytes from `from` up to `end` stand at the position of `other` as well,
    /// until the first that doesn't.
    int same(int from, int end, Walk other) {
        int length = Math.min(end - from, other.remaining());
        int mine = start + from;
        int theirs = other.start + other.at;
        int at = Arrays.mismatch(bytes, mine, mine + length, other.bytes, theirs, theirs + length);
        return at < 0 ? length : at;
    }

    /// A copy of the bytes from `from` up to `end`.
    ByteBuffer copy(int from, int end) {
        byte[] copy = new byte[end - from];
        System.arraycopy(bytes, start + from, copy, 0, copy.length);
        return ByteBuffer.wrap(copy).order(order());
    }

    /// The bytes from `from` up to `end` themselves.
    ByteBuffer slice(int from, int end) {
        return ByteBuffer.wrap(bytes, start + from, end - from).slice().order(order());
    }
}
