package janus.instance;

import janus.dicom.Attribute;
import janus.dicom.DataSet;
import janus.dicom.Element;
import janus.dicom.Tag;
import janus.dicom.Vr;
import java.util.List;
import java.util.Set;

/// What the modules of Enhanced images (PS3.3 sections A.36 and A.38) demand beside what all images
/// keep, without identity.
///
/// @param items what becomes of items of sequences
record ManyFrames(AnonymousItems items) {
    private static final Set<String> CLASSES =
            Set.of(
                    "1.2.840.10008.5.1.4.1.1.2.1", // Enhanced CT
                    "1.2.840.10008.5.1.4.1.1.4.1"); // Enhanced MR
    private static final Attribute[] SEQUENCES = {
        Attribute.REFERENCED_IMAGE_EVIDENCE_SEQUENCE,
        Attribute.SOURCE_IMAGE_EVIDENCE_SEQUENCE,
        Attribute.DIMENSION_ORGANIZATION_SEQUENCE,
        Attribute.DIMENSION_INDEX_SEQUENCE
    };
    private static final int ACQUISITION = 0x0018; // a group
    private static final int DESCRIPTION = 0x0008;
    private static final int RELATIONSHIP = 0x0020;
    private static final int NEW = 0x9000; // elements of these groups that came with such images

    /// Whether `image` is of such a kind.
    static boolean are(DataSet image) {
        return CLASSES.contains(image.text(Attribute.SOP_CLASS_UID).orElse(""));
    }

    /// What stays of `image` for them; nothing of other images.
    Elements of(DataSet image) {
        Elements all = new Elements();
        if (!are(image)) {
            return all;
        }
        for (Element element : image.elements()) {
            if (element instanceof Element.Value value
                    && isOfModules(value.tag())
                    && value.vr() != Vr.SH
                    && value.vr() != Vr.LO) { // the words that modules demand are kept by name
                all.put(items.value(value, image));
            }
        }
        for (Attribute attribute : SEQUENCES) {
            List<DataSet> old = image.items(attribute);
            if (!old.isEmpty()) {
                all.items(attribute, old.stream().map(items::of).toList());
            }
        }
        return all.copy(image, Attribute.PRESENTATION_LUT_SHAPE)
                .items(Attribute.ACQUISITION_CONTEXT_SEQUENCE, List.of())
                .text(Attribute.DEVICE_SERIAL_NUMBER, AnonymousItems.REMOVED);
    }

    private static boolean isOfModules(Tag tag) {
        int element = tag.value() & 0xFFFF;
        return switch (tag.group()) {
            case ACQUISITION -> true;
            case DESCRIPTION, RELATIONSHIP ->
                    element >= NEW
                            || tag.equals(Attribute.SYNCHRONIZATION_FRAME_OF_REFERENCE_UID.tag());
            default -> false;
        };
    }
}
