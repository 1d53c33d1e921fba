package janus.raster;

import janus.volume.Scale;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A picture as it is stored: planar channels `[channels, height, width]` of whole grey levels 0 to
/// `2^bits - 1`. The picture owns its array; treat it as read-only.
public final class Picture {
    private final int width;
    private final int height;
    private final int channels;
    private final int bits;
    private final float[] levels;
    private final @Nullable Scale scale;

    private Picture(Shape shape, float[] levels, @Nullable Scale scale) {
        this.width = shape.width;
        this.height = shape.height;
        this.channels = shape.channels;
        this.bits = shape.bits;
        this.levels = levels;
        this.scale = scale;
    }

    /// Form of a picture.
    ///
    /// @param channels 1 (grey) or 3 (red, green, blue)
    /// @param bits 8 or 16
    public record Shape(int width, int height, int channels, int bits) {}

    /// A picture over `levels`, which it takes over.
    ///
    /// @param scale what a grey level means, or null when nothing is known; written into PNG and
    ///   TIFF files and read back
    /// @throws IllegalArgumentException when shape and array do not agree
    public static Picture of(Shape shape, float[] levels, @Nullable Scale scale) {
        long wanted = (long) shape.width * shape.height * shape.channels;
        if (wanted != levels.length) {
            throw new IllegalArgumentException(
                    "%s wants %d levels and there are %d - every pixel needs one - check the array"
                            .formatted(shape, wanted, levels.length));
        }
        return new Picture(shape, levels, scale);
    }

    /// The picture in `path`: PNG, JPEG or TIFF, known by its content. Transparency is dropped,
    /// palettes are looked up, 1, 2 and 4 bits are spread over 0 to 255; colour profiles, gamma and
    /// the orientation that cameras note (EXIF) are left alone.
    ///
    /// @throws IOException when the file is missing, damaged or no such picture
    public static Picture read(Path path) throws IOException {
        return PictureReader.read(path);
    }

    /// Writes the picture in the format that the ending of `path` names: `.png`, `.tif`, `.tiff`,
    /// `.jpg`, `.jpeg`. Levels are rounded and clipped. The scale goes into PNG (text
    /// `janus.scale`) and TIFF (description), not into JPEG.
    ///
    /// @throws IOException when the file cannot be written; what was there is then untouched
    /// @throws IllegalArgumentException when the ending names no format or one without 16 bits
    public void write(Path path) throws IOException {
        PictureWriter.write(this, path);
    }

    /// This for Java2D.
    public BufferedImage toImage() {
        return PictureWriter.image(this);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int channels() {
        return channels;
    }

    public int bits() {
        return bits;
    }

    /// The levels themselves, not a copy.
    public float[] levels() {
        return levels;
    }

    /// What a level means, or null when the file did not say.
    public @Nullable Scale scale() {
        return scale;
    }
}
