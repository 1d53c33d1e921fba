package janus.metric;

import janus.window.Area;

/// Sums of voxel errors, which add up over slices.
///
/// @param signed sum of synthetic - truth, in the picture's unit
/// @param absolute sum of |synthetic - truth|, in the picture's unit
/// @param squared sum of (synthetic - truth)^2
/// @param count how many voxels were compared
public record Errors(double signed, double absolute, double squared, long count) {
    public static final Errors NONE = new Errors(0, 0, 0, 0);

    /// The errors of `pair`, inside its mask when it has one. The frame, whose pixels all have one
    /// error, is not looked at.
    public static Errors of(Pair pair) {
        Columns columns = new Columns(pair.width());
        int seen = 0;
        for (int y = 0; y < pair.height(); y++) {
            Area row = pair.truth().varied(y, y + 1).and(pair.synthetic().varied(y, y + 1));
            int count = Math.max(row.right() - row.left(), 0);
            columns.add(pair, y * pair.width() + row.left(), count);
            seen += count;
        }
        double frame = (double) pair.synthetic().stored()[0] - pair.truth().stored()[0];
        int still = pair.width() * pair.height() - seen;
        return new Errors(
                sum(columns.signed) + still * frame,
                sum(columns.absolute) + still * Math.abs(frame),
                sum(columns.squared) + still * frame * frame,
                pair.count());
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /// Sums side by side: an addition need not wait for the last, and C2 vectorises them.
    private static final class Columns {
        private final double[] signed;
        private final double[] absolute;
        private final double[] squared;

        Columns(int width) {
            signed = new double[width];
            absolute = new double[width];
            squared = new double[width];
        }

        void add(Pair pair, int from, int count) {
            float[] truth = pair.truth().stored();
            float[] synthetic = pair.synthetic().stored();
            for (int i = 0; i < count; i++) {
                double error = (double) synthetic[from + i] - truth[from + i]; // 0 outside the mask
                signed[i] += error;
                absolute[i] += Math.abs(error);
                squared[i] += error * error;
            }
        }
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
