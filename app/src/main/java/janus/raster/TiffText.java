package janus.raster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The description (tag 270) of TIFF files with one picture: `keyword=text`.
final class TiffText {
    private static final int DESCRIPTION = 270;
    private static final short ASCII = 2;

    private TiffText() {}

    /// The text after `keyword=` in the description of the TIFF file `bytes`, or null.
    static @Nullable String find(byte[] bytes, String keyword) {
        String text = new TiffTags(bytes).text(DESCRIPTION);
        return text != null && text.startsWith(keyword + '=')
                ? text.substring(keyword.length() + 1).replace("\0", "")
                : null;
    }

    /// The TIFF file `bytes`, which has no description, with `keyword=text` as one: a directory
    /// with one entry more stands at its end.
    static byte[] with(byte[] bytes, String keyword, String text) {
        byte[] content = (keyword + '=' + text + '\0').getBytes(StandardCharsets.ISO_8859_1);
        TiffTags tags = new TiffTags(bytes);
        int entries = tags.entries();
        int textAt = bytes.length + bytes.length % 2;
        int newDirectory = textAt + content.length + content.length % 2;
        int length = newDirectory + 2 + (entries + 1) * TiffTags.ENTRY + 4;
        ByteBuffer tiff = ByteBuffer.allocate(length).order(tags.order());
        tiff.put(bytes).put(textAt, content).putInt(4, newDirectory);
        tiff.position(newDirectory).putShort((short) (entries + 1));
        int before = 0;
        while (before < entries && tags.tag(before) < DESCRIPTION) {
            before++;
        }
        tiff.put(bytes, tags.entry(0), before * TiffTags.ENTRY);
        tiff.putShort((short) DESCRIPTION).putShort(ASCII).putInt(content.length).putInt(textAt);
        tiff.put(bytes, tags.entry(before), (entries - before) * TiffTags.ENTRY);
        return tiff.array();
    }
}
