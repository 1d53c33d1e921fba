package janus.volume;

import java.util.Arrays;

/// For each new pixel along one side, which old pixels it is made of and how much of each: as many
/// of them for each, some with the weight 0, so that the loops over pixels have no branches.
final class Taps {
    private final int[][] places; // of the first old pixel of each new one, of the second, ...
    private final double[][] weights;

    private Taps(int[] first, double[][] own) {
        int most = Arrays.stream(own).mapToInt(each -> each.length).max().orElse(0);
        this.places = new int[most][first.length];
        this.weights = new double[most][first.length];
        for (int tap = 0; tap < most; tap++) {
            for (int at = 0; at < first.length; at++) {
                places[tap][at] = first[at] + Math.min(tap, own[at].length - 1);
                weights[tap][at] = tap < own[at].length ? own[at][tap] : 0;
            }
        }
    }

    /// From `from` old pixels to `to` new ones over the same length.
    static Taps of(int from, int to) {
        if (to < 1) {
            throw new IllegalArgumentException(
                    "%d pixels asked for along a side of %d - a slice needs at least one - ask for 1 or more"
                            .formatted(to, from));
        }
        int[] first = new int[to];
        double[][] own = new double[to][];
        for (int at = 0; at < to; at++) {
            if (to < from) {
                double begin = (double) at * from / to;
                first[at] = (int) begin;
                own[at] = average(begin, (double) (at + 1) * from / to);
            } else {
                double centre = Math.clamp((at + 0.5) * from / to - 0.5, 0, from - 1.0);
                first[at] = (int) centre;
                own[at] = interpolation(centre - first[at]);
            }
        }
        return new Taps(first, own);
    }

    private static double[] average(double begin, double end) {
        int low = (int) begin;
        double[] weights = new double[(int) Math.ceil(end - 1e-9) - low];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (Math.min(low + i + 1, end) - Math.max(low + i, begin)) / (end - begin);
        }
        return weights;
    }

    private static double[] interpolation(double part) {
        return part == 0 ? new double[] {1} : new double[] {1 - part, part};
    }

    /// All new pixels of `row`.
    void sum(double[] row, double[] sums) {
        Arrays.fill(sums, 0);
        for (int tap = 0; tap < weights.length; tap++) {
            int[] from = places[tap];
            double[] weight = weights[tap];
            for (int x = 0; x < sums.length; x++) {
                sums[x] += weight[x] * row[from[x]];
            }
        }
    }

    /// New row `at` of `values`, whose rows are as long as `sums`.
    void sum(int at, float[] values, double[] sums) {
        Arrays.fill(sums, 0);
        for (int tap = 0; tap < weights.length; tap++) {
            int from = places[tap][at] * sums.length;
            double weight = weights[tap][at];
            for (int x = 0; x < sums.length; x++) {
                sums[x] += weight * values[from + x];
            }
        }
    }
}
