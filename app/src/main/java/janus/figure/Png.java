package janus.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.Optional;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

/// Figures as pixels, two a CSS pixel.
public final class Png {
    /// Pixels of the PNG a pixel of the SVG.
    public static final int SCALE = 2;

    private Png() {}

    /// Why this machine can't draw words into pixels and what to do about it; empty where it can.
    public static Optional<String> missing() {
        try {
            new Font(Font.SANS_SERIF, Font.PLAIN, 12)
                    .getStringBounds("HU", new FontRenderContext(null, true, true));
            return Optional.empty();
        } catch (RuntimeException | LinkageError | InternalError noFonts) {
            return Optional.of(
                    "the figures were saved as SVG only - this machine has no fonts, without which Java can't draw words into a PNG - install fontconfig and a font, such as 'sudo apt install fontconfig fonts-dejavu-core', and evaluate again");
        }
    }

    /// The bytes of a PNG file of `figure`.
    ///
    /// @throws IllegalStateException when this machine has no fonts; ask [#missing] first
    public static byte[] of(Figure figure) {
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(PNGTranscoder.KEY_WIDTH, (float) SCALE * width(figure));
        transcoder.addTranscodingHint(PNGTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            transcoder.transcode(
                    new TranscoderInput(new StringReader(figure.svg())),
                    new TranscoderOutput(bytes));
        } catch (TranscoderException unable) {
            throw new IllegalStateException(
                    "%s could not be drawn as PNG".formatted(figure.name()), unable);
        }
        return bytes.toByteArray();
    }

    private static float width(Figure figure) {
        String svg = figure.svg();
        int from = svg.indexOf(" width=\"") + " width=\"".length();
        return Float.parseFloat(svg.substring(from, svg.indexOf('"', from)));
    }
}
