package janus.checkpoint;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A little-endian reading position in a file's bytes. Every read is checked against what is left,
/// so a length in the file can ask for no more than the file has.
final class Bytes {
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Path file;
    private final MemorySegment segment;
    private long position;

    Bytes(Path file, MemorySegment segment) {
        this.file = file;
        this.segment = segment;
    }

    Path file() {
        return file;
    }

    /// Number of bytes, read or not.
    long size() {
        return segment.byteSize();
    }

    long position() {
        return position;
    }

    /// A new position over `count` bytes from `start`.
    Bytes part(long start, long count) throws IOException {
        if (start < 0 || count < 0 || start > size() - count) {
            throw cutShort(count, start);
        }
        return new Bytes(file, segment.asSlice(start, count));
    }

    /// The next `count` bytes, not copied.
    MemorySegment take(long count) throws IOException {
        long start = skip(count);
        return segment.asSlice(start, count);
    }

    int u8() throws IOException {
        return segment.get(ValueLayout.JAVA_BYTE, skip(1)) & 0xff;
    }

    int u16() throws IOException {
        return segment.get(SHORT, skip(2)) & 0xffff;
    }

    int i32() throws IOException {
        return segment.get(INT, skip(4));
    }

    /// The integer at `place`; the position stays.
    int i32At(long place) {
        return segment.get(INT, place);
    }

    long u32() throws IOException {
        return i32() & 0xffffffffL;
    }

    long i64() throws IOException {
        return segment.get(LONG, skip(8));
    }

    /// The next `count` bytes as UTF-8.
    String text(long count) throws IOException {
        byte[] bytes = take(count).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Goes on by `count` bytes.
    ///
    /// @return the position before
    long skip(long count) throws IOException {
        if (count < 0 || count > size() - position) {
            throw cutShort(count, position);
        }
        long start = position;
        position += count;
        return start;
    }

    /// A sentence about damage found here, to be thrown.
    IOException broken(String what) {
        return new IOException(
                "%s in %s near byte %d - the file is damaged or no checkpoint - fetch or save it again"
                        .formatted(what, file, position));
    }

    private IOException cutShort(long count, long start) {
        return new IOException(
                "%s ends at byte %d where %s bytes from byte %s should follow - it is cut short or damaged - fetch or save it again"
                        .formatted(
                                file,
                                size(),
                                Long.toUnsignedString(count),
                                Long.toUnsignedString(start)));
    }
}
