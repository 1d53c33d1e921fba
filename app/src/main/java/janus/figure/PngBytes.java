package janus.figure;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// PNG files in memory. ImageIO's and Batik's writers try five filters on every row, which for a
/// report takes longer than drawing it; here colours are stored as the difference to the row above
/// and palettes as they are, in files of about the same size.
final class PngBytes {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int PALETTE = 3;
    private static final int COLOUR = 2;
    private static final int COLOUR_AND_ALPHA = 6;
    private static final byte AS_IT_IS = 0;
    private static final byte LESS_THE_ROW_ABOVE = 2;

    private PngBytes() {}

    /// `image` as a file: 8 bits, with its palette where it has one.
    static byte[] of(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            if (image.getColorModel() instanceof IndexColorModel palette) {
                chunk(out, "IHDR", header(image, PALETTE));
                chunk(out, "PLTE", colours(palette));
                chunk(out, "IDAT", numbers(image));
            } else {
                boolean alpha = image.getColorModel().hasAlpha();
                chunk(out, "IHDR", header(image, alpha ? COLOUR_AND_ALPHA : COLOUR));
                chunk(out, "IDAT", pixels(image, alpha ? 4 : 3));
            }
            chunk(out, "IEND", new byte[0]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // memory does not fail
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    private static byte[] header(BufferedImage image, int colourType) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(image.getWidth());
        out.writeInt(image.getHeight());
        out.write(new byte[] {8, (byte) colourType, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] colours(IndexColorModel palette) {
        byte[] colours = new byte[3 * palette.getMapSize()];
        for (int i = 0; i < palette.getMapSize(); i++) {
            int rgb = palette.getRGB(i);
            colours[3 * i] = (byte) (rgb >> 16);
            colours[3 * i + 1] = (byte) (rgb >> 8);
            colours[3 * i + 2] = (byte) rgb;
        }
        return colours;
    }

    private static byte[] numbers(BufferedImage image) throws IOException {
        int width = image.getWidth();
        byte[] row = new byte[1 + width];
        row[0] = AS_IT_IS;
        int[] samples = new int[width];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater())) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRaster().getSamples(0, y, width, 1, 0, samples);
                for (int x = 0; x < width; x++) {
                    row[1 + x] = (byte) samples[x];
                }
                out.write(row);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] pixels(BufferedImage image, int channels) throws IOException {
        int width = image.getWidth();
        byte[] row = new byte[1 + channels * width];
        row[0] = LESS_THE_ROW_ABOVE;
        int[] above = new int[width];
        int[] here = new int[width];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater())) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRGB(0, y, width, 1, here, 0, width);
                int at = 1;
                for (int x = 0; x < width; x++) {
                    row[at++] = (byte) ((here[x] >> 16) - (above[x] >> 16));
                    row[at++] = (byte) ((here[x] >> 8) - (above[x] >> 8));
                    row[at++] = (byte) (here[x] - above[x]);
                    if (channels == 4) {
                        row[at++] = (byte) ((here[x] >> 24) - (above[x] >> 24));
                    }
                }
                out.write(row);
                int[] free = above;
                above = here;
                here = free;
            }
        }
        return packed.toByteArray();
    }

    private static Deflater deflater() {
        return new Deflater();
    }
}
