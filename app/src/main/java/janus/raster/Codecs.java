package janus.raster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// ImageIO's codecs but those that came along unasked: the library that is there for JPEG 2000
/// registers a TIFF reader of its own, which knows no 16-bit predictor and believes any size.
final class Codecs {
    private static final String UNASKED = "com.github.jaiimageio.";

    private Codecs() {}

    /// A reader for `format`; to be disposed of.
    static ImageReader reader(Format format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.imageIoName());
        ImageReader reader = readers.next();
        while (isUnasked(reader.getOriginatingProvider())) {
            reader = readers.next();
        }
        return reader;
    }

    /// Writes `image`; false when no encoder takes it.
    static boolean write(BufferedImage image, Format format, OutputStream out) throws IOException {
        Iterator<ImageWriter> writers =
                ImageIO.getImageWriters(
                        ImageTypeSpecifier.createFromRenderedImage(image), format.imageIoName());
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (!isUnasked(writer.getOriginatingProvider())) {
                write(image, writer, out);
                return true;
            }
        }
        return false;
    }

    private static void write(BufferedImage image, ImageWriter writer, OutputStream out)
            throws IOException {
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(image);
        } finally {
            writer.dispose();
        }
    }

    private static boolean isUnasked(ImageReaderWriterSpi provider) {
        return provider.getClass().getName().startsWith(UNASKED);
    }
}
