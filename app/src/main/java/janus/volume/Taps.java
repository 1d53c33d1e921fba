package janus.volume;

import java.util.Arrays;

/// For each new pixel along one side, which old pixels it is made of and how much of each.
final class Taps {
    private final int[] first;
    private final double[][] weights;
    private int[][] places = {};
    private double[][] dense = {};

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
        taps.lay();
        return taps;
    }

    /// Weights by their place, those of pixels with fewer filled up with none of the last.
    private void lay() {
        int most = Arrays.stream(weights).mapToInt(own -> own.length).max().orElse(0);
        places = new int[most][first.length];
        dense = new double[most][first.length];
        for (int tap = 0; tap < most; tap++) {
            for (int at = 0; at < first.length; at++) {
                places[tap][at] = first[at] + Math.min(tap, weights[at].length - 1);
                dense[tap][at] = tap < weights[at].length ? weights[at][tap] : 0;
            }
        }
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

    /// All new pixels of `row`. Goes through the pixels once for each place in their weights, which
    /// leaves a loop without branches.
    void sum(double[] row, double[] sums) {
        Arrays.fill(sums, 0);
        for (int tap = 0; tap < dense.length; tap++) {
            int[] from = places[tap];
            double[] weight = dense[tap];
            for (int x = 0; x < sums.length; x++) {
                sums[x] += weight[x] * row[from[x]];
            }
        }
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
