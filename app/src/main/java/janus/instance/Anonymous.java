package janus.instance;

import janus.dicom.Attribute;
import janus.dicom.DataSet;
import janus.dicom.Element;
import janus.dicom.Vr;
import janus.work.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An image without what may tell whom it shows: the Basic Application Confidentiality Profile
/// (PS3.15 annex E), turned round. Instead of removing what a list names, only what a list names is
/// kept, so that nothing slips through that nobody thought of.
///
/// @param names the new UIDs and patients
/// @param subject the patient's new name and ID, instead of one out of the old ID
/// @param dates what becomes of them
record Anonymous(Pseudonyms names, Optional<String> subject, Dates dates) {
    /// Kept as they are: what is about pixels, geometry and the scan.
    static final Set<Attribute> KEPT =
            EnumSet.of(
                    Attribute.SPECIFIC_CHARACTER_SET,
                    Attribute.IMAGE_TYPE,
                    Attribute.SOP_CLASS_UID,
                    Attribute.SYNTHETIC_DATA,
                    Attribute.MODALITY,
                    Attribute.MANUFACTURER,
                    Attribute.MANUFACTURER_MODEL_NAME,
                    Attribute.SOFTWARE_VERSIONS,
                    Attribute.FRAME_TYPE,
                    Attribute.BODY_PART_EXAMINED,
                    Attribute.SCANNING_SEQUENCE,
                    Attribute.SEQUENCE_VARIANT,
                    Attribute.SCAN_OPTIONS,
                    Attribute.MR_ACQUISITION_TYPE,
                    Attribute.SEQUENCE_NAME,
                    Attribute.PULSE_SEQUENCE_NAME,
                    Attribute.SLICE_THICKNESS,
                    Attribute.KVP,
                    Attribute.REPETITION_TIME,
                    Attribute.ECHO_TIME,
                    Attribute.INVERSION_TIME,
                    Attribute.ECHO_NUMBERS,
                    Attribute.MAGNETIC_FIELD_STRENGTH,
                    Attribute.SPACING_BETWEEN_SLICES,
                    Attribute.ECHO_TRAIN_LENGTH,
                    Attribute.TRIGGER_TIME,
                    Attribute.GANTRY_DETECTOR_TILT,
                    Attribute.CONVOLUTION_KERNEL,
                    Attribute.FLIP_ANGLE,
                    Attribute.PATIENT_POSITION,
                    Attribute.SERIES_NUMBER,
                    Attribute.ACQUISITION_NUMBER,
                    Attribute.INSTANCE_NUMBER,
                    Attribute.IMAGE_POSITION_PATIENT,
                    Attribute.IMAGE_ORIENTATION_PATIENT,
                    Attribute.LATERALITY,
                    Attribute.TEMPORAL_POSITION_IDENTIFIER,
                    Attribute.SAMPLES_PER_PIXEL,
                    Attribute.PHOTOMETRIC_INTERPRETATION,
                    Attribute.NUMBER_OF_FRAMES,
                    Attribute.ROWS,
                    Attribute.COLUMNS,
                    Attribute.PIXEL_SPACING,
                    Attribute.BITS_ALLOCATED,
                    Attribute.BITS_STORED,
                    Attribute.HIGH_BIT,
                    Attribute.PIXEL_REPRESENTATION,
                    Attribute.PIXEL_PADDING_VALUE,
                    Attribute.PIXEL_PADDING_RANGE_LIMIT,
                    Attribute.BURNED_IN_ANNOTATION,
                    Attribute.WINDOW_CENTER,
                    Attribute.WINDOW_WIDTH,
                    Attribute.RESCALE_INTERCEPT,
                    Attribute.RESCALE_SLOPE,
                    Attribute.RESCALE_TYPE,
                    Attribute.LOSSY_IMAGE_COMPRESSION,
                    Attribute.LOSSY_IMAGE_COMPRESSION_RATIO,
                    Attribute.LOSSY_IMAGE_COMPRESSION_METHOD,
                    Attribute.FRAME_REFERENCE_TIME,
                    Attribute.PIXEL_DATA);

