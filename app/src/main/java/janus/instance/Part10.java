package janus.instance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import janus.dicom.Attribute;
import janus.dicom.DataSet;
import janus.dicom.Vr;
import janus.work.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Files of PS3.10: a preamble, the file meta information (group 0002), a data set.
final class Part10 {
    static final String EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";

    /// Of Janus: a UUID under 2.25, drawn once.
    static final String IMPLEMENTATION = "2.25.224898558424923682825852998231595927540";

    private static final int PREAMBLE = 128;
    private static final int META = 512; // bytes in which its meta information ends
    private static final int LONGEST_VERSION = 16;

    private Part10() {}

    /// Writes `data` as a file in `syntax`, which is explicit and little-endian.
    static void write(DataSet data, String syntax, OutputStream out) throws IOException {
        out.write(new byte[PREAMBLE]);
        out.write("DICM".getBytes(US_ASCII));
        byte[] meta = Encoding.of(meta(data, syntax).all());
        ByteBuffer length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        length.putInt(0, meta.length);
        out.write(
                Encoding.of(
                        new Elements()
                                .bytes(
                                        Attribute.FILE_META_INFORMATION_GROUP_LENGTH,
                                        Vr.UL,
                                        length.array())
                                .all()));
        out.write(meta);
        out.write(Encoding.of(data.elements()));
    }

    private static Elements meta(DataSet data, String syntax) {
        String version = "JANUS " + Version.current().toUpperCase(Locale.ROOT);
        return new Elements()
                .bytes(Attribute.FILE_META_INFORMATION_VERSION, Vr.OB, new byte[] {0, 1})
                .text(
                        Attribute.MEDIA_STORAGE_SOP_CLASS_UID,
                        data.text(Attribute.SOP_CLASS_UID).orElse(""))
                .text(
                        Attribute.MEDIA_STORAGE_SOP_INSTANCE_UID,
                        data.text(Attribute.SOP_INSTANCE_UID).orElse(""))
                .text(Attribute.TRANSFER_SYNTAX_UID, syntax)
                .text(Attribute.IMPLEMENTATION_CLASS_UID, IMPLEMENTATION)
                .text(
                        Attribute.IMPLEMENTATION_VERSION_NAME,
                        version.substring(0, Math.min(LONGEST_VERSION, version.length())));
    }

    /// Whether Janus wrote `file`.
    ///
    /// @throws IOException when it cannot be opened
    static boolean isOurs(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(META), US_ASCII).contains(IMPLEMENTATION);
        }
    }
}
