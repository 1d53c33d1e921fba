package janus.volume;

import java.util.Arrays;

/// For each new pixel along one side, which old pixels it is made of and how much of each.
final class Taps {
    private final int[] first;
    private final double[][] weights;

    private Taps(int count) {
        this.first = new int[count];
        this.weights = new double[count][];
    }

    /// From `from` old pixels to `to` new ones over the same length.
    static Taps of(int from, int to) {
        if (to < 1) {
            throw new IllegalArgumentException(
                    "%d pixels asked for along a side of %d - a slice needs at least one - ask for 1 or more"
                            .formatted(to, from));
        }
        Taps taps = new Taps(to);
        for (int at = 0; at < to; at++) {
            if (to < from) {
                taps.average(at, (double) at * from / to, (double) (at + 1) * from / to);
            } else {
                taps.interpolate(at, (at + 0.5) * from / to - 0.5, from);
            }
        }
        return taps;
    }

    private void average(int at, double begin, double end) {
        int low = (int) begin;
        int high = (int) Math.ceil(end - 1e-9);
        first[at] = low;
        weights[at] = new double[high - low];
        for (int i = low; i < high; i++) {
            weights[at][i - low] = (Math.min(i + 1, end) - Math.max(i, begin)) / (end - begin);
        }
    }

    private void interpolate(int at, double centre, int from) {
        double inside = Math.clamp(centre, 0, from - 1.0);
        int low = (int) inside;
        double part = inside - low;
        first[at] = low;
        weights[at] = part == 0 ? new double[] {1} : new double[] {1 - part, part};
    }

    /// New pixel `at` of the row of `values` that begins at `offset`.
    float sum(int at, float[] values, int offset) {
        double sum = 0;
        int from = offset + first[at];
        for (double weight : weights[at]) {
            sum += weight * values[from++];
        }
        return (float) sum;
    }

    /// New row `at` of `values`, whose rows are as long as `sums`.
    void sum(int at, float[] values, double[] sums) {
        Arrays.fill(sums, 0);
        int from = first[at] * sums.length;
        for (double weight : weights[at]) {
            for (int x = 0; x < sums.length; x++) {
                sums[x] += weight * values[from + x];
            }
            from += sums.length;
        }
    }
}
