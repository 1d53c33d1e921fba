package janus.raster;

import janus.volume.Scale;
import janus.volume.Unit;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// Reads pictures sample by sample: no colour management touches a grey level.
final class PictureReader {
    private static final long LARGEST = 1L << 28; // pixels; a header may claim anything
    private static final int GREY = 1;
    private static final int RGB = 3;

    private PictureReader() {}

    static Picture read(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException(
                    "%s is %s - a picture was expected - check the path"
                            .formatted(path, Files.exists(path) ? "not a file" : "missing"));
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
            if (in == null) {
                throw unreadable(path, "it cannot be opened", null);
            }
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable(path, "its content is no PNG, JPEG or TIFF", null);
            }
            return read(path, in, readers.next());
        }
    }

    private static Picture read(Path path, ImageInputStream in, ImageReader reader)
            throws IOException {
        try {
            reader.setInput(in);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > LARGEST) {
                throw unreadable(path, "its header claims " + pixels + " pixels", null);
            }
            BufferedImage image = reader.read(0);
            return picture(path, image, scale(reader));
        } catch (IIOException | RuntimeException broken) {
            throw unreadable(path, reason(broken), broken);
        } catch (java.io.EOFException cut) {
            throw unreadable(path, "it is cut short", cut);
        } finally {
            reader.dispose();
        }
    }

    private static Picture picture(Path path, BufferedImage image, @Nullable Scale scale)
            throws IOException {
        Raster raster = image.getRaster();
        int bits = raster.getSampleModel().getSampleSize(0);
        if (image.getColorModel() instanceof IndexColorModel) {
            return indexed(image, scale);
        }
        if (bits != 8 && bits != 16) {
            throw unreadable(path, "it has " + bits + " bits a sample, not 8 or 16", null);
        }
        int channels = raster.getNumBands() < RGB ? GREY : RGB;
        int pixels = image.getWidth() * image.getHeight();
        float[] levels = new float[channels * pixels];
        float[] band = new float[pixels];
        for (int c = 0; c < channels; c++) {
            raster.getSamples(0, 0, image.getWidth(), image.getHeight(), c, band);
            System.arraycopy(band, 0, levels, c * pixels, pixels);
        }
        return Picture.of(
                new Picture.Shape(image.getWidth(), image.getHeight(), channels, bits),
                levels,
                scale);
    }

    /// Palette pictures, 1-bit ones among them, by their colours; grey palettes stay grey.
    private static Picture indexed(BufferedImage image, @Nullable Scale scale) {
        int pixels = image.getWidth() * image.getHeight();
        int[] rgb =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        boolean grey = true;
        float[] levels = new float[RGB * pixels];
        for (int i = 0; i < pixels; i++) {
            levels[i] = (rgb[i] >> 16) & 0xff;
            levels[pixels + i] = (rgb[i] >> 8) & 0xff;
            levels[2 * pixels + i] = rgb[i] & 0xff;
            grey &= levels[i] == levels[pixels + i] && levels[i] == levels[2 * pixels + i];
        }
        int channels = grey ? GREY : RGB;
        return Picture.of(
                new Picture.Shape(image.getWidth(), image.getHeight(), channels, 8),
                grey ? java.util.Arrays.copyOf(levels, pixels) : levels,
                scale);
    }

    private static @Nullable Scale scale(ImageReader reader) throws IOException {
        if (!reader.getFormatName().toLowerCase(Locale.ROOT).equals("png")) {
            return null;
        }
        IIOMetadata metadata = reader.getImageMetadata(0);
        NodeList entries =
                ((org.w3c.dom.Element) metadata.getAsTree(metadata.getNativeMetadataFormatName()))
                        .getElementsByTagName("tEXtEntry");
        for (int i = 0; i < entries.getLength(); i++) {
            Node entry = entries.item(i);
            if (attribute(entry, "keyword").equals(Picture.SCALE_KEYWORD)) {
                return parse(attribute(entry, "value"));
            }
        }
        return null;
    }

    private static String attribute(Node node, String name) {
        return node.getAttributes().getNamedItem(name).getNodeValue();
    }

    private static Scale parse(String text) {
        String[] words = text.trim().split(" ", -1);
        if (words.length != 3) {
            throw new IllegalArgumentException(
                    "its " + Picture.SCALE_KEYWORD + " is '" + text + "'");
        }
        return new Scale(
                Unit.of(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]));
    }

    private static String reason(Exception broken) {
        String message = broken.getMessage();
        return "its content is damaged" + (message == null ? "" : " (" + message + ")");
    }

    private static IOException unreadable(Path path, String why, @Nullable Exception cause) {
        return new IOException(
                "%s cannot be read as a picture - %s - give a whole PNG, JPEG or TIFF of 8 or 16 bits"
                        .formatted(path, why),
                cause);
    }
}
