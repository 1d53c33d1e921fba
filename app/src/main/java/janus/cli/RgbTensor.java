package janus.cli;

import janus.network.ResnetGenerator;
import janus.raster.Picture;
import java.io.IOException;
import java.nio.file.Path;

/// A photograph as the CycleGAN authors' test script feeds it to a generator and gets it back:
/// levels 0 to 255 as v / 127.5 - 1, `[1, 3, h, w]`.
final class RgbTensor {
    static final int CHANNELS = 3;
    private static final int MULTIPLE = 4;
    private static final int SMALLEST = 8;
    private static final float HALF = 127.5f;
    private static final float BYTES_IN_16_BITS = 257;

    private final int width;
    private final int height;
    private final float[] values;

    private RgbTensor(int width, int height, float[] values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    /// `picture`, which was read from `file`; grey goes into all three channels.
    ///
    /// @throws IOException when a side is not a multiple of 4, giving the nearest sizes
    static RgbTensor of(Picture picture, Path file) throws IOException {
        checkSides(picture.width(), picture.height(), file);
        float toByte = picture.bits() > Byte.SIZE ? BYTES_IN_16_BITS : 1;
        float[] levels = picture.levels();
        float[] values = new float[CHANNELS * picture.width() * picture.height()];
        for (int i = 0; i < values.length; i++) {
            values[i] = levels[i % levels.length] / toByte / HALF - 1;
        }
        return new RgbTensor(picture.width(), picture.height(), values);
    }

    private static void checkSides(int width, int height, Path file) throws IOException {
        if (width % MULTIPLE == 0
                && height % MULTIPLE == 0
                && Math.min(width, height) >= SMALLEST) {
            return;
        }
        String smaller = "%dx%d".formatted(below(width), below(height));
        String larger = "%dx%d".formatted(above(width), above(height));
        throw new IOException(
                "%s has %dx%d pixels - the generator halves a picture twice, so its sides must be multiples of 4, at least 8 - crop or scale it to %s"
                        .formatted(
                                file,
                                width,
                                height,
                                smaller.equals(larger) ? larger : smaller + " or " + larger));
    }

    private static int below(int side) {
        return Math.max(SMALLEST, side / MULTIPLE * MULTIPLE);
    }

    private static int above(int side) {
        return Math.max(SMALLEST, (side + MULTIPLE - 1) / MULTIPLE * MULTIPLE);
    }

    /// What `generator` makes of it.
    RgbTensor through(ResnetGenerator generator) {
        var shape = new ResnetGenerator.Shape(1, CHANNELS, height, width);
        return new RgbTensor(width, height, generator.apply(values, shape));
    }

    /// An 8-bit RGB picture. Like the authors' `tensor2im`, it cuts off what is behind the point.
    Picture picture() {
        float[] levels = new float[values.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.clamp((float) Math.floor((values[i] + 1) * HALF), 0, 2 * HALF);
        }
        return Picture.of(new Picture.Shape(width, height, CHANNELS, Byte.SIZE), levels, null);
    }
}
