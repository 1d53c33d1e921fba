package janus.instance;

import janus.dicom.Attribute;

/// Concepts of PS3.16 that instances refer to.
enum Code {
    SYNTHESIZING_EQUIPMENT("109100", "Synthesizing Equipment"),
    ACQUISITION_EQUIPMENT("109101", "Acquisition Equipment"),
    PROCESSING_EQUIPMENT("109102", "Processing Equipment"),
    DE_IDENTIFYING_EQUIPMENT("109104", "De-identifying Equipment"),
    SPATIAL_RESAMPLING("113085", "Spatial resampling"),
    BASIC_PROFILE("113100", "Basic Application Confidentiality Profile"),
    MODIFIED_DATES("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
    SOURCE_IMAGE("121322", "Source image for image processing operation");

    private final String value;
    private final String meaning;

    Code(String value, String meaning) {
        this.value = value;
        this.meaning = meaning;
    }

    /// The item of a code sequence.
    Elements elements() {
        return new Elements()
                .text(Attribute.CODE_VALUE, value)
                .text(Attribute.CODING_SCHEME_DESIGNATOR, "DCM")
                .text(Attribute.CODE_MEANING, meaning);
    }
}
