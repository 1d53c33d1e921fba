package janus.dicom;

import java.io.IOException;
import java.util.Optional;

/// How the pixels of a frame are kept and meant.
///
/// @param format how they are kept
/// @param meaning what they mean; nothing when a table tells, which Janus does not read
/// @param unit what the file calls their unit, HU when it does not say
/// @param place where they lie in the file, when that is known
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
                place);
    }
}
