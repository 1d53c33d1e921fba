package janus.dicom;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The attributes that Janus reads, with the standard's names (PS3.6): all of the dictionary that
/// is needed, since elements of other tags are kept unread. Where the standard leaves a choice (US
/// or SS, OB or OW) the first is named and the pixel format decides.
enum Attribute {
    TRANSFER_SYNTAX_UID(0x00020010, Vr.UI, "Transfer Syntax UID"),
    DIRECTORY_RECORD_SEQUENCE(0x00041220, Vr.SQ, "Directory Record Sequence"),
    DIRECTORY_RECORD_TYPE(0x00041430, Vr.CS, "Directory Record Type"),
    REFERENCED_FILE_ID(0x00041500, Vr.CS, "Referenced File ID"),
    SPECIFIC_CHARACTER_SET(0x00080005, Vr.CS, "Specific Character Set"),
    IMAGE_TYPE(0x00080008, Vr.CS, "Image Type"),
    SOP_INSTANCE_UID(0x00080018, Vr.UI, "SOP Instance UID"),
    ACQUISITION_TIME(0x00080032, Vr.TM, "Acquisition Time"),
    MODALITY(0x00080060, Vr.CS, "Modality"),
    SERIES_DESCRIPTION(0x0008103E, Vr.LO, "Series Description"),
    FRAME_TYPE(0x00089007, Vr.CS, "Frame Type"),
    SLICE_THICKNESS(0x00180050, Vr.DS, "Slice Thickness"),
    ECHO_TIME(0x00180081, Vr.DS, "Echo Time"),
    INVERSION_TIME(0x00180082, Vr.DS, "Inversion Time"),
    ECHO_NUMBERS(0x00180086, Vr.IS, "Echo Number(s)"),
    SPACING_BETWEEN_SLICES(0x00180088, Vr.DS, "Spacing Between Slices"),
    TRIGGER_TIME(0x00181060, Vr.DS, "Trigger Time"),
    CONVOLUTION_KERNEL(0x00181210, Vr.SH, "Convolution Kernel"),
    EFFECTIVE_ECHO_TIME(0x00189082, Vr.FD, "Effective Echo Time"),
    DIFFUSION_B_VALUE(0x00189087, Vr.FD, "Diffusion b-value"),
    MR_ECHO_SEQUENCE(0x00189114, Vr.SQ, "MR Echo Sequence"),
    MR_DIFFUSION_SEQUENCE(0x00189117, Vr.SQ, "MR Diffusion Sequence"),
    MR_IMAGE_FRAME_TYPE_SEQUENCE(0x00189226, Vr.SQ, "MR Image Frame Type Sequence"),
    CT_IMAGE_FRAME_TYPE_SEQUENCE(0x00189329, Vr.SQ, "CT Image Frame Type Sequence"),
    SERIES_INSTANCE_UID(0x0020000E, Vr.UI, "Series Instance UID"),
    ACQUISITION_NUMBER(0x00200012, Vr.IS, "Acquisition Number"),
    IMAGE_POSITION_PATIENT(0x00200032, Vr.DS, "Image Position (Patient)"),
    IMAGE_ORIENTATION_PATIENT(0x00200037, Vr.DS, "Image Orientation (Patient)"),
    TEMPORAL_POSITION_IDENTIFIER(0x00200100, Vr.IS, "Temporal Position Identifier"),
    STACK_ID(0x00209056, Vr.SH, "Stack ID"),
    FRAME_CONTENT_SEQUENCE(0x00209111, Vr.SQ, "Frame Content Sequence"),
    PLANE_POSITION_SEQUENCE(0x00209113, Vr.SQ, "Plane Position Sequence"),
    PLANE_ORIENTATION_SEQUENCE(0x00209116, Vr.SQ, "Plane Orientation Sequence"),
    TEMPORAL_POSITION_INDEX(0x00209128, Vr.UL, "Temporal Position Index"),
    FRAME_ACQUISITION_NUMBER(0x00209156, Vr.US, "Frame Acquisition Number"),
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
    RESCALE_INTERCEPT(0x00281052, Vr.DS, "Rescale Intercept"),
    RESCALE_SLOPE(0x00281053, Vr.DS, "Rescale Slope"),
    RESCALE_TYPE(0x00281054, Vr.LO, "Rescale Type"),
    MODALITY_LUT_SEQUENCE(0x00283000, Vr.SQ, "Modality LUT Sequence"),
    PIXEL_MEASURES_SEQUENCE(0x00289110, Vr.SQ, "Pixel Measures Sequence"),
    PIXEL_VALUE_TRANSFORMATION_SEQUENCE(0x00289145, Vr.SQ, "Pixel Value Transformation Sequence"),
    FRAME_REFERENCE_TIME(0x00541300, Vr.DS, "Frame Reference Time"),
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

    Tag tag() {
        return tag;
    }

    Vr vr() {
        return vr;
    }

    /// The name that the standard prints.
    String label() {
        return label;
    }

    /// The attribute with `tag`, when Janus knows it.
    static Optional<Attribute> of(Tag tag) {
        return Optional.ofNullable(BY_TAG.get(tag));
    }
}
