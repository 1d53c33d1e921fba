package janus.dicom;

import java.nio.ByteBuffer;
import java.util.List;

/// One attribute with what a data set holds for it.
public sealed interface Element {
    /// Its number.
    Tag tag();

    /// A value, or several with backslashes or side by side; `bytes` are in the order of the file
    /// and are only to be read through [ByteBuffer] methods with an index.
    record Value(Tag tag, Vr vr, ByteBuffer bytes) implements Element {}

    /// Data sets one below another.
    record Sequence(Tag tag, List<DataSet> items) implements Element {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// Compressed pixels: first the table of the frames' offsets, which may be empty, then pieces
    /// of the stream (PS3.5 annex A.4).
    record Fragments(Tag tag, ByteBuffer offsets, List<ByteBuffer> pieces) implements Element {
        public Fragments {
            pieces = List.copyOf(pieces);
        }
    }
}
