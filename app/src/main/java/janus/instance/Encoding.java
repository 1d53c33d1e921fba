package janus.instance;

import janus.dicom.DataSet;
import janus.dicom.Element;
import janus.dicom.Tag;
import janus.dicom.Vr;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Elements as bytes in Explicit VR Little Endian (PS3.5 section 7 and annex A.2), lengths defined
/// but for compressed pixels.
final class Encoding {
    private static final int SHORT_LENGTH = 0xFFFF;
    private static final int UNDEFINED = -1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// The bytes of `elements`, which are in the order of their tags.
    static byte[] of(Iterable<Element> elements) {
        Encoding encoding = new Encoding();
        elements.forEach(encoding::element);
        return encoding.out.toByteArray();
    }

    private void element(Element element) {
        switch (element) {
            case Element.Value value -> value(value);
            case Element.Sequence sequence -> sequence(sequence);
            case Element.Fragments fragments -> fragments(fragments);
        }
    }

    private void value(Element.Value value) {
        byte[] raw = little(value);
        int padded = raw.length + raw.length % 2;
        Vr vr = value.vr();
        boolean tooLong = !vr.hasLongLength() && padded > SHORT_LENGTH;
        heading(value.tag(), tooLong ? Vr.UN : vr, padded); // PS3.5 section 6.2.2
        out.writeBytes(raw);
        if (raw.length % 2 == 1) {
            out.write(padding(vr));
        }
    }

    private static int padding(Vr vr) {
        return switch (vr) {
            case UI, OB, UN -> 0;
            default -> ' ';
        };
    }

    /// The bytes in little-endian order.
    private static byte[] little(Element.Value value) {
        ByteBuffer bytes = value.bytes();
        byte[] raw = new byte[bytes.limit()];
        bytes.get(0, raw);
        int width = bytes.order() == ByteOrder.BIG_ENDIAN ? width(value.vr()) : 1;
        for (int at = 0; at + width <= raw.length; at += width) {
            for (int i = 0; i < Math.floorDiv(width, 2); i++) {
                byte first = raw[at + i];
                raw[at + i] = raw[at + width - 1 - i];
                raw[at + width - 1 - i] = first;
            }
        }
        return raw;
    }

    /// Bytes of a number.
    private static int width(Vr vr) {
        return switch (vr) {
            case US, SS, OW, AT -> 2;
            case UL, SL, FL, OF, OL -> 4;
            case FD, OD, OV, SV, UV -> 8;
            default -> 1;
        };
    }

    private void sequence(Element.Sequence sequence) {
        Encoding items = new Encoding();
        for (DataSet item : sequence.items()) {
            byte[] raw = of(item.elements());
            items.mark(Tag.ITEM, raw.length);
            items.out.writeBytes(raw);
        }
        heading(sequence.tag(), Vr.SQ, items.out.size());
        out.writeBytes(items.out.toByteArray());
    }

    private void fragments(Element.Fragments fragments) {
        heading(fragments.tag(), Vr.OB, UNDEFINED);
        piece(fragments.offsets());
        fragments.pieces().forEach(this::piece);
        mark(Tag.SEQUENCE_END, 0);
    }

    private void piece(ByteBuffer piece) {
        byte[] raw = new byte[piece.limit() + piece.limit() % 2];
        piece.get(0, raw, 0, piece.limit());
        mark(Tag.ITEM, raw.length);
        out.writeBytes(raw);
    }

    private void heading(Tag tag, Vr vr, int length) {
        number(tag.group(), 2);
        number(tag.value(), 2);
        out.writeBytes(vr.name().getBytes(StandardCharsets.US_ASCII));
        if (vr.hasLongLength()) {
            number(0, 2);
            number(length, 4);
        } else {
            number(length, 2);
        }
    }

    private void mark(Tag tag, int length) {
        number(tag.group(), 2);
        number(tag.value(), 2);
        number(length, 4);
    }

    private void number(int value, int width) {
        for (int i = 0; i < width; i++) {
            out.write(value >>> (8 * i));
        }
    }
}
