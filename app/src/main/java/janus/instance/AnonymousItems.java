package janus.instance;

import janus.dicom.Attribute;
import janus.dicom.DataSet;
import janus.dicom.Element;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Items of sequences without identity. Their attributes are too many for a list, so kinds of
/// values decide: numbers and codes stay, UIDs become new ones, names and words are replaced,
/// texts, dates and bytes that nobody knows go.
///
/// @param names the new UIDs
/// @param dates what becomes of those of frames
record AnonymousItems(Pseudonyms names, Dates dates) {
    /// What stands for a word that a module may demand.
    static final String REMOVED = "REMOVED";

    /// Words that stay within items, besides those that stay everywhere.
    static final Set<Attribute> WORDS =
            EnumSet.of(
                    Attribute.CODE_VALUE,
                    Attribute.CODING_SCHEME_DESIGNATOR,
                    Attribute.CODING_SCHEME_VERSION,
                    Attribute.CODE_MEANING,
                    Attribute.STACK_ID);

    /// `item` without identity.
    DataSet of(DataSet item) {
        Elements all = new Elements().put(dates.ofFrame(item));
        for (Element element : item.elements()) {
            if (element.tag().isPrivate()) {
                continue;
            }
            switch (element) {
                case Element.Value value -> all.put(value(value, item));
                case Element.Sequence sequence ->
                        all.put(
                                new Element.Sequence(
                                        sequence.tag(),
                                        sequence.items().stream().map(this::of).toList()));
                case Element.Fragments _ -> {} // an icon may show a face
            }
        }
        return all.toDataSet();
    }

    /// What may stay of `value`, one of `item`'s, if anything.
    Elements value(Element.Value value, DataSet item) {
        List<String> texts = item.texts(value);
        return switch (value.vr()) {
            case CS, DS, IS, FD, FL, US, SS, UL, SL, AT -> new Elements().put(value);
            case UI ->
                    new Elements()
                            .texts(
                                    value.tag(),
                                    value.vr(),
                                    texts.stream().map(names::uid).toList());
            case SH, LO ->
                    isKept(value) || texts.stream().allMatch(String::isEmpty)
                            ? new Elements().put(value)
                            : new Elements()
                                    .texts(
                                            value.tag(),
                                            value.vr(),
                                            Collections.nCopies(texts.size(), REMOVED));
            default -> new Elements();
        };
    }

    private static boolean isKept(Element.Value value) {
        return Attribute.of(value.tag())
                .filter(it -> WORDS.contains(it) || Anonymous.KEPT.contains(it))
                .isPresent();
    }
}
