package janus.dicom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the files of a series say of how it was made, and whom they may give away.
///
/// @param scan how it was made: names of the standard with their values and units
/// @param identifying names of the attributes that are filled in and may tell who it is; never
///   their values
/// @param identityRemoved Patient Identity Removed, YES or NO, where it is said
/// @param privates how many private attributes the first file has, which may hold anything
public record SeriesFacts(
        Map<String, String> scan,
        List<String> identifying,
        Optional<String> identityRemoved,
        int privates) {
    private static final Attribute[] SCAN = {
        Attribute.BODY_PART_EXAMINED,
        Attribute.IMAGE_TYPE,
        Attribute.SYNTHETIC_DATA,
        Attribute.SCANNING_SEQUENCE,
        Attribute.SEQUENCE_VARIANT,
        Attribute.SEQUENCE_NAME,
        Attribute.MR_ACQUISITION_TYPE,
        Attribute.REPETITION_TIME,
        Attribute.ECHO_TIME,
        Attribute.EFFECTIVE_ECHO_TIME,
        Attribute.INVERSION_TIME,
        Attribute.FLIP_ANGLE,
        Attribute.MAGNETIC_FIELD_STRENGTH,
        Attribute.KVP,
        Attribute.CONVOLUTION_KERNEL,
        Attribute.GANTRY_DETECTOR_TILT,
        Attribute.SLICE_THICKNESS,
        Attribute.CONTRAST_BOLUS_AGENT,
        Attribute.MANUFACTURER,
        Attribute.MANUFACTURER_MODEL_NAME
    };

    private static final Attribute[] IDENTIFYING = {
        Attribute.PATIENT_NAME,
        Attribute.PATIENT_ID,
        Attribute.OTHER_PATIENT_NAMES,
        Attribute.PATIENT_BIRTH_DATE,
        Attribute.PATIENT_AGE,
        Attribute.PATIENT_SEX,
        Attribute.PATIENT_SIZE,
        Attribute.PATIENT_WEIGHT,
        Attribute.PATIENT_ADDRESS,
        Attribute.ETHNIC_GROUP,
        Attribute.OCCUPATION,
        Attribute.ADDITIONAL_PATIENT_HISTORY,
        Attribute.PATIENT_COMMENTS,
        Attribute.ADMITTING_DIAGNOSES_DESCRIPTION,
        Attribute.STUDY_DATE,
        Attribute.SERIES_DATE,
        Attribute.ACQUISITION_DATE,
        Attribute.CONTENT_DATE,
        Attribute.STUDY_ID,
        Attribute.ACCESSION_NUMBER,
        Attribute.STUDY_DESCRIPTION,
        Attribute.SERIES_DESCRIPTION,
        Attribute.PROTOCOL_NAME,
        Attribute.REFERRING_PHYSICIAN_NAME,
        Attribute.PERFORMING_PHYSICIAN_NAME,
        Attribute.PHYSICIANS_OF_RECORD,
        Attribute.NAME_OF_PHYSICIANS_READING_STUDY,
        Attribute.OPERATORS_NAME,
        Attribute.INSTITUTION_NAME,
        Attribute.INSTITUTION_ADDRESS,
        Attribute.INSTITUTIONAL_DEPARTMENT_NAME,
        Attribute.STATION_NAME,
        Attribute.DEVICE_SERIAL_NUMBER
    };

    private static final Map<Attribute, String> UNITS =
            Map.of(
                    Attribute.REPETITION_TIME, "ms",
                    Attribute.ECHO_TIME, "ms",
                    Attribute.EFFECTIVE_ECHO_TIME, "ms",
                    Attribute.INVERSION_TIME, "ms",
                    Attribute.FLIP_ANGLE, "degrees",
                    Attribute.MAGNETIC_FIELD_STRENGTH, "T",
                    Attribute.KVP, "kV",
                    Attribute.GANTRY_DETECTOR_TILT, "degrees",
                    Attribute.SLICE_THICKNESS, "mm");

    /// Keeps copies; `scan` in its order.
    public SeriesFacts {
        scan = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(scan));
        identifying = List.copyOf(identifying);
    }

    /// What the first file behind `origin` says.
    public static SeriesFacts of(Origin origin) {
        DataSet head = origin.head();
        Map<String, String> scan = new LinkedHashMap<>();
        for (Attribute attribute : SCAN) {
            String value = String.join("\\", values(head, attribute));
            if (!value.isEmpty()) {
                String unit = UNITS.getOrDefault(attribute, "");
                scan.put(attribute.label(), unit.isEmpty() ? value : value + " " + unit);
            }
        }
        List<String> identifying = new ArrayList<>();
        for (Attribute attribute : IDENTIFYING) {
            if (head.text(attribute).isPresent()) {
                identifying.add(attribute.label());
            }
        }
        return new SeriesFacts(
                scan,
                identifying,
                head.text(Attribute.PATIENT_IDENTITY_REMOVED),
                origin.privates());
    }

    private static List<String> values(DataSet head, Attribute attribute) {
        if (attribute.vr() != Vr.FD) {
            return head.texts(attribute);
        }
        try {
            return head.numbers(attribute).stream().map(String::valueOf).toList();
        } catch (java.io.IOException none) {
            return List.of(); // a number that is none counts as absent
        }
    }
}
