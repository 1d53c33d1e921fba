package janus.evaluate;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;

/// The 256 colours of a picture, which it carries as its palette.
public enum Colours {
    /// Black to white.
    GREY,
    /// Black over violet and orange to pale yellow, evenly brighter: matplotlib's inferno.
    HEAT;

    private static final int COUNT = 256;

    private int[] stops() {
        return switch (this) {
            case GREY -> new int[] {0x000000, 0xffffff};
            case HEAT ->
                    new int[] {
                        0x000004, 0x1b0c41, 0x4a0c6b, 0x781c6d, 0xa52c60, 0xcf4446, 0xed6925,
                        0xfb9b06, 0xf7d13d, 0xfcffa4
                    };
        };
    }

    /// The colours as a CSS gradient to the right.
    public String css() {
        StringBuilder css = new StringBuilder("linear-gradient(to right");
        for (int stop : stops()) {
            css.append(String.format(Locale.ROOT, ",#%06x", stop));
        }
        return css.append(')').toString();
    }

    /// A PNG data URI of `width` x `height` colour numbers 0 to 255.
    String png(int width, int height, byte[] numbers) {
        BufferedImage image =
                new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette());
        image.getRaster().setDataElements(0, 0, width, height, numbers);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // memory does not fail
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private IndexColorModel palette() {
        int[] stops = stops();
        byte[][] channels = new byte[3][COUNT];
        for (int i = 0; i < COUNT; i++) {
            double place = i / (COUNT - 1.0) * (stops.length - 1);
            int stop = Math.min((int) place, stops.length - 2);
            for (int c = 0; c < 3; c++) {
                int shift = 16 - 8 * c;
                double from = stops[stop] >> shift & 0xff;
                double to = stops[stop + 1] >> shift & 0xff;
                channels[c][i] = (byte) Math.round(from + (place - stop) * (to - from));
            }
        }
        return new IndexColorModel(8, COUNT, channels[0], channels[1], channels[2]);
    }
}
