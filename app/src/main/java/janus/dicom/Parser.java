package janus.dicom;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Makes a data set of bytes (PS3.5 section 7). A length is believed only as far as bytes are left,
/// so that memory is bounded by the file's size and by the number of its elements.
final class Parser {
    /// Sequences within sequences; structured reports, the deepest objects there are, need about
    /// 10.
    static final int DEEPEST = 32;

    /// Elements and items in a file: an Enhanced image of 10 000 frames has some 600 000. Each
    /// costs some 200 bytes, however short it is in the file.
    static final int MOST_ELEMENTS = 1_000_000;

    static final long UNDEFINED = 0xFFFFFFFFL;
    static final int PIXEL_GROUP = 0x7FE0;

    private final Walk in;
    private boolean explicit;
    private int elements;

    /// A parser of the elements in `in`, with their representations written down or not.
    Parser(Walk in, boolean explicit) {
        this.in = in;
        this.explicit = explicit;
    }

    /// The data set that the rest of `in` is, in its byte order.
    ///
    /// @throws Damage when it isn't one
    static DataSet parse(ByteBuffer in, boolean explicit) throws Damage {
        return new Parser(new Walk(in), explicit).dataSet(in.limit(), 0, CharacterSet.ASCII);
    }

    /// Elements up to `end`, or to the mark of an item's end when `end` is [#UNTIL_MARK].
    private DataSet dataSet(int end, int depth, CharacterSet inherited) throws Damage {
        List<Element> found = new ArrayList<>();
        CharacterSet characters = inherited;
        boolean marked = end == UNTIL_MARK;
        while (marked || in.position() < end) {
            Tag tag = tag();
            if (marked && tag.equals(Tag.ITEM_END)) {
                length32();
                break;
            }
            Element element = element(tag, marked ? in.limit() : end, depth, characters);
            found.add(element);
            if (tag.equals(Attribute.SPECIFIC_CHARACTER_SET.tag())) {
                characters = CharacterSet.named(element);
            }
        }
        return ordered(found, characters);
    }

    private static final int UNTIL_MARK = -1;

    /// The data set of the elements `found`, in whatever order they stand.
    ///
    /// @throws Damage when one is there twice
    static DataSet ordered(List<Element> found, CharacterSet characters) throws Damage {
        if (!isAscending(found)) {
            found.sort(DataSet.BY_TAG);
            requireOnce(found);
        }
        return new DataSet(found, characters);
    }

    /// Whether `elements` are in the order of their tags, each once.
    static boolean isAscending(List<Element> elements) {
        int before = Integer.MIN_VALUE;
        for (int i = 0; i < elements.size(); i++) {
            int tag = elements.get(i).tag().value() ^ Integer.MIN_VALUE; // ordered as unsigned
            if (i > 0 && tag <= before) {
                return false;
            }
            before = tag;
        }
        return true;
    }

