package janus.raster;

import janus.volume.Scale;
import janus.work.WholeFile;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes pictures, whole or not at all.
final class PictureWriter {
    private PictureWriter() {}

    static void write(Picture picture, Path path) throws IOException {
        String format = format(path);
        if (format.equals("jpeg") && picture.bits() != 8) {
            throw new IOException(
                    "%s cannot hold 16 bits - JPEG has 8 and loses detail - write .png or .tif"
                            .formatted(path));
        }
        WholeFile.write(path, out -> write(picture, format, out));
    }

    private static String format(Path path) throws IOException {
        String name = path.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            return "png";
        }
        if (name.endsWith(".tif") || name.endsWith(".tiff")) {
            return "tiff";
        }
        if (name.endsWith(".jpg") || name.endsWith(".jpeg")) {
            return "jpeg";
        }
        throw new IOException(
                "%s has no ending of a picture - the format would be a guess - end it in .png, .tif or .jpg"
                        .formatted(path));
    }

    private static void write(Picture picture, String format, OutputStream out) throws IOException {
        BufferedImage image = image(picture);
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            IIOMetadata metadata = metadata(writer, image, format, picture.scale());
            writer.write(null, new IIOImage(image, null, metadata), null);
        } finally {
            writer.dispose();
        }
    }

    private static @Nullable IIOMetadata metadata(
            ImageWriter writer, BufferedImage image, String format, @Nullable Scale scale)
            throws IOException {
        if (scale == null || !format.equals("png")) {
            return null;
        }
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
        entry.setAttribute("keyword", Picture.SCALE_KEYWORD);
        entry.setAttribute(
                "value", scale.unit().label() + " " + scale.slope() + " " + scale.intercept());
        IIOMetadataNode text = new IIOMetadataNode("tEXt");
        text.appendChild(entry);
        IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
        root.appendChild(text);
        metadata.mergeTree(metadata.getNativeMetadataFormatName(), root);
        return metadata;
    }

    /// The picture for Java2D; levels are copied as they are.
    static BufferedImage image(Picture picture) {
        int type = picture.bits() == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
        int space = picture.channels() == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB;
        ColorModel model =
                new ComponentColorModel(
                        ColorSpace.getInstance(space), false, false, Transparency.OPAQUE, type);
        WritableRaster raster =
                Raster.createInterleavedRaster(
                        type, picture.width(), picture.height(), picture.channels(), null);
        int pixels = picture.width() * picture.height();
        double largest = picture.bits() == 8 ? 255 : 65535;
        for (int c = 0; c < picture.channels(); c++) {
            float[] band = new float[pixels];
            for (int i = 0; i < pixels; i++) {
                band[i] =
                        (float) Math.clamp(Math.rint(picture.levels()[c * pixels + i]), 0, largest);
            }
            raster.setSamples(0, 0, picture.width(), picture.height(), c, band);
        }
        return new BufferedImage(model, raster, false, null);
    }
}
