package janus.figure;

import java.awt.image.BufferedImage;
import java.util.Base64;

/// Pictures inside pages and SVG.
final class DataUri {
    private DataUri() {}

    /// `image` as a PNG data URI.
    static String of(BufferedImage image) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(PngBytes.of(image));
    }

    /// `width` x `height` pixels `0xaarrggbb` as a PNG data URI.
    static String of(int width, int height, int[] pixels) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return of(image);
    }
}
