package janus.instance;

import janus.dicom.Attribute;
import janus.dicom.DataSet;
import janus.dicom.Element;
import janus.dicom.Tag;
import janus.dicom.Vr;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A data set that is being made: elements in the order of their tags.
final class Elements {
    private final SortedMap<Tag, Element> all = new TreeMap<>();

    Collection<Element> all() {
        return all.values();
    }

    /// All elements, as a data set for others to read.
    DataSet toDataSet() {
        return DataSet.of(all.values());
    }

    /// A text of ASCII characters in one or several values; none for an element without value.
    Elements text(Attribute attribute, String... values) {
        byte[] raw = String.join("\\", values).getBytes(StandardCharsets.US_ASCII);
        return put(new Element.Value(attribute.tag(), attribute.vr(), little(raw)));
    }

    /// A number of 16 bits.
    Elements number(Attribute attribute, int value) {
        return bytes(attribute, Vr.US, new byte[] {(byte) value, (byte) (value >> 8)});
    }

    /// ASCII texts of an attribute that has no name here.
    Elements texts(Tag tag, Vr vr, List<String> texts) {
        byte[] raw = String.join("\\", texts).getBytes(StandardCharsets.US_ASCII);
        return put(new Element.Value(tag, vr, little(raw)));
    }

    /// Bytes as they are, numbers in them little-endian.
    Elements bytes(Attribute attribute, Vr vr, byte[] raw) {
        return put(new Element.Value(attribute.tag(), vr, little(raw)));
    }

    private static ByteBuffer little(byte[] raw) {
        return ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// A sequence of `items`.
    Elements items(Attribute attribute, List<DataSet> items) {
        return put(new Element.Sequence(attribute.tag(), items));
    }

    /// A sequence of one code.
    Elements code(Attribute attribute, Code code) {
        return items(attribute, List.of(code.elements().toDataSet()));
    }

    /// All of `other`.
    Elements put(Elements other) {
        all.putAll(other.all);
        return this;
    }

    Elements put(Element element) {
        all.put(element.tag(), element);
        return this;
    }

    /// The `attributes` of `source` to the byte; those that it lacks stay away.
    Elements copy(DataSet source, Attribute... attributes) {
        for (Attribute attribute : attributes) {
            source.element(attribute).ifPresent(this::put);
        }
        return this;
    }

    /// The `attributes` of `source` to the byte; those that it lacks are there without value.
    Elements copyOrEmpty(DataSet source, Attribute... attributes) {
        for (Attribute attribute : attributes) {
            text(attribute);
        }
        return copy(source, attributes);
    }

    /// `value` for `attribute` where it has none.
    Elements orElse(Attribute attribute, String value) {
        return toDataSet().text(attribute).isPresent() ? this : text(attribute, value);
    }
}
