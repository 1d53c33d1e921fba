package janus.dicom;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The attributes that Janus reads and writes, with the standard's names (PS3.6): all of the
/// dictionary that is needed, since elements of other tags are kept unread. Where the standard
/// leaves a choice (US or SS, OB or OW) the first is named and the pixel format decides.
public enum Attribute {
    FILE_META_INFORMATION_GROUP_LENGTH(0x00020000, Vr.UL, "File Meta Information Group Length"),
    FILE_META_INFORMATION_VERSION(0x00020001, Vr.OB, "File Meta Information Version"),
    MEDIA_STORAGE_SOP_CLASS_UID(0x00020002, Vr.UI, "Media Storage SOP Class UID"),
    MEDIA_STORAGE_SOP_INSTANCE_UID(0x00020003, Vr.UI, "Media Storage SOP Instance UID"),
    TRANSFER_SYNTAX_UID(0x00020010, Vr.UI, "Transfer Syntax UID"),
    IMPLEMENTATION_CLASS_UID(0x00020012, Vr.UI, "Implementation Class UID"),
    IMPLEMENTATION_VERSION_NAME(0x00020013, Vr.SH, "Implementation Version Name"),
    DIRECTORY_RECORD_SEQUENCE(0x00041220, Vr.SQ, "Directory Record Sequence"),
    DIRECTORY_RECORD_TYPE(0x00041430, Vr.CS, "Directory Record Type"),
    REFERENCED_FILE_ID(0x00041500, Vr.CS, "Referenced File ID"),
    SPECIFIC_CHARACTER_SET(0x00080005, Vr.CS, "Specific Character Set"),
    IMAGE_TYPE(0x00080008, Vr.CS, "Image Type"),
    SOP_CLASS_UID(0x00080016, Vr.UI, "SOP Class UID"),
    SOP_INSTANCE_UID(0x00080018, Vr.UI, "SOP Instance UID"),
    SYNTHETIC_DATA(0x0008001C, Vr.CS, "Synthetic Data"),
    STUDY_DATE(0x00080020, Vr.DA, "Study Date"),
    SERIES_DATE(0x00080021, Vr.DA, "Series Date"),
    ACQUISITION_DATE(0x00080022, Vr.DA, "Acquisition Date"),
    CONTENT_DATE(0x00080023, Vr.DA, "Content Date"),
    ACQUISITION_DATE_TIME(0x0008002A, Vr.DT, "Acquisition DateTime"),
    STUDY_TIME(0x00080030, Vr.TM, "Study Time"),
    ACQUISITION_TIME(0x00080032, Vr.TM, "Acquisition Time"),
    CONTENT_TIME(0x00080033, Vr.TM, "Content Time"),
    ACCESSION_NUMBER(0x00080050, Vr.SH, "Accession Number"),
    MODALITY(0x00080060, Vr.CS, "Modality"),
    MANUFACTURER(0x00080070, Vr.LO, "Manufacturer"),
    INSTITUTION_NAME(0x00080080, Vr.LO, "Institution Name"),
    INSTITUTION_ADDRESS(0x00080081, Vr.ST, "Institution Address"),
    REFERRING_PHYSICIAN_NAME(0x00080090, Vr.PN, "Referring Physician's Name"),
    CODE_VALUE(0x00080100, Vr.SH, "Code Value"),
    CODING_SCHEME_DESIGNATOR(0x00080102, Vr.SH, "Coding Scheme Designator"),
    CODING_SCHEME_VERSION(0x00080103, Vr.SH, "Coding Scheme Version"),
    CODE_MEANING(0x00080104, Vr.LO, "Code Meaning"),
    TIMEZONE_OFFSET_FROM_UTC(0x00080201, Vr.SH, "Timezone Offset From UTC"),
    STATION_NAME(0x00081010, Vr.SH, "Station Name"),
    STUDY_DESCRIPTION(0x00081030, Vr.LO, "Study Description"),
    SERIES_DESCRIPTION(0x0008103E, Vr.LO, "Series Description"),
    INSTITUTIONAL_DEPARTMENT_NAME(0x00081040, Vr.LO, "Institutional Department Name"),
    PHYSICIANS_OF_RECORD(0x00081048, Vr.PN, "Physician(s) of Record"),
    PERFORMING_PHYSICIAN_NAME(0x00081050, Vr.PN, "Performing Physician's Name"),
    NAME_OF_PHYSICIANS_READING_STUDY(0x00081060, Vr.PN, "Name of Physician(s) Reading Study"),
    OPERATORS_NAME(0x00081070, Vr.PN, "Operators' Name"),
    ADMITTING_DIAGNOSES_DESCRIPTION(0x00081080, Vr.LO, "Admitting Diagnoses Description"),
    MANUFACTURER_MODEL_NAME(0x00081090, Vr.LO, "Manufacturer's Model Name"),
    REFERENCED_SOP_CLASS_UID(0x00081150, Vr.UI, "Referenced SOP Class UID"),
    REFERENCED_SOP_INSTANCE_UID(0x00081155, Vr.UI, "Referenced SOP Instance UID"),
    REFERENCED_FRAME_NUMBER(0x00081160, Vr.IS, "Referenced Frame Number"),
    DERIVATION_DESCRIPTION(0x00082111, Vr.ST, "Derivation Description"),
    SOURCE_IMAGE_SEQUENCE(0x00082112, Vr.SQ, "Source Image Sequence"),
    FRAME_TYPE(0x00089007, Vr.CS, "Frame Type"),
    REFERENCED_IMAGE_EVIDENCE_SEQUENCE(0x00089092, Vr.SQ, "Referenced Image Evidence Sequence"),
    SOURCE_IMAGE_EVIDENCE_SEQUENCE(0x00089154, Vr.SQ, "Source Image Evidence Sequence"),
    DERIVATION_CODE_SEQUENCE(0x00089215, Vr.SQ, "Derivation Code Sequence"),
    PATIENT_NAME(0x00100010, Vr.PN, "Patient's Name"),
    PATIENT_ID(0x00100020, Vr.LO, "Patient ID"),
    ISSUER_OF_PATIENT_ID(0x00100021, Vr.LO, "Issuer of Patient ID"),
    TYPE_OF_PATIENT_ID(0x00100022, Vr.CS, "Type of Patient ID"),
    PATIENT_BIRTH_DATE(0x00100030, Vr.DA, "Patient's Birth Date"),
    PATIENT_BIRTH_TIME(0x00100032, Vr.TM, "Patient's Birth Time"),
    PATIENT_SEX(0x00100040, Vr.CS, "Patient's Sex"),
    OTHER_PATIENT_NAMES(0x00101001, Vr.PN, "Other Patient Names"),
    PATIENT_AGE(0x00101010, Vr.AS, "Patient's Age"),
    PATIENT_SIZE(0x00101020, Vr.DS, "Patient's Size"),
    PATIENT_WEIGHT(0x00101030, Vr.DS, "Patient's Weight"),
    PATIENT_ADDRESS(0x00101040, Vr.LO, "Patient's Address"),
    ETHNIC_GROUP(0x00102160, Vr.SH, "Ethnic Group"),
    OCCUPATION(0x00102180, Vr.SH, "Occupation"),
    ADDITIONAL_PATIENT_HISTORY(0x001021B0, Vr.LT, "Additional Patient History"),
    PATIENT_COMMENTS(0x00104000, Vr.LT, "Patient Comments"),
    CLINICAL_TRIAL_SPONSOR_NAME(0x00120010, Vr.LO, "Clinical Trial Sponsor Name"),
    CLINICAL_TRIAL_PROTOCOL_ID(0x00120020, Vr.LO, "Clinical Trial Protocol ID"),
    CLINICAL_TRIAL_PROTOCOL_NAME(0x00120021, Vr.LO, "Clinical Trial Protocol Name"),
    CLINICAL_TRIAL_SITE_ID(0x00120030, Vr.LO, "Clinical Trial Site ID"),
    CLINICAL_TRIAL_SITE_NAME(0x00120031, Vr.LO, "Clinical Trial Site Name"),
    CLINICAL_TRIAL_SUBJECT_ID(0x00120040, Vr.LO, "Clinical Trial Subject ID"),
    CLINICAL_TRIAL_SUBJECT_READING_ID(0x00120042, Vr.LO, "Clinical Trial Subject Reading ID"),
    PATIENT_IDENTITY_REMOVED(0x00120062, Vr.CS, "Patient Identity Removed"),
    DE_IDENTIFICATION_METHOD(0x00120063, Vr.LO, "De-identification Method"),
    DE_IDENTIFICATION_METHOD_CODE_SEQUENCE(
            0x00120064, Vr.SQ, "De-identification Method Code Sequence"),
    CONTRAST_BOLUS_AGENT(0x00180010, Vr.LO, "Contrast/Bolus Agent"),
    BODY_PART_EXAMINED(0x00180015, Vr.CS, "Body Part Examined"),
    SCANNING_SEQUENCE(0x00180020, Vr.CS, "Scanning Sequence"),
    SEQUENCE_VARIANT(0x00180021, Vr.CS, "Sequence Variant"),
    SCAN_OPTIONS(0x00180022, Vr.CS, "Scan Options"),
    MR_ACQUISITION_TYPE(0x00180023, Vr.CS, "MR Acquisition Type"),
    SEQUENCE_NAME(0x00180024, Vr.SH, "Sequence Name"),
    SLICE_THICKNESS(0x00180050, Vr.DS, "Slice Thickness"),
    KVP(0x00180060, Vr.DS, "KVP"),
    REPETITION_TIME(0x00180080, Vr.DS, "Repetition Time"),
    ECHO_TIME(0x00180081, Vr.DS, "Echo Time"),
    INVERSION_TIME(0x00180082, Vr.DS, "Inversion Time"),
    ECHO_NUMBERS(0x00180086, Vr.IS, "Echo Number(s)"),
    MAGNETIC_FIELD_STRENGTH(0x00180087, Vr.DS, "Magnetic Field Strength"),
    SPACING_BETWEEN_SLICES(0x00180088, Vr.DS, "Spacing Between Slices"),
    ECHO_TRAIN_LENGTH(0x00180091, Vr.IS, "Echo Train Length"),
    DEVICE_SERIAL_NUMBER(0x00181000, Vr.LO, "Device Serial Number"),
    SOFTWARE_VERSIONS(0x00181020, Vr.LO, "Software Versions"),
    PROTOCOL_NAME(0x00181030, Vr.LO, "Protocol Name"),
    TRIGGER_TIME(0x00181060, Vr.DS, "Trigger Time"),
    GANTRY_DETECTOR_TILT(0x00181120, Vr.DS, "Gantry/Detector Tilt"),
    CONVOLUTION_KERNEL(0x00181210, Vr.SH, "Convolution Kernel"),
    FLIP_ANGLE(0x00181314, Vr.DS, "Flip Angle"),
    PATIENT_POSITION(0x00185100, Vr.CS, "Patient Position"),
    PULSE_SEQUENCE_NAME(0x00189005, Vr.SH, "Pulse Sequence Name"),
    FRAME_ACQUISITION_DATE_TIME(0x00189074, Vr.DT, "Frame Acquisition DateTime"),
    EFFECTIVE_ECHO_TIME(0x00189082, Vr.FD, "Effective Echo Time"),
    DIFFUSION_B_VALUE(0x00189087, Vr.FD, "Diffusion b-value"),
    MR_ECHO_SEQUENCE(0x00189114, Vr.SQ, "MR Echo Sequence"),
    MR_DIFFUSION_SEQUENCE(0x00189117, Vr.SQ, "MR Diffusion Sequence"),
    FRAME_REFERENCE_DATE_TIME(0x00189151, Vr.DT, "Frame Reference DateTime"),
    MR_IMAGE_FRAME_TYPE_SEQUENCE(0x00189226, Vr.SQ, "MR Image Frame Type Sequence"),
    CT_IMAGE_FRAME_TYPE_SEQUENCE(0x00189329, Vr.SQ, "CT Image Frame Type Sequence"),
    CONTRIBUTING_EQUIPMENT_SEQUENCE(0x0018A001, Vr.SQ, "Contributing Equipment Sequence"),
    CONTRIBUTION_DESCRIPTION(0x0018A003, Vr.ST, "Contribution Description"),
    STUDY_INSTANCE_UID(0x0020000D, Vr.UI, "Study Instance UID"),
    SERIES_INSTANCE_UID(0x0020000E, Vr.UI, "Series Instance UID"),
    STUDY_ID(0x00200010, Vr.SH, "Study ID"),
    SERIES_NUMBER(0x00200011, Vr.IS, "Series Number"),
    ACQUISITION_NUMBER(0x00200012, Vr.IS, "Acquisition Number"),
    INSTANCE_NUMBER(0x00200013, Vr.IS, "Instance Number"),
    IMAGE_POSITION_PATIENT(0x00200032, Vr.DS, "Image Position (Patient)"),
    IMAGE_ORIENTATION_PATIENT(0x00200037, Vr.DS, "Image Orientation (Patient)"),
    FRAME_OF_REFERENCE_UID(0x00200052, Vr.UI, "Frame of Reference UID"),
    LATERALITY(0x00200060, Vr.CS, "Laterality"),
    TEMPORAL_POSITION_IDENTIFIER(0x00200100, Vr.IS, "Temporal Position Identifier"),
    SYNCHRONIZATION_FRAME_OF_REFERENCE_UID(
            0x00200200, Vr.UI, "Synchronization Frame of Reference UID"),
    POSITION_REFERENCE_INDICATOR(0x00201040, Vr.LO, "Position Reference Indicator"),
    STACK_ID(0x00209056, Vr.SH, "Stack ID"),
    FRAME_CONTENT_SEQUENCE(0x00209111, Vr.SQ, "Frame Content Sequence"),
    PLANE_POSITION_SEQUENCE(0x00209113, Vr.SQ, "Plane Position Sequence"),
    PLANE_ORIENTATION_SEQUENCE(0x00209116, Vr.SQ, "Plane Orientation Sequence"),
    TEMPORAL_POSITION_INDEX(0x00209128, Vr.UL, "Temporal Position Index"),
    FRAME_ACQUISITION_NUMBER(0x00209156, Vr.US, "Frame Acquisition Number"),
    DIMENSION_ORGANIZATION_SEQUENCE(0x00209221, Vr.SQ, "Dimension Organization Sequence"),
    DIMENSION_INDEX_SEQUENCE(0x00209222, Vr.SQ, "Dimension Index Sequence"),
    SAMPLES_PER_PIXEL(0x00280002, Vr.US, "Samples per Pixel"),
    PHOTOMETRIC_INTERPRETATION(0x00280004, Vr.CS, "Photometric Interpretation"),
    NUMBER_OF_FRAMES(0x00280008, Vr.IS, "Number of Frames"),
    ROWS(0x00280010, Vr.US, "Rows"),
    COLUMNS(0x00280011, Vr.US, "Columns"),
    PIXEL_SPACING(0x00280030, Vr.DS, "Pixel Spacing"),
    BITS_ALLOCATED(0x00280100, Vr.US, "Bits Allocated"),
    BITS_STORED(0x00280101, Vr.US, "Bits Stored"),
    HIGH_BIT(0x00280102, Vr.US, "High Bit"),
    PIXEL_REPRESENTATION(0x00280103, Vr.US, "Pixel Representation"),
    PIXEL_PADDING_VALUE(0x00280120, Vr.US, "Pixel Padding Value"),
    PIXEL_PADDING_RANGE_LIMIT(0x00280121, Vr.US, "Pixel Padding Range Limit"),
    BURNED_IN_ANNOTATION(0x00280301, Vr.CS, "Burned In Annotation"),
    LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED(
            0x00280303, Vr.CS, "Longitudinal Temporal Information Modified"),
    WINDOW_CENTER(0x00281050, Vr.DS, "Window Center"),
    WINDOW_WIDTH(0x00281051, Vr.DS, "Window Width"),
    RESCALE_INTERCEPT(0x00281052, Vr.DS, "Rescale Intercept"),
    RESCALE_SLOPE(0x00281053, Vr.DS, "Rescale Slope"),
    RESCALE_TYPE(0x00281054, Vr.LO, "Rescale Type"),
    WINDOW_CENTER_WIDTH_EXPLANATION(0x00281055, Vr.LO, "Window Center & Width Explanation"),
    SPATIAL_LOCATIONS_PRESERVED(0x0028135A, Vr.CS, "Spatial Locations Preserved"),
    LOSSY_IMAGE_COMPRESSION(0x00282110, Vr.CS, "Lossy Image Compression"),
    LOSSY_IMAGE_COMPRESSION_RATIO(0x00282112, Vr.DS, "Lossy Image Compression Ratio"),
    LOSSY_IMAGE_COMPRESSION_METHOD(0x00282114, Vr.CS, "Lossy Image Compression Method"),
    MODALITY_LUT_SEQUENCE(0x00283000, Vr.SQ, "Modality LUT Sequence"),
    PIXEL_MEASURES_SEQUENCE(0x00289110, Vr.SQ, "Pixel Measures Sequence"),
    PIXEL_VALUE_TRANSFORMATION_SEQUENCE(0x00289145, Vr.SQ, "Pixel Value Transformation Sequence"),
    ACQUISITION_CONTEXT_SEQUENCE(0x00400555, Vr.SQ, "Acquisition Context Sequence"),
    PURPOSE_OF_REFERENCE_CODE_SEQUENCE(0x0040A170, Vr.SQ, "Purpose of Reference Code Sequence"),
    FRAME_REFERENCE_TIME(0x00541300, Vr.DS, "Frame Reference Time"),
    PRESENTATION_LUT_SHAPE(0x20500020, Vr.CS, "Presentation LUT Shape"),
    SHARED_FUNCTIONAL_GROUPS_SEQUENCE(0x52009229, Vr.SQ, "Shared Functional Groups Sequence"),
    PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE(0x52009230, Vr.SQ, "Per-Frame Functional Groups Sequence"),
    PIXEL_DATA(0x7FE00010, Vr.OW, "Pixel Data");

    private static final Map<Tag, Attribute> BY_TAG =
            Arrays.stream(values()).collect(Collectors.toMap(Attribute::tag, Function.identity()));

    private final Tag tag;
    private final Vr vr;
    private final String label;

    Attribute(int tag, Vr vr, String label) {
        this.tag = new Tag(tag);
        this.vr = vr;
        this.label = label;
    }

    /// Its number.
    public Tag tag() {
        return tag;
    }

    /// How its bytes are to be understood.
    public Vr vr() {
        return vr;
    }

    /// The name that the standard prints.
    public String label() {
        return label;
    }

    /// The attribute with `tag`, when Janus knows it.
    public static Optional<Attribute> of(Tag tag) {
        return Optional.ofNullable(BY_TAG.get(tag));
    }
}
