package janus.raster;

import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import org.jspecify.annotations.Nullable;

/// Collects what ImageIO's readers murmur: a cut JPEG is only a warning to them.
final class Complaints implements IIOReadWarningListener {
    private @Nullable String cut;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        String lower = warning.toLowerCase(Locale.ROOT);
        if (lower.contains("premature")
                || lower.contains("truncated")
                || lower.contains("corrupt")
                || lower.contains("unexpected end")) {
            cut = warning;
        }
    }

    /// Throws when data was missing.
    void throwIfCut() throws IOException {
        if (cut != null) {
            throw new IOException(cut);
        }
    }
}
