package janus.instance;

import janus.dicom.Attribute;
import janus.dicom.Vr;

/// A made-up CT image that names its patient.
final class CtImage {
    static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.2";

    private CtImage() {}

    /// A CT image of 2 x 2 pixels, the `number`th of `series`.
    static Elements of(String series, int number) {
        return new Elements()
                .text(Attribute.SOP_CLASS_UID, SOP_CLASS)
                .text(Attribute.SOP_INSTANCE_UID, series + "." + number)
                .text(Attribute.MODALITY, "CT")
                .text(Attribute.PATIENT_NAME, "Secret^Jane")
                .text(Attribute.PATIENT_ID, "SECRET-1")
                .text(Attribute.STUDY_DATE, "20240229")
                .text(Attribute.STUDY_TIME, "101112")
                .text(Attribute.STUDY_INSTANCE_UID, "1.2.666.1")
                .text(Attribute.SERIES_INSTANCE_UID, series)
                .text(Attribute.FRAME_OF_REFERENCE_UID, "1.2.666.2")
                .text(Attribute.IMAGE_POSITION_PATIENT, "0", "0", Integer.toString(number))
                .text(Attribute.IMAGE_ORIENTATION_PATIENT, "1", "0", "0", "0", "1", "0")
                .text(Attribute.PIXEL_SPACING, "1", "1")
                .number(Attribute.ROWS, 2)
                .number(Attribute.COLUMNS, 2)
                .number(Attribute.BITS_ALLOCATED, 16)
                .number(Attribute.BITS_STORED, 16)
                .number(Attribute.PIXEL_REPRESENTATION, 1)
                .bytes(
                        Attribute.PIXEL_DATA,
                        Vr.OW,
                        new byte[] {1, 0, 2, 0, 3, 0, (byte) number, 0});
    }
}
