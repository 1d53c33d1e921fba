package janus.raster;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The description (tag 270) of TIFF files with one picture: `keyword=text`.
final class TiffText {
    private static final int DESCRIPTION = 270;
    private static final short ASCII = 2;
    private static final int ENTRY = 12;

    private TiffText() {}

    /// The text after `keyword=` in the description of the TIFF file `bytes`, or null.
    static @Nullable String find(byte[] bytes, String keyword) {
        ByteBuffer tiff = buffer(bytes);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > bytes.length - 2) {
            return null;
        }
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries && directory + 2 + (i + 1) * ENTRY <= bytes.length; i++) {
            int entry = directory + 2 + i * ENTRY;
            int length = tiff.getInt(entry + 4);
            int at = length <= 4 ? entry + 8 : tiff.getInt(entry + 8);
            boolean inside = length > 0 && at > 0 && length <= bytes.length - at;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == DESCRIPTION && inside) {
                return after(
                        keyword + '=', new String(bytes, at, length, StandardCharsets.ISO_8859_1));
            }
        }
        return null;
    }

    private static @Nullable String after(String start, String text) {
        return text.startsWith(start) ? text.substring(start.length()).replace("\0", "") : null;
    }

    /// The TIFF file `bytes`, which has no description, with `keyword=text` as one: a directory
    /// with one entry more stands at its end.
    static byte[] with(byte[] bytes, String keyword, String text) {
        byte[] content = (keyword + '=' + text + '\0').getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer old = buffer(bytes);
        int directory = old.getInt(4);
        int entries = Short.toUnsignedInt(old.getShort(directory));
        int textAt = bytes.length + bytes.length % 2;
        int newDirectory = textAt + content.length + content.length % 2;
        int length = newDirectory + 2 + (entries + 1) * ENTRY + 4;
        ByteBuffer tiff = ByteBuffer.allocate(length).order(old.order());
        tiff.put(bytes).put(textAt, content).putInt(4, newDirectory);
        tiff.position(newDirectory).putShort((short) (entries + 1));
        int before = 0; // entries stand in the order of their tags
        while (before < entries && tag(old, directory, before) < DESCRIPTION) {
            before++;
        }
        int split = directory + 2 + before * ENTRY;
        tiff.put(bytes, directory + 2, before * ENTRY);
        tiff.putShort((short) DESCRIPTION).putShort(ASCII).putInt(content.length).putInt(textAt);
        tiff.put(bytes, split, (entries - before) * ENTRY);
        return tiff.array();
    }

    private static int tag(ByteBuffer tiff, int directory, int entry) {
        return Short.toUnsignedInt(tiff.getShort(directory + 2 + entry * ENTRY));
    }

    private static ByteBuffer buffer(byte[] bytes) {
        boolean little = bytes[0] == 'I';
        return ByteBuffer.wrap(bytes)
                .order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }
}
