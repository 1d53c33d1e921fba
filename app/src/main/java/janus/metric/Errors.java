package janus.metric;

import java.util.Arrays;

/// Sums of voxel errors, which add up over slices.
///
/// @param absolute sum of |synthetic - truth|, in the picture's unit
/// @param squared sum of (synthetic - truth)^2
/// @param count how many voxels were compared
public record Errors(double absolute, double squared, long count) {
    private static final int CHUNK = 256;

    public static final Errors NONE = new Errors(0, 0, 0);

    /// The errors of `pair`, inside its mask when it has one.
    public static Errors of(Pair pair) {
        float[] truth = pair.truth().stored();
        float[] synthetic = pair.synthetic().stored();
        double absolute = 0;
        double squared = 0;
        double[] errors = new double[CHUNK];
        for (int from = 0; from < truth.length; from += CHUNK) {
            int count = Math.min(CHUNK, truth.length - from);
            for (int i = 0; i < count; i++) {
                errors[i] = (double) synthetic[from + i] - truth[from + i]; // 0 outside the mask
            }
            Arrays.fill(errors, count, CHUNK, 0);
            absolute += absolute(errors);
            squared += squared(errors);
        }
        return new Errors(absolute, squared, pair.count());
    }

    /// Both together.
    public Errors plus(Errors other) {
        return new Errors(absolute + other.absolute, squared + other.squared, count + other.count);
    }

    /// Four sums side by side: an addition need not wait for the last.
    private static double absolute(double[] errors) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int i = 0; i < CHUNK; i += 4) {
            a += Math.abs(errors[i]);
            b += Math.abs(errors[i + 1]);
            c += Math.abs(errors[i + 2]);
            d += Math.abs(errors[i + 3]);
        }
        return (a + b) + (c + d);
    }

    private static double squared(double[] errors) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int i = 0; i < CHUNK; i += 4) {
            a += errors[i] * errors[i];
            b += errors[i + 1] * errors[i + 1];
            c += errors[i + 2] * errors[i + 2];
            d += errors[i + 3] * errors[i + 3];
        }
        return (a + b) + (c + d);
    }
}
