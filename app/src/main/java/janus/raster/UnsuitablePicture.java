package janus.raster;

import java.io.IOException;
import java.io.Serial;

/// A picture that could be decoded and is not one that Janus works with. The text is what, why,
/// remedy; the decoders' own exceptions say none of it.
final class UnsuitablePicture extends IOException {
    @Serial private static final long serialVersionUID = 1;

    UnsuitablePicture(String message) {
        super(message);
    }
}
