package janus.augment;

import janus.volume.Modality;
import janus.volume.Slice;
import janus.volume.Unit;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// CT with less dose: Gaussian noise inside the head, a little correlated between neighbouring
/// pixels (weights 1-2-1 along both axes) as reconstruction kernels leave it. Its mean is 0, so
/// tissues keep their HU; values never leave the range of the unit because of it. Head CT has 3 to
/// 5 HU in thick slices and about 10 in thin ones, so at most 10 HU are added to what is there.
///
/// @param sdHu standard deviation, HU, 0..10
/// @param seed of the noise
public record CtNoise(double sdHu, long seed) implements Look {
    static final double LARGEST_HU = 10;
    private static final double EMPTY_HU = 0.5; // above the background: rounding, not tissue

    /// Checks the range.
    public CtNoise {
        if (!(sdHu >= 0 && sdHu <= LARGEST_HU)) {
            throw new IllegalArgumentException(
                    "CT noise of %s HU hides grey from white matter - it lies within 0..10 HU - add less"
                            .formatted(sdHu));
        }
    }

    @Override
    public Modality modality() {
        return Modality.CT;
    }

    /// The slice with noise.
    ///
    /// @throws IllegalArgumentException when `unit` is not HU
    @Override
    public Slice apply(Slice slice, Unit unit, Canvas canvas) {
        requireHu(unit);
        double empty = unit.background() + EMPTY_HU;
        double[] noise = noise(slice.width(), slice.height());
        float[] values = slice.values().clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] > empty) {
                double highest = Math.max(unit.high(), values[i]);
                values[i] =
                        (float) Math.clamp(values[i] + sdHu * noise[i], unit.background(), highest);
            }
        }
        return Slice.of(slice.width(), slice.height(), values);
    }

    static void requireHu(Unit unit) {
        if (unit != Unit.HU) {
            throw new IllegalArgumentException(
                    "augmentation noise needs CT in HU and this CT is in %s levels - its strength is given in HU - leave noise out of --augment, or prepare again with --ct-scale"
                            .formatted(unit.label()));
        }
    }

    /// Noise of standard deviation 1, smoothed down rows first and then along them.
    private double[] noise(int width, int height) {
        RandomGenerator random = new SplittableRandom(seed);
        double[][] rows = new double[3][];
        Arrays.setAll(rows, _ -> gaussians(width + 2, random));
        double[] noise = new double[width * height];
        double[] column = new double[width + 2];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < column.length; x++) {
                column[x] = rows[y % 3][x] + 2 * rows[(y + 1) % 3][x] + rows[(y + 2) % 3][x];
            }
            for (int x = 0; x < width; x++) {
                // both ways the weights' squares sum to 1 + 4 + 1, so the sd of the sum is 6
                noise[x + y * width] = (column[x] + 2 * column[x + 1] + column[x + 2]) / 6;
            }
            rows[y % 3] = gaussians(width + 2, random);
        }
        return noise;
    }

    private static double[] gaussians(int count, RandomGenerator random) {
        double[] values = new double[count];
        Arrays.setAll(values, _ -> random.nextGaussian());
        return values;
    }

    @Override
    public String caption() {
        return String.format(Locale.ROOT, "sd %.1f HU", sdHu);
    }
}
