package janus.figure;

import janus.work.WholeFile;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// A dark sheet of pictures with words, for a PNG file.
public final class PictureSheet {
    private static final Color GROUND = new Color(0x20, 0x24, 0x2c);

    private final BufferedImage sheet;
    private final Graphics2D pen;

    private PictureSheet(BufferedImage sheet) {
        this.sheet = sheet;
        this.pen = sheet.createGraphics();
    }

    /// How words look.
    public enum Ink {
        /// White, for what is read first.
        LOUD(Color.WHITE),
        /// Grey.
        QUIET(new Color(0xa8, 0xb0, 0xbc));

        private final Color colour;

        Ink(Color colour) {
            this.colour = colour;
        }
    }

    /// Where something stands, in pixels.
    ///
    /// @param top of a picture; where words stand on
    /// @param width of a picture, which is as high unless another height is given; where words are
    ///   cut off
    public record Place(int left, int top, int width) {}

    /// An empty sheet whose words have `size` pixels.
    public static PictureSheet of(int width, int height, int size) {
        PictureSheet sheet =
                new PictureSheet(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
        Graphics2D pen = sheet.pen;
        pen.setColor(GROUND);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        return sheet;
    }

    /// Draws `picture`, stretched to the width of `place`.
    public void picture(BufferedImage picture, Place place) {
        picture(picture, place, place.width);
    }

    /// Draws `picture`, stretched to the width of `place` and to `height`.
    public void picture(BufferedImage picture, Place place, int height) {
        pen.drawImage(picture, place.left, place.top, place.width, height, null);
    }

    /// Writes `text` a little right of where `place` begins.
    public void words(String text, Ink ink, Place place) {
        Shape all = pen.getClip();
        pen.clipRect(place.left, 0, place.width, sheet.getHeight());
        pen.setColor(ink.colour);
        pen.drawString(text, place.left + 2, place.top);
        pen.setClip(all);
    }

    /// Writes the sheet into the PNG `file`, whole or not at all.
    public void write(Path file) throws IOException {
        WholeFile.write(file, content());
    }

    /// What [#write(Path)] fills the file with, for writing it with other files.
    public WholeFile.Content content() {
        return out -> ImageIO.write(sheet, "png", out);
    }
}
