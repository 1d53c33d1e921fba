package janus.raster;

import janus.volume.Scale;
import janus.work.WholeFile;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/// Writes pictures through ImageIO.
final class PictureWriter {
    private PictureWriter() {}

    static void write(Picture picture, Path path) throws IOException {
        Format format = Format.named(path);
        if (format == null) {
            throw new IllegalArgumentException(
                    "%s does not end in .png, .tif or .jpg - the ending says which format to write - add one"
                            .formatted(path));
        }
        if (format == Format.JPEG && picture.bits() != 8) {
            throw new IllegalArgumentException(
                    "%s cannot hold %d bits - JPEG has 8 - name the file .png or .tif"
                            .formatted(path, picture.bits()));
        }
        byte[] bytes = encoded(picture, format, path);
        WholeFile.write(path, out -> out.write(bytes));
    }

    private static byte[] encoded(Picture picture, Format format, Path path) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!Codecs.write(image(picture), format, out)) {
            throw new IOException(
                    "%s cannot be written - no %s encoder takes this picture - name the file .png"
                            .formatted(path, format));
        }
        Scale scale = picture.scale();
        return scale == null ? out.toByteArray() : with(scale, format, out.toByteArray());
    }

    private static byte[] with(Scale scale, Format format, byte[] bytes) {
        return switch (format) {
            case PNG -> PngText.with(bytes, ScaleText.KEYWORD, ScaleText.of(scale));
            case TIFF -> TiffText.with(bytes, ScaleText.KEYWORD, ScaleText.of(scale));
            case JPEG -> bytes; // lossy: its levels carry no values
        };
    }

    /// The picture for Java2D; levels are copied as they are, rounded and clipped.
    static BufferedImage image(Picture picture) {
        boolean grey = picture.channels() == 1;
        ComponentColorModel model =
                new ComponentColorModel(
                        ColorSpace.getInstance(grey ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB),
                        false,
                        false,
                        Transparency.OPAQUE,
                        picture.bits() == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT);
        WritableRaster raster =
                model.createCompatibleWritableRaster(picture.width(), picture.height());
        int pixels = picture.width() * picture.height();
        int[] band = new int[pixels];
        int most = (1 << picture.bits()) - 1;
        for (int channel = 0; channel < picture.channels(); channel++) {
            for (int i = 0; i < pixels; i++) {
                band[i] = Math.clamp(Math.round(picture.levels()[channel * pixels + i]), 0, most);
            }
            raster.setSamples(0, 0, picture.width(), picture.height(), channel, band);
        }
        return new BufferedImage(model, raster, false, null);
    }
}
