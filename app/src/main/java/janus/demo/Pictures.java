package janus.demo;

import janus.texture.Domain;
import janus.texture.Textures;
import janus.volume.Modality;
import janus.volume.Slice;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/// Pictures as `data:` addresses, so that the report is one file.
final class Pictures {
    private static final double CT_LOW = -150; // a window that shows skin, brain and both tables
    private static final double CT_HIGH = 1350;

    private Pictures() {}

    /// A slice as a radiologist sees it.
    static String of(Slice slice, Modality modality) throws IOException {
        double low = modality == Modality.CT ? CT_LOW : 0;
        double high = modality == Modality.CT ? CT_HIGH : 1;
        BufferedImage image = canvas(slice.width(), slice.height());
        for (int i = 0; i < slice.values().length; i++) {
            int grey = level((slice.values()[i] - low) / (high - low));
            set(image, i, grey << 16 | grey << 8 | grey);
        }
        return address(image);
    }

    /// How far two slices are apart: black is equal, then violet, orange, yellow up to
    /// [#mostDifferent(Modality)].
    static String difference(Slice truth, Slice made, Modality modality) throws IOException {
        BufferedImage image = canvas(truth.width(), truth.height());
        for (int i = 0; i < truth.values().length; i++) {
            double apart = Math.abs(truth.values()[i] - made.values()[i]);
            set(image, i, heat(apart / mostDifferent(modality)));
        }
        return address(image);
    }

    /// The colours of differences, from left to right.
    static String colourBar() throws IOException {
        BufferedImage image = canvas(256, 10);
        for (int i = 0; i < 2560; i++) {
            set(image, i, heat(i % 256 / 255.0));
        }
        return address(image);
    }

    /// The difference that is shown brightest: HU, or units of normalised MR.
    static double mostDifferent(Modality modality) {
        return modality == Modality.CT ? 800 : 0.6;
    }

    /// A texture of those that the generic generator learned from.
    static String texture(Domain domain, long seed) throws IOException {
        int side = 96;
        float[] planes = Textures.picture(domain, side, seed);
        BufferedImage image = canvas(side, side);
        int n = side * side;
        for (int i = 0; i < n; i++) {
            int red = level((planes[i] + 1) / 2);
            int green = level((planes[n + i] + 1) / 2);
            int blue = level((planes[2 * n + i] + 1) / 2);
            set(image, i, red << 16 | green << 8 | blue);
        }
        return address(image);
    }

    private static BufferedImage canvas(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static void set(BufferedImage image, int pixel, int rgb) {
        image.setRGB(pixel % image.getWidth(), pixel / image.getWidth(), rgb);
    }

    private static int level(double share) {
        return (int) Math.round(255 * Math.clamp(share, 0, 1));
    }

    private static int heat(double share) {
        double t = Math.clamp(share, 0, 1);
        int red = level(1.9 * t);
        int green = level(1.6 * t * t - 0.1 * t);
        int blue = level(t < 0.4 ? 1.3 * t : 0.9 - 1.1 * t + 0.55 * t * t * t);
        return red << 16 | green << 8 | blue;
    }

    private static String address(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