    private static void requireOnce(List<Element> sorted) throws Damage {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).tag().equals(sorted.get(i - 1).tag())) {
                throw new Damage(
                        "%s is there twice - it is unclear which one counts - export the file again"
                                .formatted(sorted.get(i).tag()));
            }
        }
    }

    /// The element whose `tag` has just been read; it ends at `end` at the latest.
    ///
    /// @param depth sequences that it lies in
    /// @param characters of the data set it lies in
    /// @throws Damage when it is cut or wrong
    Element element(Tag tag, int end, int depth, CharacterSet characters) throws Damage {
        if (tag.isMark()) {
            throw new Damage(
                    "a mark of a sequence (%s) stands among elements at byte %d - the structure is broken - export the file again"
                            .formatted(tag, in.position() - 4));
        }
        count();
        Vr vr = explicit ? explicitVr(tag) : Vr.UN;
        long length = explicit && !vr.hasLongLength() ? length16() : length32();
        boolean wasExplicit = explicit;
        if (vr == Vr.UN) { // its content is implicit (PS3.5 section 6.2.2)
            vr = known(tag, length);
            explicit = vr != Vr.SQ && explicit;
        }
        try {
            return value(new Heading(tag, vr, length), end, depth, characters);
        } finally {
            explicit = wasExplicit;
        }
    }

    private record Heading(Tag tag, Vr vr, long length) {}

    private Element value(Heading heading, int end, int depth, CharacterSet characters)
            throws Damage {
        if (heading.vr() == Vr.SQ) {
            return sequence(heading, end, depth + 1, characters);
        }
        if (heading.length() == UNDEFINED) {
            return fragments(heading.tag());
        }
        ByteBuffer bytes = bytes(heading.tag(), heading.length(), end);
        return new Element.Value(heading.tag(), heading.vr(), bytes);
    }

    private static Vr known(Tag tag, long length) {
        Vr vr = Attribute.of(tag).map(Attribute::vr).orElse(Vr.UN);
        boolean compressed = tag.equals(Attribute.PIXEL_DATA.tag());
        return vr == Vr.UN && length == UNDEFINED && !compressed ? Vr.SQ : vr;
    }

    private Element sequence(Heading heading, int end, int depth, CharacterSet characters)
            throws Damage {
        if (depth > DEEPEST) {
            throw new Damage(
                    "sequences lie more than %d deep in each other - no image needs that - export the file again"
                            .formatted(DEEPEST));
        }
        boolean marked = heading.length() == UNDEFINED;
        int last = marked ? end : end(heading.tag(), heading.length(), end);
        List<DataSet> items = new ArrayList<>();
        while (marked || in.position() < last) {
            Tag tag = tag();
            long length = length32();
            if (marked && tag.equals(Tag.SEQUENCE_END)) {
                break;
            }
            require(tag, Tag.ITEM, heading.tag());
            count();
            int itemEnd = length == UNDEFINED ? UNTIL_MARK : end(tag, length, last);
            items.add(dataSet(itemEnd, depth, characters));
        }
        return new Element.Sequence(heading.tag(), items);
    }

    private Element fragments(Tag tag) throws Damage {
        List<ByteBuffer> pieces = new ArrayList<>();
        while (true) {
            Tag next = tag();
            long length = length32();
            if (next.equals(Tag.SEQUENCE_END)) {
                break;
            }
            require(next, Tag.ITEM, tag);
            count();
            pieces.add(bytes(Attribute.PIXEL_DATA.tag(), length, in.limit()));
        }
        if (pieces.isEmpty()) {
            throw new Damage(
                    "%s has no pieces - not even the table of offsets is there - export the file again"
                            .formatted(tag));
        }
        return new Element.Fragments(tag, pieces.getFirst(), pieces.subList(1, pieces.size()));
    }

    private static void require(Tag found, Tag wanted, Tag within) throws Damage {
        if (!found.equals(wanted)) {
            throw new Damage(
                    "%s holds %s where an item should start - the structure is broken - export the file again"
                            .formatted(within, found));
        }
    }

    /// Pixels stay where they are; other values are copied, so that the file's bytes can go.
    private ByteBuffer bytes(Tag tag, long length, int end) throws Damage {
        int last = end(tag, length, end);
        int from = in.position();
        in.position(last);
        if (tag.group() == PIXEL_GROUP) {
            return in.slice(from, last);
        }
        return in.copy(from, last);
    }

    private int end(Tag tag, long length, int end) throws Damage {
        if (length > end - in.position()) {
            throw new Damage(
                    "%s is said to take %d bytes and %d are left - the file is cut or its lengths are wrong - copy or export it again"
                            .formatted(tag, length, end - in.position()));
        }
        return in.position() + (int) length;
    }

    Vr explicitVr(Tag tag) throws Damage {
        need(4);
        byte first = in.get();
        byte second = in.get();
        if (!isCode(first) || !isCode(second)) {
            throw new Damage(
                    "%s has no value representation at byte %d - the transfer syntax is not what the file says - export it again"
                            .formatted(tag, in.position() - 2));
        }
        Vr vr = Vr.of(first, second);
        if (vr.hasLongLength()) {
            in.get16();
        }
        return vr;
    }

    static boolean isCode(byte letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    /// The next tag.
    ///
    /// @throws Damage when nothing is left
    Tag tag() throws Damage {
        need(4);
        int group = in.get16();
        return Tag.of(group, in.get16());
    }

    private long length16() throws Damage {
        need(2);
        return in.get16();
    }

    long length32() throws Damage {
        need(4);
        return in.get32();
    }

    private void need(int bytes) throws Damage {
        if (in.remaining() < bytes) {
            throw new Damage(
                    "it ends at byte %d in the middle of an element - the file is cut - copy or export it again"
                            .formatted(in.limit()));
        }
    }

    private void count() throws Damage {
        if (++elements > MOST_ELEMENTS) {
            throw new Damage(
                    "it has more than %d elements - no image needs that - export it again"
                            .formatted(MOST_ELEMENTS));
        }
    }
}
