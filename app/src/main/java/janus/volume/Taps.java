package janus.volume;

/// For each new pixel along one side, which old pixels it is made of and how much of each: as many
/// of them for each, some with the weight 0, so that the loops over pixels have no branches. They
/// take four at a time, and each is a method of its own: in the first second of a process, when
/// Java is still compiling, short loops are ready sooner.
final class Taps {
    private static final int FOUR = 4;

    private final int last; // of the old pixels
    private final int fours; // of old pixels for each new one
    private final int[] first; // of them
    private final double[] weights; // those of the first new pixel, then those of the next

    private Taps(int from, int[] first, double[][] own) {
        int most = 0;
        for (double[] each : own) {
            most = Math.max(most, each.length);
        }
        this.last = from - 1;
        this.fours = (most + FOUR - 1) / FOUR;
        this.first = first;
        this.weights = new double[taps() * first.length];
        for (int at = 0; at < first.length; at++) {
            System.arraycopy(own[at], 0, weights, at * taps(), own[at].length);
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
        return new Taps(from, first, own);
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

    /// Old pixels that each new one is made of, in fours.
    int fours() {
        return fours;
    }

    /// The same, one by one: some have the weight 0.
    int taps() {
        return fours * FOUR;
    }

    /// All new pixels of `row`, from `at` of `out` on. Behind the old pixels `row` has as many
    /// zeros as there are [#taps()].
    void across(double[] row, float[] out, int at) {
        if (fours > 1) {
            acrossMany(row, out, at);
            return;
        }
        for (int x = 0; x < first.length; x++) {
            out[at + x] = (float) sum(row, first[x], x * FOUR);
        }
    }

    private void acrossMany(double[] row, float[] out, int at) {
        int taps = taps();
        for (int x = 0; x < first.length; x++) {
            double sum = 0;
            for (int tap = 0; tap < taps; tap += FOUR) {
                sum += sum(row, first[x] + tap, x * taps + tap);
            }
            out[at + x] = (float) sum;
        }
    }

    private double sum(double[] row, int from, int weight) {
        return weights[weight] * row[from]
                + weights[weight + 1] * row[from + 1]
                + weights[weight + 2] * row[from + 2]
                + weights[weight + 3] * row[from + 3];
    }

    /// Adds what the old rows of one `four` give to new row `y` of `lines`.
    void down(int y, int four, Lines lines, double[] sums) {
        int weight = (y * fours + four) * FOUR;
        int row = first[y] + four * FOUR;
        double ofA = weights[weight];
        double ofB = weights[weight + 1];
        double ofC = weights[weight + 2];
        double ofD = weights[weight + 3];
        float[] values = lines.values();
        int a = row(lines, row);
        int b = row(lines, row + 1);
        int c = row(lines, row + 2);
        int d = row(lines, row + 3);
        for (int x = 0; x < lines.width(); x++) {
            sums[x] =
                    sums[x]
                            + ofA * values[a + x]
                            + ofB * values[b + x]
                            + ofC * values[c + x]
                            + ofD * values[d + x];
        }
    }

    private int row(Lines lines, int row) {
        return lines.row(Math.min(row, last)); // those beyond have the weight 0
    }
}
