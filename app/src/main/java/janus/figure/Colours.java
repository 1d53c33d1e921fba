package janus.figure;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The 256 colours of a picture, which it carries as its palette.
public enum Colours {
    /// Black to white.
    GREY,
    /// Black to pale amber: the second of two pictures in one.
    AMBER,
    /// Of signed errors: blue (too low) over near white (none) to red (too high), told apart also
    /// by the colour-blind: ColorBrewer's RdBu, reversed.
    SIGNED;

    private static final int COUNT = 256;

    private int[] stops() {
        return switch (this) {
            case GREY -> new int[] {0x000000, 0xffffff};
            case AMBER -> new int[] {0x000000, 0xffcf8f};
            case SIGNED ->
                    new int[] {
                        0x053061, 0x2166ac, 0x4393c3, 0x92c5de, 0xd1e5f0, 0xf7f7f7, 0xfddbc7,
                        0xf4a582, 0xd6604d, 0xb2182b, 0x67001f
                    };
        };
    }

    /// The colours from low to high, evenly spread, as `#rrggbb`.
    public List<String> hex() {
        return Arrays.stream(stops())
                .mapToObj(stop -> String.format(Locale.ROOT, "#%06x", stop))
                .toList();
    }

    /// The colours as a CSS gradient to the right.
    public String css() {
        return "linear-gradient(to right," + String.join(",", hex()) + ")";
    }

    /// A picture of `width` x `height` colour numbers 0 to 255.
    BufferedImage image(int width, int height, byte[] numbers) {
        BufferedImage image =
                new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette());
        image.getRaster().setDataElements(0, 0, width, height, numbers);
        return image;
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
