package janus.dicom;

import java.util.List;
import java.util.OptionalInt;

/// A slice as its own file has it, for whoever derives something of it. Texts are the file's, to
/// the letter.
///
/// @param sopClass SOP Class UID of the file, may be empty
/// @param instance SOP Instance UID of the file, may be empty
/// @param frame its number in a file of many, from 1; nothing in a file of one
/// @param position Image Position (Patient): 3 values, or none
/// @param orientation Image Orientation (Patient): 6 values, or none
/// @param spacing Pixel Spacing: 2 values, or none
/// @param thickness Slice Thickness, or empty
public record SourceSlice(
        String sopClass,
        String instance,
        OptionalInt frame,
        List<String> position,
        List<String> orientation,
        List<String> spacing,
        String thickness) {
    /// Keeps copies of the lists.
    public SourceSlice {
        position = List.copyOf(position);
        orientation = List.copyOf(orientation);
        spacing = List.copyOf(spacing);
    }

    static SourceSlice of(DataSet head, OptionalInt frame) {
        return new SourceSlice(
                head.text(Attribute.SOP_CLASS_UID).orElse(""),
                head.text(Attribute.SOP_INSTANCE_UID).orElse(""),
                frame,
                head.texts(Attribute.IMAGE_POSITION_PATIENT),
                head.texts(Attribute.IMAGE_ORIENTATION_PATIENT),
                head.texts(Attribute.PIXEL_SPACING),
                head.text(Attribute.SLICE_THICKNESS).orElse(""));
    }
}
