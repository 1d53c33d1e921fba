package janus.dicom;

import java.nio.ByteBuffer;

/// RLE Lossless (PS3.5 annex G): each byte of the pixels, the highest first, in a segment of its
/// own, packed by run lengths.
///
/// @param format of the pixels
record RunLengths(PixelFormat format) {
    private static final int HEADER = 64;
    private static final int MOST_SEGMENTS = 15;
    private static final int LONGEST_RUN = 128;

    /// The bits of the pixels in `stream`, little endian.
    ///
    /// @throws Damage when it is cut or does not fit the format
    int[] decode(ByteBuffer stream) throws Damage {
        int segments = stream.limit() < HEADER ? 0 : stream.getInt(0);
        int bytes = format.allocated() / 8;
        if (segments != bytes || segments > MOST_SEGMENTS) {
            throw new Damage(
                    "its RLE frame has %d segments where %d are due - the pixels are damaged - export it again"
                            .formatted(segments, bytes));
        }
        if ((long) stream.limit() * LONGEST_RUN < format.pixels()) {
            throw cut(stream.limit());
        }
        int[] raw = new int[format.pixels()];
        for (int segment = 0; segment < segments; segment++) {
            long from = Integer.toUnsignedLong(stream.getInt(4 + 4 * segment));
            if (from < HEADER || from > stream.limit()) {
                throw cut(stream.limit());
            }
            unpack(stream, (int) from, raw);
        }
        return raw;
    }

    private static void unpack(ByteBuffer stream, int from, int[] raw) throws Damage {
        int at = from;
        int out = 0;
        while (out < raw.length) {
            if (at + 2 > stream.limit()) {
                throw cut(stream.limit());
            }
            int code = stream.get(at++);
            if (code == -128) {
                continue;
            }
            int count = Math.min(code >= 0 ? code + 1 : 1 - code, raw.length - out);
            if (code >= 0 && at + count > stream.limit()) {
                throw cut(stream.limit());
            }
            for (int i = 0; i < count; i++) {
                raw[out] = (raw[out] << 8) | (stream.get(code >= 0 ? at + i : at) & 0xFF);
                out++;
            }
            at += code >= 0 ? count : 1;
        }
    }

    private static Damage cut(int bytes) {
        return new Damage(
                "its RLE frame of %d bytes ends before its pixels do - the pixels are damaged - export it again"
                        .formatted(bytes));
    }
}
