package janus.phantom;

import janus.texture.Noise;
import janus.volume.Grid;
import janus.volume.Size;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The faults of the scanners.
///
/// @param mrNoise standard deviation of the noise in both channels of the MR receiver, in units of
///   the picture (0..1000); magnitude pictures show it as Rician noise (H. Gudbjartsson, S. Patz,
///   Magn Reson Med 34:910, 1995)
/// @param mrBias how far the receiver's sensitivity strays from 1
/// @param ctNoise standard deviation of CT noise, HU
public record Scanner(double mrNoise, double mrBias, double ctNoise) {
    /// What a hospital's scanners do.
    public static final Scanner CLINICAL = new Scanner(14, 0.22, 4);

    /// No faults at all.
    public static final Scanner PERFECT = new Scanner(0, 0, 0);

    /// Checks that nothing is negative or unknown.
    public Scanner {
        if (!(mrNoise >= 0 && ctNoise >= 0 && mrBias >= 0 && mrBias < 1)) {
            throw new IllegalArgumentException(
                    "noise %s and %s with bias %s is no scanner - noise starts at 0 and bias lies in 0..1 - use CLINICAL or PERFECT"
                            .formatted(mrNoise, ctNoise, mrBias));
        }
    }

    /// Spoils `voxels` in place the way `contrast`'s scanner would; the same seed spoils alike.
    void scan(float[] voxels, Grid grid, Contrast contrast, long seed) {
        long own = seed * 6364136223846793005L + contrast.channel();
        Noise field = Noise.of(own);
        IntStream.range(0, grid.size().slices())
                .parallel()
                .forEach(k -> {
                    SplittableRandom random = new SplittableRandom(own + 7919L * (k + 1));
                    switch (contrast.modality()) {
                        case MR -> magnetise(voxels, grid, k, new Faults(field, random));
                        case CT -> irradiate(voxels, grid.size(), k, random);
                    }
                });
    }

    private record Faults(Noise field, SplittableRandom random) {}

    private void magnetise(float[] voxels, Grid grid, int k, Faults faults) {
        Size size = grid.size();
        double perColumn = grid.spacing().x() / 140;
        double perRow = grid.spacing().y() / 140;
        double z = k * grid.spacing().z() / 140;
        SplittableRandom random = faults.random;
        for (int j = 0; j < size.rows(); j++) {
            int row = size.columns() * (j + size.rows() * k);
            for (int i = 0; i < size.columns(); i++) {
                double gain = 1;
                if (mrBias > 0) {
                    gain += mrBias * faults.field.at(i * perColumn + 0.4, j * perRow + 0.4, z);
                }
                double signal = voxels[row + i] * gain;
                if (mrNoise > 0) {
                    double real = signal + mrNoise * random.nextGaussian();
                    double imaginary = mrNoise * random.nextGaussian();
                    signal = Math.sqrt(real * real + imaginary * imaginary);
                }
                voxels[row + i] = (float) signal;
            }
        }
    }

    /// CT noise is not white: the kernel smooths it. Weights 1-2-1 both ways leave 3/8 of it.
    private void irradiate(float[] voxels, Size size, int k, SplittableRandom random) {
        if (ctNoise == 0) {
            return;
        }
        int width = size.columns() + 2;
        double[] above = gaussians(width, random);
        double[] here = gaussians(width, random);
        for (int j = 0; j < size.rows(); j++) {
            double[] below = gaussians(width, random);
            int row = size.columns() * (j + size.rows() * k);
            for (int i = 0; i < size.columns(); i++) {
                double sum = weighted(above, i) + 2 * weighted(here, i) + weighted(below, i);
                double noisy = voxels[row + i] + ctNoise * sum / 6; // sqrt((1+4+1)^2) = 6
                voxels[row + i] = (float) Math.max(-1024, noisy);
            }
            above = here;
            here = below;
        }
    }

    private static double weighted(double[] row, int i) {
        return row[i] + 2 * row[i + 1] + row[i + 2];
    }

    private static double[] gaussians(int count, SplittableRandom random) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }
}
