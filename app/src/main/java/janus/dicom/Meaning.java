package janus.dicom;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/// From stored values to what they mean (PS3.3 section C.11.1): rescaled, padding replaced, and
/// MONOCHROME1 turned round unless values are HU, which mean the same however they are shown.
///
/// @param slope units per stored step
/// @param intercept units at stored 0
/// @param paddingLow first stored value that is no image, ...
/// @param paddingHigh ... and last; before the first when there is none
/// @param turn stored value `v` counts as `turn - v`; 0 when they count as they are
/// @param padding what padding becomes
record Meaning(
        double slope, double intercept, int paddingLow, int paddingHigh, int turn, float padding) {
    private static final double FARTHEST = 1 << 18; // beyond any value of 16 bits, turned or not

    /// How the values of a frame are meant; nothing when a table (Modality LUT) gives their
    /// meaning, which Janus does not read.
    ///
    /// @throws IOException when a number is none
    static Optional<Meaning> of(DataSet head, PixelFormat format, boolean isCt) throws IOException {
        if (head.element(Attribute.MODALITY_LUT_SEQUENCE).isPresent()) {
            return Optional.empty();
        }
        double slope = head.number(Attribute.RESCALE_SLOPE).orElse(1);
        OptionalInt padding = stored(head, Attribute.PIXEL_PADDING_VALUE, format);
        OptionalInt limit = stored(head, Attribute.PIXEL_PADDING_RANGE_LIMIT, format);
        int one = padding.orElse(1);
        int other = padding.isPresent() ? limit.orElse(one) : 0;
        boolean turned = format.isInverted() && !isCt;
        return Optional.of(
                new Meaning(
                        slope == 0 ? 1 : slope,
                        head.number(Attribute.RESCALE_INTERCEPT).orElse(0),
                        padding.isPresent() ? Math.min(one, other) : one,
                        Math.max(padding.isPresent() ? one : other, other),
                        turned ? format.least() + format.greatest() : 0,
                        (float)
                                (isCt ? janus.volume.Unit.HU : janus.volume.Unit.GREY)
                                        .background()));
    }

    /// A padding value has the sign that pixels have; its representation in the file may lie.
    private static OptionalInt stored(DataSet head, Attribute attribute, PixelFormat format)
            throws IOException {
        OptionalInt raw = head.integer(attribute);
        return raw.isEmpty() || !format.isSigned() ? raw : OptionalInt.of((short) raw.getAsInt());
    }

    /// Whether no stored value means NaN or infinity.
    boolean isFinite() {
        return Math.abs(slope) * FARTHEST + Math.abs(intercept) < Float.MAX_VALUE;
    }

    /// The meaning of `stored`.
    float of(int stored) {
        if (stored >= paddingLow && stored <= paddingHigh) {
            return padding;
        }
        return (float) (slope * (turn == 0 ? stored : turn - stored) + intercept);
    }
}
