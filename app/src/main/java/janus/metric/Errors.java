package janus.metric;

/// Sums of voxel errors, which add up over slices.
///
/// @param signed sum of synthetic - truth, in the picture's unit
/// @param absolute sum of |synthetic - truth|, in the picture's unit
/// @param squared sum of (synthetic - truth)^2
/// @param count how many voxels were compared
public record Errors(double signed, double absolute, double squared, long count) {
    /// Sums side by side: an addition need not wait for the last, and C2 vectorises them.
    private static final int CHUNK = 256;

    public static final Errors NONE = new Errors(0, 0, 0, 0);

    /// The errors of `pair`, inside its mask when it has one.
    public static Errors of(Pair pair) {
        float[] truth = pair.truth().stored();
        float[] synthetic = pair.synthetic().stored();
        double[] signed = new double[CHUNK];
        double[] absolutes = new double[CHUNK];
        double[] squares = new double[CHUNK];
        for (int from = 0; from < truth.length; from += CHUNK) {
            int count = Math.min(CHUNK, truth.length - from);
            for (int i = 0; i < count; i++) {
                double error = (double) synthetic[from + i] - truth[from + i]; // 0 outside the mask
                signed[i] += error;
                absolutes[i] += Math.abs(error);
                squares[i] += error * error;
            }
        }
        return new Errors(sum(signed), sum(absolutes), sum(squares), pair.count());
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /// Both together.
    public Errors plus(Errors other) {
        return new Errors(
                signed + other.signed,
                absolute + other.absolute,
                squared + other.squared,
                count + other.count);
    }
}
