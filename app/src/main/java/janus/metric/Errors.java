package janus.metric;

/// Sums of voxel errors, which add up over slices.
///
/// @param absolute sum of |synthetic - truth|, in the picture's unit
/// @param squared sum of (synthetic - truth)^2
/// @param count how many voxels were compared
public record Errors(double absolute, double squared, long count) {
    public static final Errors NONE = new Errors(0, 0, 0);

    /// The errors of `pair`, inside its mask when it has one.
    public static Errors of(Pair pair) {
        double[] truth = pair.truth().values();
        double[] synthetic = pair.synthetic().values();
        double[] absolute = new double[4]; // four sums side by side keep the adders busy
        double[] squared = new double[4];
        for (int i = 0; i < truth.length; i++) {
            double error = synthetic[i] - truth[i]; // 0 outside the mask
            absolute[i & 3] += Math.abs(error);
            squared[i & 3] += error * error;
        }
        return new Errors(sum(absolute), sum(squared), pair.count());
    }

    /// Both together.
    public Errors plus(Errors other) {
        return new Errors(absolute + other.absolute, squared + other.squared, count + other.count);
    }

    private static double sum(double[] four) {
        return (four[0] + four[1]) + (four[2] + four[3]);
    }
}
