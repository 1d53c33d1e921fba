package janus.dicom;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the elements of one section of a file's start, taking over what stands in an earlier file
/// as well.
final class SectionReader {
    private static final int META_GROUP = 2;
    private static final int USUAL = 128; // elements

    private final Part part;
    private final Walk in;
    private final boolean explicit;
    private final Parser parser;
    private final @Nullable Precedent before;
    private final List<Element> found = new ArrayList<>(USUAL);
    private final List<Integer> begins = new ArrayList<>(); // unless there is one before
    private final List<Tag> differing = new ArrayList<>();
    private CharacterSet characters = CharacterSet.ASCII;
    private int next; // of the elements of `before` that may follow

    private SectionReader(Part part, Walk in, boolean explicit, @Nullable Precedent before) {
        this.part = part;
        this.in = in;
        this.explicit = explicit;
        this.parser = new Parser(in, explicit);
        this.before = before != null && before.suits(in, explicit) ? before : null;
    }

    /// The sections that a file starts with.
    enum Part {
        /// File Meta Information.
        META,
        /// All up to the pixels.
        HEAD
    }

    /// The elements of `part` from the position of `in` on, which is then behind them.
    ///
    /// @param explicit whether value representations are written down
    /// @param before the same part of an earlier file, if any
    /// @throws Damage when they are cut or wrong
    static Section read(Part part, Walk in, boolean explicit, @Nullable Precedent before)
            throws Damage {
        int start = in.position();
        SectionReader reader = new SectionReader(part, in, explicit, before);
        Section section = reader.section();
        if (section.differing().contains(Attribute.SPECIFIC_CHARACTER_SET.tag())) {
            in.position(start); // what was taken over may be written in other characters
            return new SectionReader(part, in, explicit, null).section();
        }
        return section;
    }

    private Section section() throws Damage {
        while (!isOver()) {
            if (!takesOver()) {
                readOne();
            }
        }
        begins.add(in.position());
        boolean usable = before == null && Parser.isAscending(found);
        DataSet data = Parser.ordered(found, characters);
        if (before != null) {
            passOver(before, -1);
        }
        return new Section(data, usable ? precedent(data) : before, differing);
    }

    private Precedent precedent(DataSet data) {
        int[] places = begins.stream().mapToInt(Integer::intValue).toArray();
        return new Precedent(in, explicit, data, places);
    }

    private boolean isOver() {
        if (in.remaining() < 2) {
            return part == Part.META || in.remaining() == 0;
        }
        int group = in.get16();
        in.position(in.position() - 2);
        return part == Part.META ? group != META_GROUP : group == Parser.PIXEL_GROUP;
    }

    /// Takes over the elements of `before` that follow here to the byte.
    ///
    /// @return false when there are none
    private boolean takesOver() {
        if (before == null) {
            return false;
        }
        int end = before.reach(next, in);
        if (end == next) {
            return false;
        }
        if (before.namesCharacters(next, end)) {
            characters = before.characters();
        }
        in.position(in.position() + before.length(next, end));
        for (; next < end; next++) {
            found.add(before.element(next));
        }
        return true;
    }

    private void readOne() throws Damage {
        begins.add(in.position());
        Tag tag = parser.tag();
        Element element = parser.element(tag, in.limit(), 0, characters);
        found.add(element);
        if (tag.equals(Attribute.SPECIFIC_CHARACTER_SET.tag())) {
            characters = CharacterSet.named(element);
        }
        if (before != null) {
            passOver(before, tag.value());
            differing.add(tag);
        }
    }

    /// Leaves behind the elements of `before` up to the tag with the number `last`.
    private void passOver(Precedent before, int last) {
        while (next < before.size()) {
            Tag tag = before.element(next).tag();
            if (Integer.compareUnsigned(tag.value(), last) > 0) {
                return;
            }
            if (tag.value() != last) {
                differing.add(tag);
            }
            next++;
        }
    }
}
