package janus.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/// Data sets written by hand, byte by byte, so that tests need neither files nor a writer of ours.
final class DicomBytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteOrder order;
    private final boolean explicit;

    private DicomBytes(ByteOrder order, boolean explicit) {
        this.order = order;
        this.explicit = explicit;
    }

    static DicomBytes explicit() {
        return new DicomBytes(ByteOrder.LITTLE_ENDIAN, true);
    }

    static DicomBytes implicit() {
        return new DicomBytes(ByteOrder.LITTLE_ENDIAN, false);
    }

    static DicomBytes bigEndian() {
        return new DicomBytes(ByteOrder.BIG_ENDIAN, true);
    }

    /// An empty data set written as this one.
    DicomBytes another() {
        return new DicomBytes(order, explicit);
    }

    /// A text, padded to an even length.
    DicomBytes text(Attribute attribute, String value) {
        String even = value.length() % 2 == 0 ? value : value + " ";
        return value(
                attribute.tag().value(),
                attribute.vr(),
                even.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// 16-bit numbers.
    DicomBytes shorts(Attribute attribute, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(order);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return value(attribute.tag().value(), attribute.vr(), bytes.array());
    }

    DicomBytes value(int tag, Vr vr, byte[] bytes) {
        return heading(tag, vr, bytes.length).raw(bytes);
    }

    /// Tag, representation and a length that may be a lie.
    DicomBytes heading(int tag, Vr vr, int length) {
        tag(tag);
        if (!explicit) {
            return number(length, 4);
        }
        raw(vr.name().getBytes(StandardCharsets.US_ASCII));
        return vr.hasLongLength() ? number(0, 2).number(length, 4) : number(length, 2);
    }

    DicomBytes sequence(int tag, DicomBytes... items) {
        DicomBytes content = another();
        for (DicomBytes item : items) {
            content.tag(Tag.ITEM.value()).number(item.out.size(), 4).raw(item.bytes());
        }
        return value(tag, Vr.SQ, content.bytes());
    }

    DicomBytes openSequence(int tag, DicomBytes... items) {
        heading(tag, Vr.SQ, -1);
        for (DicomBytes item : items) {
            tag(Tag.ITEM.value()).number(-1, 4).raw(item.bytes());
            tag(Tag.ITEM_END.value()).number(0, 4);
        }
        return tag(Tag.SEQUENCE_END.value()).number(0, 4);
    }

    DicomBytes fragments(byte[]... pieces) {
        heading(Attribute.PIXEL_DATA.tag().value(), Vr.OB, -1);
        for (byte[] piece : pieces) {
            tag(Tag.ITEM.value()).number(piece.length, 4).raw(piece);
        }
        return tag(Tag.SEQUENCE_END.value()).number(0, 4);
    }

    DicomBytes tag(int tag) {
        return number(tag >>> 16, 2).number(tag, 2);
    }

    DicomBytes number(int value, int width) {
        ByteBuffer bytes = ByteBuffer.allocate(width).order(order);
        if (width == 2) {
            bytes.putShort((short) value);
        } else {
            bytes.putInt(value);
        }
        return raw(bytes.array());
    }

    DicomBytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    /// This as the data set of a Part 10 file.
    byte[] part10(TransferSyntax syntax) {
        return part10(syntax.uid());
    }

    byte[] part10(String uid) {
        DicomBytes file = explicit().raw(new byte[128]);
        file.raw("DICM".getBytes(StandardCharsets.US_ASCII));
        file.text(Attribute.TRANSFER_SYNTAX_UID, uid);
        boolean deflated = uid.equals(TransferSyntax.DEFLATED.uid());
        return file.raw(deflated ? deflate(bytes()) : bytes()).bytes();
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 16];
        while (!deflater.finished()) {
            packed.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
