package janus.raster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Text chunks (`tEXt`) of PNG files.
final class PngText {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12; // length, type and checksum of a chunk
    private static final int AFTER_HEADER = SIGNATURE + AROUND + 13;
    private static final int TEXT = 0x74455874; // tEXt

    private PngText() {}

    /// The text under `keyword` in the PNG file `bytes`, or null.
    static @Nullable String find(byte[] bytes, String keyword) {
        ByteBuffer png = ByteBuffer.wrap(bytes);
        byte[] wanted = (keyword + '\0').getBytes(StandardCharsets.ISO_8859_1);
        int at = SIGNATURE;
        while (at + AROUND <= bytes.length) {
            int length = png.getInt(at);
            if (length < 0 || length > bytes.length - at - AROUND) {
                return null;
            }
            if (png.getInt(at + 4) == TEXT && startsWith(bytes, at + 8, wanted)) {
                int skipped = wanted.length;
                return new String(
                        bytes, at + 8 + skipped, length - skipped, StandardCharsets.ISO_8859_1);
            }
            at += length + AROUND;
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] wanted) {
        return from + wanted.length <= bytes.length
                && java.util.Arrays.equals(
                        bytes, from, from + wanted.length, wanted, 0, wanted.length);
    }

    /// The PNG file `bytes` with `text` under `keyword`, right after its header.
    static byte[] with(byte[] bytes, String keyword, String text) {
        byte[] content = (keyword + '\0' + text).getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer png = ByteBuffer.allocate(bytes.length + content.length + AROUND);
        png.put(bytes, 0, AFTER_HEADER);
        png.putInt(content.length).putInt(TEXT).put(content);
        CRC32 sum = new CRC32();
        sum.update(png.array(), AFTER_HEADER + 4, content.length + 4);
        png.putInt((int) sum.getValue());
        png.put(bytes, AFTER_HEADER, bytes.length - AFTER_HEADER);
        return png.array();
    }
}
