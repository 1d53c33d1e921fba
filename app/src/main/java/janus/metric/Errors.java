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
        double absolute0 = 0; // two sums of each: an addition need not wait for the last
        double absolute1 = 0;
        double squared0 = 0;
        double squared1 = 0;
        int even = truth.length & ~1;
        for (int i = 0; i < even; i += 2) {
            double error0 = synthetic[i] - truth[i]; // 0 outside the mask
            double error1 = synthetic[i + 1] - truth[i + 1];
            absolute0 += Math.abs(error0);
            absolute1 += Math.abs(error1);
            squared0 += error0 * error0;
            squared1 += error1 * error1;
        }
        double last = even < truth.length ? synthetic[even] - truth[even] : 0;
        return new Errors(
                absolute0 + absolute1 + Math.abs(last),
                squared0 + squared1 + last * last,
                pair.count());
    }

    /// Both together.
    public Errors plus(Errors other) {
        return new Errors(absolute + other.absolute, squared + other.squared, count + other.count);
    }
}
