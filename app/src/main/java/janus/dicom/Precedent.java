package janus.dicom;

import java.util.List;

/// Elements of a file with the bytes that they were made of. The files of a series repeat most of
/// their elements to the byte: what stands here is taken over rather than read again, which is the
/// greater part of reading many files for the first time in a process, before Java has compiled
/// anything.
final class Precedent {
    private final Walk in;
    private final boolean explicit;
    private final DataSet data;
    private final List<Element> elements; // as they stand in the file
    private final int[] begins; // of each element, and the end of the last
    private final int characters; // the place of Specific Character Set, or -1

    /// The precedent that `data` makes, whose elements stand in `in` by their tags.
    ///
    /// @param begins where each element begins in `in`, and where the last ends
    Precedent(Walk in, boolean explicit, DataSet data, int[] begins) {
        this.in = in;
        this.explicit = explicit;
        this.data = data;
        this.elements = data.elements();
        this.begins = begins;
        this.characters = data.place(Attribute.SPECIFIC_CHARACTER_SET);
    }

    /// Whether the same bytes mean the same in `other`.
    boolean suits(Walk other, boolean isExplicit) {
        return explicit == isExplicit && in.order().equals(other.order());
    }

    int size() {
        return elements.size();
    }

    Element element(int at) {
        return elements.get(at);
    }

    /// How many bytes the elements `from` up to `end` take.
    int length(int from, int end) {
        return begins[end] - begins[from];
    }

    /// Up to which element those from `from` on stand at the position of `other` as well.
    int reach(int from, Walk other) {
        int same = in.same(begins[from], begins[elements.size()], other);
        int last = begins[from] + same;
        int end = from;
        while (end < elements.size() && begins[end + 1] <= last) {
            end++;
        }
        return end;
    }

    /// The characters that its texts are written in.
    CharacterSet characters() {
        return data.characters();
    }

    /// Whether Specific Character Set is among the elements `from` up to `end`.
    boolean namesCharacters(int from, int end) {
        return characters >= from && characters < end;
    }
}
