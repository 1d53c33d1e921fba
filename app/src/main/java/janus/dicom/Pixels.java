package janus.dicom;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;

/// How the pixels of a frame are kept and meant.
///
/// @param format how they are kept
/// @param meaning what they mean; nothing when a table tells, which Janus does not read
/// @param unit what the file calls their unit, HU when it does not say
/// @param place where they lie in the file, when they can be read from there
record Pixels(PixelFormat format, Optional<Meaning> meaning, String unit, Optional<Unread> place) {
    /// The pixels of the frame that `head` tells of, in a file of `format` that has them at
    /// `place`.
    ///
    /// @throws IOException when what it tells of them can't be
    static Pixels of(DataSet head, PixelFormat format, Optional<Unread> place) throws IOException {
        boolean isCt = head.text(Attribute.MODALITY).orElse("").equals("CT");
        return new Pixels(
                format,
                Meaning.of(head, format, isCt),
                head.text(Attribute.RESCALE_TYPE).orElse("HU"),
                place.filter(it -> !isTurned(format, it)));
    }

    /// The same in a file that has them at `other`.
    Pixels at(Optional<Unread> other) {
        return new Pixels(format, meaning, unit, other.filter(it -> !isTurned(format, it)));
    }

    /// Whether they can be read from their place, and every value that they can have is a number.
    boolean isPlain() {
        return place.isPresent() && meaning.filter(Meaning::isFinite).isPresent();
    }

    /// Pixels of 8 bits lie in the words of a big-endian file the other way round.
    private static boolean isTurned(PixelFormat format, Unread place) {
        return format.allocated() == 8 && place.order() == ByteOrder.BIG_ENDIAN;
    }
}
