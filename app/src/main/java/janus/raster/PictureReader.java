package janus.raster;

import janus.volume.Scale;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/// Reads pictures through ImageIO, sample by sample: its colour conversions would shift grey
/// values.
final class PictureReader {
    private static final long MOST_LEVELS = 1L << 27;
    private static final long MOST_PACKING = 4096; // no picture packs denser, blank ones included

    private PictureReader() {}

    static Picture read(Path path) throws IOException {
        byte[] bytes = bytes(path);
        Format format = Format.sniff(path, bytes);
        try {
            requireUnsigned(format, bytes);
            return picture(decoded(format, bytes), scale(format, bytes));
        } catch (UnsuitablePicture refused) {
            throw new IOException("%s: %s".formatted(path, refused.getMessage()), refused);
        } catch (IOException | RuntimeException broken) { // the decoders throw anything
            throw new IOException(
                    "%s cannot be decoded (%s) - the picture is cut off or damaged - copy or export it again"
                            .formatted(path, reason(broken)),
                    broken);
        }
    }

    private static void requireUnsigned(Format format, byte[] bytes) throws IOException {
        if (format == Format.TIFF && new TiffTags(bytes).isSigned()) {
            throw new UnsuitablePicture(
                    "picture has signed samples - only whole unsigned ones of 1 to 8 or 16 bits can be read - export it as 16-bit or as NIfTI");
        }
    }

    private static @Nullable Scale scale(Format format, byte[] bytes) throws IOException {
        String text =
                switch (format) {
                    case PNG -> PngText.find(bytes, ScaleText.KEYWORD);
                    case TIFF -> TiffText.find(bytes, ScaleText.KEYWORD);
                    case JPEG -> null;
                };
        return text == null ? null : ScaleText.parse(text);
    }

    private static String reason(Exception broken) {
        String message = broken.getMessage();
        return message == null ? broken.getClass().getSimpleName() : message;
    }

    private static byte[] bytes(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException(
                    "%s is a folder - a picture is one file - name the file".formatted(path));
        }
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException missing) {
            throw new IOException(
                    "%s does not exist - there is nothing to read - check the name".formatted(path),
                    missing);
        }
    }

    private static BufferedImage decoded(Format format, byte[] bytes) throws IOException {
        ImageReader reader = Codecs.reader(format);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Complaints complaints = new Complaints();
            reader.setInput(in);
            reader.addIIOReadWarningListener(complaints);
            requireOne(reader);
            requireSize(reader, bytes.length);
            BufferedImage image = reader.read(0);
            complaints.throwIfCut();
            return image;
        } finally {
            reader.dispose();
        }
    }

    private static void requireOne(ImageReader reader) throws IOException {
        int pictures = reader.getNumImages(true);
        if (pictures > 1) {
            throw new UnsuitablePicture(
                    "it holds %d pictures - which one is meant is unclear - split it into one file each"
                            .formatted(pictures));
        }
    }

    private static void requireSize(ImageReader reader, int bytes) throws IOException {
        ImageTypeSpecifier type = reader.getRawImageType(0);
        int bands = type == null ? 1 : type.getNumBands();
        long levels = (long) reader.getWidth(0) * reader.getHeight(0) * bands;
        long tile = (long) reader.getTileWidth(0) * reader.getTileHeight(0) * bands;
        long most = Math.min(MOST_LEVELS, MOST_PACKING * bytes);
        if (levels > most || tile > most) {
            throw new UnsuitablePicture(
                    "picture claims %dx%d pixels in %d bytes - that is damaged or too large for a slice - crop or export it again"
                            .formatted(reader.getWidth(0), reader.getHeight(0), bytes));
        }
    }

    private static Picture picture(BufferedImage image, @Nullable Scale scale) throws IOException {
        Raster raster = image.getRaster();
        int type = raster.getSampleModel().getDataType();
        if (image.getColorModel() instanceof IndexColorModel palette) {
            return Palette.picture(raster, palette, scale);
        }
        int bits = raster.getSampleModel().getSampleSize(0);
        requireWholeLevels(type, bits);
        int channels = raster.getNumBands() < 3 ? 1 : 3; // a last one is transparency
        var shape = new Picture.Shape(raster.getWidth(), raster.getHeight(), channels, bits);
        float[] levels = new float[channels * raster.getWidth() * raster.getHeight()];
        float[] band = new float[raster.getWidth() * raster.getHeight()];
        for (int channel = 0; channel < channels; channel++) {
            raster.getSamples(0, 0, shape.width(), shape.height(), channel, band);
            System.arraycopy(band, 0, levels, channel * band.length, band.length);
        }
        return Picture.of(shape, levels, scale);
    }

    private static void requireWholeLevels(int type, int bits) throws IOException {
        boolean floating = type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE;
        if (floating || (bits != 8 && bits != 16)) {
            throw new UnsuitablePicture(
                    "picture has %d-bit %ssamples - only whole unsigned ones of 1 to 8 or 16 bits can be read - export it as 16-bit or as NIfTI"
                            .formatted(bits, floating ? "floating-point " : ""));
        }
    }
}
