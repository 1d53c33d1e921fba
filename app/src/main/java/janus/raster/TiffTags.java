package janus.raster;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The first directory of a TIFF file, of which ImageIO does not tell everything.
final class TiffTags {
    /// Size of an entry in bytes.
    static final int ENTRY = 12;

    private static final int SAMPLE_FORMAT = 339;
    private static final int SIGNED = 2;

    private final ByteBuffer tiff;
    private final int directory;
    private final int entries;

    TiffTags(byte[] bytes) {
        boolean little = bytes[0] == 'I';
        tiff =
                ByteBuffer.wrap(bytes)
                        .order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int named = tiff.getInt(4);
        boolean inside = named >= 8 && named <= bytes.length - 2;
        directory = inside ? named : 0;
        entries =
                inside
                        ? Math.min(
                                Short.toUnsignedInt(tiff.getShort(directory)),
                                (bytes.length - directory - 2) / ENTRY)
                        : 0;
    }

    ByteOrder order() {
        return tiff.order();
    }

    /// Number of entries.
    int entries() {
        return entries;
    }

    /// Where entry `index` begins in the file.
    int entry(int index) {
        return directory + 2 + index * ENTRY;
    }

    /// The tag of entry `index`; entries stand in the order of their tags.
    int tag(int index) {
        return Short.toUnsignedInt(tiff.getShort(entry(index)));
    }

    /// Whether samples are signed numbers: those of 8 bits look like unsigned ones to ImageIO.
    boolean isSigned() {
        int at = content(SAMPLE_FORMAT, Short.BYTES);
        return at > 0 && tiff.getShort(at) == SIGNED;
    }

    /// The text of `tag`, or null.
    @Nullable String text(int tag) {
        int at = content(tag, 1);
        return at == 0
                ? null
                : new String(tiff.array(), at, length(tag), StandardCharsets.ISO_8859_1);
    }

    /// Where the content of `tag`, of items of `size` bytes, begins; 0 when there is none.
    private int content(int tag, int size) {
        for (int i = 0; i < entries; i++) {
            if (tag(i) == tag) {
                long length = (long) tiff.getInt(entry(i) + 4) * size;
                int at = length <= Integer.BYTES ? entry(i) + 8 : tiff.getInt(entry(i) + 8);
                return length > 0 && at > 0 && length <= tiff.capacity() - at ? at : 0;
            }
        }
        return 0;
    }

    private int length(int tag) {
        for (int i = 0; i < entries; i++) {
            if (tag(i) == tag) {
                return tiff.getInt(entry(i) + 4);
            }
        }
        return 0;
    }
}
