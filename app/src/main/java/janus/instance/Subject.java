package janus.instance;

import janus.dicom.Attribute;
import janus.dicom.DataSet;
import janus.dicom.Origin;
import java.util.Optional;

/// Whom a new series belongs to: the patient, study and frame of reference of its source to the
/// byte, with the characters they are written in; or a placeholder where the source has none.
///
/// @param origin of the series, when it was made of DICOM
/// @param key what tells the series from all others
record Subject(Optional<Origin> origin, String key) {
    private static final Attribute[] REQUIRED = {
        Attribute.PATIENT_NAME,
        Attribute.PATIENT_ID,
        Attribute.PATIENT_BIRTH_DATE,
        Attribute.PATIENT_SEX,
        Attribute.STUDY_DATE,
        Attribute.STUDY_TIME,
        Attribute.REFERRING_PHYSICIAN_NAME,
        Attribute.STUDY_ID,
        Attribute.ACCESSION_NUMBER,
        Attribute.PATIENT_POSITION,
        Attribute.POSITION_REFERENCE_INDICATOR
    };
    private static final Attribute[] PATIENT = {
        Attribute.SPECIFIC_CHARACTER_SET,
        Attribute.ISSUER_OF_PATIENT_ID,
        Attribute.TYPE_OF_PATIENT_ID,
        Attribute.PATIENT_BIRTH_TIME,
        Attribute.OTHER_PATIENT_NAMES,
        Attribute.ETHNIC_GROUP,
        Attribute.PATIENT_COMMENTS,
        Attribute.PATIENT_IDENTITY_REMOVED,
        Attribute.DE_IDENTIFICATION_METHOD,
        Attribute.DE_IDENTIFICATION_METHOD_CODE_SEQUENCE,
        Attribute.CLINICAL_TRIAL_SPONSOR_NAME,
        Attribute.CLINICAL_TRIAL_PROTOCOL_ID,
        Attribute.CLINICAL_TRIAL_PROTOCOL_NAME,
        Attribute.CLINICAL_TRIAL_SITE_ID,
        Attribute.CLINICAL_TRIAL_SITE_NAME,
        Attribute.CLINICAL_TRIAL_SUBJECT_ID,
        Attribute.CLINICAL_TRIAL_SUBJECT_READING_ID
    };
    private static final Attribute[] STUDY = {
        Attribute.TIMEZONE_OFFSET_FROM_UTC,
        Attribute.STUDY_DESCRIPTION,
        Attribute.PHYSICIANS_OF_RECORD,
        Attribute.NAME_OF_PHYSICIANS_READING_STUDY,
        Attribute.ADMITTING_DIAGNOSES_DESCRIPTION,
        Attribute.PATIENT_AGE,
        Attribute.PATIENT_SIZE,
        Attribute.PATIENT_WEIGHT,
        Attribute.OCCUPATION,
        Attribute.ADDITIONAL_PATIENT_HISTORY,
        Attribute.LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED
    };

    /// Its attributes.
    Elements elements() {
        DataSet head = origin.map(Origin::head).orElseGet(this::placeholder);
        Elements all =
                new Elements().copyOrEmpty(head, REQUIRED).copy(head, PATIENT).copy(head, STUDY);
        boolean removed = head.text(Attribute.PATIENT_IDENTITY_REMOVED).orElse("").equals("YES");
        boolean coded = !head.items(Attribute.DE_IDENTIFICATION_METHOD_CODE_SEQUENCE).isEmpty();
        if (removed && !coded) {
            all.orElse(Attribute.DE_IDENTIFICATION_METHOD, "not stated by the source");
        }
        String series = head.text(Attribute.SERIES_INSTANCE_UID).orElse(key);
        return all.copy(head, Attribute.STUDY_INSTANCE_UID, Attribute.FRAME_OF_REFERENCE_UID)
                .orElse(Attribute.STUDY_INSTANCE_UID, Uid.of("study", series))
                .orElse(Attribute.FRAME_OF_REFERENCE_UID, Uid.of("frame of reference", series));
    }

    /// Says plainly that nobody is meant.
    private DataSet placeholder() {
        return new Elements()
                .text(Attribute.PATIENT_NAME, "PLACEHOLDER^JANUS")
                .text(Attribute.PATIENT_ID, placeholderId(key))
                .toDataSet();
    }

    /// The Patient ID of the placeholder for `key`.
    static String placeholderId(String key) {
        return "JANUS-" + key.substring(0, 8);
    }
}