    private static final Attribute[] UIDS = {
        Attribute.SOP_INSTANCE_UID,
        Attribute.STUDY_INSTANCE_UID,
        Attribute.SERIES_INSTANCE_UID,
        Attribute.FRAME_OF_REFERENCE_UID
    };
    private static final Attribute[] EMPTY = {
        Attribute.STUDY_DATE,
        Attribute.STUDY_TIME,
        Attribute.ACCESSION_NUMBER,
        Attribute.REFERRING_PHYSICIAN_NAME,
        Attribute.PATIENT_BIRTH_DATE,
        Attribute.PATIENT_SEX,
        Attribute.STUDY_ID,
        Attribute.POSITION_REFERENCE_INDICATOR
    };
    private static final Set<Attribute> SEQUENCES =
            EnumSet.of(
                    Attribute.SOURCE_IMAGE_SEQUENCE,
                    Attribute.SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
                    Attribute.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);

    /// `image` without identity.
    DataSet of(DataSet image) {
        AnonymousItems nested = new AnonymousItems(names, dates);
        Elements all = new Elements().copyOrEmpty(DataSet.of(List.of()), EMPTY);
        for (Attribute attribute : KEPT) {
            image.element(attribute).ifPresent(it -> all.put(signed(it, image)));
        }
        for (Attribute attribute : UIDS) {
            image.text(attribute).ifPresent(old -> all.text(attribute, names.uid(old)));
        }
        for (Attribute attribute : SEQUENCES) {
            List<DataSet> items = image.items(attribute).stream().map(nested::of).toList();
            if (!items.isEmpty()) {
                all.items(attribute, items);
            }
        }
        if (image.text(Attribute.SYNTHETIC_DATA).orElse("").equals("YES")) {
            all.text(Attribute.SERIES_DESCRIPTION, "synthetic - NOT FOR DIAGNOSTIC USE");
        }
        return completed(all, image)
                .put(new ManyFrames(nested).of(image))
                .put(dates.of(image))
                .put(patient(image))
                .put(method())
                .toDataSet();
    }

    /// What the modules of an image demand and the file may lack.
    private Elements completed(Elements all, DataSet image) {
        String series = image.text(Attribute.SERIES_INSTANCE_UID).orElse("");
        if (image.text(Attribute.BODY_PART_EXAMINED).isEmpty()) {
            all.copyOrEmpty(image, Attribute.LATERALITY);
        }
        return all.orElse(
                Attribute.FRAME_OF_REFERENCE_UID, names.uid("frame of reference of " + series));
    }

    /// Padding has the sign that pixels have, which implicit files do not say.
    private static Element signed(Element element, DataSet image) {
        boolean padding =
                element.tag().equals(Attribute.PIXEL_PADDING_VALUE.tag())
                        || element.tag().equals(Attribute.PIXEL_PADDING_RANGE_LIMIT.tag());
        return padding && isSigned(image) && element instanceof Element.Value value
                ? new Element.Value(value.tag(), Vr.SS, value.bytes())
                : element;
    }

    private static boolean isSigned(DataSet image) {
        try {
            return image.integer(Attribute.PIXEL_REPRESENTATION).orElse(0) == 1;
        } catch (IOException none) {
            return false; // a number that is none counts as absent
        }
    }

    private Elements patient(DataSet image) {
        String old =
                image.text(Attribute.PATIENT_ID)
                        .or(() -> image.text(Attribute.PATIENT_NAME))
                        .or(() -> image.text(Attribute.STUDY_INSTANCE_UID))
                        .orElse("");
        String name = subject.orElseGet(() -> names.patient(old));
        return new Elements()
                .text(Attribute.PATIENT_NAME, name)
                .text(Attribute.PATIENT_ID, name)
                .text(Attribute.PATIENT_IDENTITY_REMOVED, "YES");
    }

    private Elements method() {
        List<DataSet> codes = new ArrayList<>();
        codes.add(Code.BASIC_PROFILE.elements().toDataSet());
        if (dates.isMoved()) {
            codes.add(Code.MODIFIED_DATES.elements().toDataSet());
        }
        DataSet janus =
                new Elements()
                        .text(Attribute.MANUFACTURER, "Janus")
                        .text(Attribute.MANUFACTURER_MODEL_NAME, "Janus")
                        .text(Attribute.SOFTWARE_VERSIONS, Version.current())
                        .code(
                                Attribute.PURPOSE_OF_REFERENCE_CODE_SEQUENCE,
                                Code.DE_IDENTIFYING_EQUIPMENT)
                        .toDataSet();
        return new Elements()
                .text(
                        Attribute.DE_IDENTIFICATION_METHOD,
                        "Janus: only listed attributes kept, pixels not changed")
                .items(Attribute.DE_IDENTIFICATION_METHOD_CODE_SEQUENCE, codes)
                .items(Attribute.CONTRIBUTING_EQUIPMENT_SEQUENCE, List.of(janus));
    }
}
