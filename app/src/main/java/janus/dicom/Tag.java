package janus.dicom;

import com.google.errorprone.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// The number of an attribute: group in the upper 16 bits, element in the lower. Tags are ordered
/// as unsigned numbers, which is how data sets are written.
@Immutable
public record Tag(int value) implements Comparable<Tag> {
    /// Begins an item of a sequence.
    public static final Tag ITEM = new Tag(0xFFFEE000);

    static final Tag ITEM_END = new Tag(0xFFFEE00D);

    /// Ends a sequence whose length is not told.
    public static final Tag SEQUENCE_END = new Tag(0xFFFEE0DD);

    /// The tag of `group` and `element`, 16 bits each.
    public static Tag of(int group, int element) {
        return new Tag((group << 16) | (element & 0xFFFF));
    }

    /// The group, 16 bits.
    public int group() {
        return value >>> 16;
    }

    /// Whether it is no attribute of the standard: a maker's own.
    public boolean isPrivate() {
        return group() % 2 == 1;
    }

    /// Whether this is one of the three marks of items and sequences, which have no VR.
    boolean isMark() {
        return group() == ITEM.group();
    }

    /// By the number. Written out, as many tags are compared before Java has compiled anything, and
    /// what a record has by itself is slow until then.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tag tag && tag.value == value;
    }

    @Override
    public int hashCode() {
        return value;
    }

    @Override
    public int compareTo(Tag other) {
        return Integer.compareUnsigned(value, other.value);
    }

    /// Written as the standard does, `(0028,0010)`, with the name where Janus knows it.
    @Override
    public String toString() {
        String number = "(%04X,%04X)".formatted(group(), value & 0xFFFF);
        return Attribute.of(this).map(known -> known.label() + " " + number).orElse(number);
    }
}
