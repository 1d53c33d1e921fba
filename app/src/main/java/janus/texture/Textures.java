package janus.texture;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Pictures of nothing human, by seed, for training generic generators: two domains, unpaired.
public final class Textures {
    private static final double UNITS = 256;
    private static final int FINER = 2;

    private Textures() {}

    /// The picture of `seed` in `domain`: red, green, blue planes `[3, side, side]` in [-1, 1]. The
    /// same seed shows the same picture at every side.
    ///
    /// @throws IllegalArgumentException when `side` is below 8
    public static float[] picture(Domain domain, int side, long seed) {
        if (side < 8) {
            throw new IllegalArgumentException(
                    "a texture of %d pixels shows nothing - motifs need room - ask for a side of at least 8"
                            .formatted(side));
        }
        Motif motif = Motif.of(domain, seed);
        float[] planes = new float[3 * side * side];
        IntStream.range(0, side).parallel().forEach(y -> row(motif, y, side, planes));
        if (domain == Domain.PHOTO) {
            photograph(planes, side, new SplittableRandom(~seed));
        }
        return planes;
    }

    /// Brightness of an RGB picture `[3, n]`: its luma (ITU-R BT.601), in the same range.
    public static float[] grey(float[] planes) {
        int n = planes.length / 3;
        float[] grey = new float[n];
        for (int i = 0; i < n; i++) {
            grey[i] = 0.299f * planes[i] + 0.587f * planes[n + i] + 0.114f * planes[2 * n + i];
        }
        return grey;
    }

    private static void row(Motif motif, int y, int side, float[] planes) {
        double step = UNITS / (side * FINER);
        double[] rgb = new double[3];
        for (int x = 0; x < side; x++) {
            double[] sum = new double[3];
            for (int s = 0; s < FINER * FINER; s++) {
                double px = x * FINER + s % FINER + 0.5;
                double py = y * FINER + s / FINER + 0.5;
                motif.at(px * step, py * step, rgb);
                for (int c = 0; c < 3; c++) {
                    sum[c] += Math.clamp(rgb[c], 0, 1) / (FINER * FINER);
                }
            }
            for (int c = 0; c < 3; c++) {
                planes[(c * side + y) * side + x] = (float) (2 * sum[c] - 1);
            }
        }
    }

    /// A lens that darkens the corners and a sensor with grain.
    private static void photograph(float[] planes, int side, SplittableRandom random) {
        double vignette = 0.25 * random.nextDouble();
        double grain = 0.01 + 0.03 * random.nextDouble();
        for (int i = 0; i < planes.length; i++) {
            double x = (i % side) * 2.0 / side - 1;
            double y = (i / side % side) * 2.0 / side - 1;
            double light = (planes[i] + 1) * (1 - vignette * (x * x + y * y) / 2);
            planes[i] = (float) Math.clamp(light - 1 + grain * random.nextGaussian(), -1, 1);
        }
    }
}
