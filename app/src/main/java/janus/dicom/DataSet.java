package janus.dicom;

import janus.dicom.Element.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Elements by their tags, with the characters that their texts are written in. Absent and empty
/// are the same to whoever asks.
public final class DataSet {
    /// Bytes of a value that is looked into: of those that Janus reads none takes more than some
    /// hundred. A longer one counts as absent.
    static final int LONGEST_VALUE = 1 << 16;

    static final Comparator<Element> BY_TAG = (one, other) -> one.tag().compareTo(other.tag());

    private final List<Element> elements; // by tag, each once
    private final CharacterSet characters;

    /// The set of `elements`, which are in the order of their tags, each once; it takes them over.
    DataSet(List<Element> elements, CharacterSet characters) {
        this.elements = elements;
        this.characters = characters;
    }

    /// The set of `elements`, whose texts are read as ASCII.
    public static DataSet of(Collection<Element> elements) {
        return new DataSet(ordered(elements, List.of()), CharacterSet.ASCII);
    }

    /// `elements` by tag, with `over` in place of their likes; the last of several counts.
    private static List<Element> ordered(Collection<Element> elements, Collection<Element> over) {
        SortedMap<Tag, Element> all = new TreeMap<>();
        elements.forEach(element -> all.put(element.tag(), element));
        over.forEach(element -> all.put(element.tag(), element));
        return List.copyOf(all.values());
    }

    CharacterSet characters() {
        return characters;
    }

    /// This with the elements of `over` in place of its own.
    DataSet overlaid(DataSet over) {
        return new DataSet(ordered(elements, over.elements), characters);
    }

    /// This with nothing but attributes that Janus knows.
    DataSet known() {
        return where(tag -> Attribute.of(tag).isPresent());
    }

    /// This without the elements of `attributes`.
    DataSet without(Attribute... attributes) {
        Set<Tag> gone = new HashSet<>();
        for (Attribute attribute : attributes) {
            gone.add(attribute.tag());
        }
        return where(tag -> !gone.contains(tag));
    }

    private DataSet where(Predicate<Tag> isKept) {
        List<Element> some = new ArrayList<>(elements.size());
        for (Element element : elements) {
            if (isKept.test(element.tag())) {
                some.add(element);
            }
        }
        return new DataSet(some, characters);
    }

    /// How many elements have private tags, those of odd groups.
    int privates() {
        return (int) elements.stream().filter(it -> it.tag().isPrivate()).count();
    }

    /// All elements, in the order of their tags.
    public List<Element> elements() {
        return Collections.unmodifiableList(elements);
    }

    /// What there is of `attribute`, read or not.
    public Optional<Element> element(Attribute attribute) {
        int at = place(attribute);
        return at < 0 ? Optional.empty() : Optional.of(elements.get(at));
    }

    /// Where `attribute` stands among the elements; below 0 when it doesn't.
    int place(Attribute attribute) {
        int low = 0;
        int high = elements.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = elements.get(middle).tag().compareTo(attribute.tag());
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    /// The data sets of a sequence; none when it is absent or not a sequence.
    public List<DataSet> items(Attribute attribute) {
        return element(attribute).orElse(null) instanceof Element.Sequence sequence
                ? sequence.items()
                : List.of();
    }

    /// The values of a text, without the blanks around them.
    public List<String> texts(Attribute attribute) {
        Value value = value(attribute);
        return value == null ? List.of() : texts(value);
    }

    /// The values of the text `value`, which is this set's.
    public List<String> texts(Value value) {
        return characters.values(value.vr(), value.bytes());
    }

    /// The first value of a text, when there is one and it isn't blank.
    public Optional<String> text(Attribute attribute) {
        List<String> texts = texts(attribute);
        return texts.isEmpty() || texts.getFirst().isEmpty()
                ? Optional.empty()
                : Optional.of(texts.getFirst());
    }

    /// The values of a number, whether stored in binary or in decimals; blank ones are passed over.
    ///
    /// @throws IOException when a value is not a finite number
    public List<Double> numbers(Attribute attribute) throws IOException {
        Value value = value(attribute);
        if (value == null) {
            return List.of();
        }
        List<Double> numbers = binary(value);
        if (numbers == null) {
            numbers = decimals(attribute);
        }
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw unusable(attribute, String.valueOf(number));
            }
        }
        return numbers;
    }

    /// The first of the numbers.
    ///
    /// @throws IOException as [#numbers(Attribute)]
    public OptionalDouble number(Attribute attribute) throws IOException {
        List<Double> numbers = numbers(attribute);
        return numbers.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(numbers.getFirst());
    }

    /// The first of the numbers, which has to be a whole one.
    ///
    /// @throws IOException when it is no whole number of 32 bits
    public OptionalInt integer(Attribute attribute) throws IOException {
        OptionalDouble number = number(attribute);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        if (number.getAsDouble() != (int) number.getAsDouble()) {
            throw unusable(attribute, String.valueOf(number.getAsDouble()));
        }
        return OptionalInt.of((int) number.getAsDouble());
    }

    private @Nullable Value value(Attribute attribute) {
        return element(attribute).orElse(null) instanceof Value value
                        && value.bytes().limit() <= LONGEST_VALUE
                ? value
                : null;
    }

    private List<Double> decimals(Attribute attribute) throws IOException {
        List<Double> numbers = new ArrayList<>();
        for (String text : texts(attribute)) {
            if (text.isEmpty()) {
                continue;
            }
            try {
                numbers.add(Double.valueOf(text));
            } catch (NumberFormatException none) {
                throw unusable(attribute, text);
            }
        }
        return numbers;
    }

    private static @Nullable List<Double> binary(Value value) {
        ByteBuffer bytes = value.bytes();
        return switch (value.vr()) {
            case US -> each(bytes, 2, at -> Short.toUnsignedInt(bytes.getShort(at)));
            case SS -> each(bytes, 2, bytes::getShort);
            case UL -> each(bytes, 4, at -> Integer.toUnsignedLong(bytes.getInt(at)));
            case SL -> each(bytes, 4, bytes::getInt);
            case FL -> each(bytes, 4, bytes::getFloat);
            case FD -> each(bytes, 8, bytes::getDouble);
            default -> null;
        };
    }

    private interface NumberAt {
        double of(int at);
    }

    private static List<Double> each(ByteBuffer bytes, int width, NumberAt number) {
        List<Double> numbers = new ArrayList<>();
        for (int at = 0; at + width <= bytes.limit(); at += width) {
            numbers.add(number.of(at));
        }
        return numbers;
    }

    private static IOException unusable(Attribute attribute, String value) {
        String seen = value.length() > 20 ? value.substring(0, 20) + "..." : value;
        return new Damage(
                "%s is '%s' - no number can be made of that - mend it or export the file again"
                        .formatted(attribute.tag(), seen));
    }
}
