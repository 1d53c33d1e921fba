package janus.dicom;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Many frames of 5 x 4 pixels in one file, written by hand.
public final class EnhancedFile {
    private EnhancedFile() {}

    /// The bytes of a file of `modality` with a frame at each of `heights`; frame f holds f.
    ///
    /// @param stacks name of the stack of each frame, or null
    public static byte[] bytes(String modality, double[] heights, @Nullable String[] stacks) {
        DicomBytes data = DicomBytes.explicit().text(Attribute.SERIES_INSTANCE_UID, "1.2");
        data.text(Attribute.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.2.1");
        data.text(Attribute.SOP_INSTANCE_UID, "1.2.3");
        data.text(Attribute.MODALITY, modality);
        data.text(Attribute.NUMBER_OF_FRAMES, String.valueOf(heights.length));
        DicomBytes shared =
                group(
                        Attribute.PLANE_ORIENTATION_SEQUENCE,
                        Attribute.IMAGE_ORIENTATION_PATIENT,
                        "1\\0\\0\\0\\1\\0");
        shared.raw(
                group(Attribute.PIXEL_MEASURES_SEQUENCE, Attribute.PIXEL_SPACING, "1.5\\2")
                        .bytes());
        data.sequence(Attribute.SHARED_FUNCTIONAL_GROUPS_SEQUENCE.tag().value(), shared);
        List<DicomBytes> frames = new ArrayList<>();
        for (int f = 0; f < heights.length; f++) {
            frames.add(frame(f, heights[f], stacks[f]));
        }
        data.sequence(
                Attribute.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE.tag().value(),
                frames.toArray(DicomBytes[]::new));
        int[] pixels = new int[20 * heights.length];
        java.util.Arrays.setAll(pixels, i -> i / 20);
        SliceFile.format(data).shorts(Attribute.PIXEL_DATA, pixels);
        return data.part10(TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    }

    private static DicomBytes frame(int number, double height, @Nullable String stack) {
        DicomBytes frame =
                group(
                        Attribute.PLANE_POSITION_SEQUENCE,
                        Attribute.IMAGE_POSITION_PATIENT,
                        "1\\2\\" + height);
        DicomBytes rescale =
                DicomBytes.explicit().text(Attribute.RESCALE_SLOPE, String.valueOf(number + 1));
        rescale.text(Attribute.RESCALE_INTERCEPT, "-1000");
        frame.sequence(Attribute.PIXEL_VALUE_TRANSFORMATION_SEQUENCE.tag().value(), rescale);
        if (stack == null) {
            return frame;
        }
        DicomBytes content = group(Attribute.FRAME_CONTENT_SEQUENCE, Attribute.STACK_ID, stack);
        return frame.raw(content.bytes());
    }

    private static DicomBytes group(Attribute sequence, Attribute attribute, String text) {
        return DicomBytes.explicit()
                .sequence(sequence.tag().value(), DicomBytes.explicit().text(attribute, text));
    }
}
