package janus.volume;

/// For each new pixel along one side, which old pixels it is made of and how much of each: as many
/// of them for each, some with the weight 0, so that the loops over pixels have no branches. They
/// take four at a time, and each is a method of its own: in the first second of a process, when
/// Java is still compiling, short loops are ready sooner.
final class Taps {
    private static final int FOUR = 4;

    private final int count; // of new pixels
    private final int fours; // of old pixels for each
    private final int[] places; // the fours of the first new pixel, then those of the next
    private final double[] weights;

    private Taps(int[] first, double[][] own) {
        int most = 0;
        for (double[] each : own) {
            most = Math.max(most, each.length);
        }
        this.count = first.length;
        this.fours = (most + FOUR - 1) / FOUR;
        this.places = new int[fours * count * FOUR];
        this.weights = new double[places.length];
        for (int tap = 0; tap < fours * FOUR; tap++) {
            for (int at = 0; at < count; at++) {
                int place = at * fours * FOUR + tap;
                places[place] = first[at] + Math.min(tap, own[at].length - 1);
                weights[place] = tap < own[at].length ? own[at][tap] : 0;
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

    /// Old pixels that each new one is made of, in fours.
    int fours() {
        return fours;
    }

    /// All new pixels of `row`, from `at` of `out` on.
    void across(double[] row, float[] out, int at) {
        int taps = fours * FOUR;
        for (int x = 0; x < count; x++) {
            double sum = 0;
            for (int tap = x * taps; tap < (x + 1) * taps; tap += FOUR) {
                sum =
                        sum
                                + weights[tap] * row[places[tap]]
                                + weights[tap + 1] * row[places[tap + 1]]
                                + weights[tap + 2] * row[places[tap + 2]]
                                + weights[tap + 3] * row[places[tap + 3]];
            }
            out[at + x] = (float) sum;
        }
    }

    /// Adds what the old rows of one `four` give to new row `y` of `lines`, which are as long as
    /// `sums`.
    void down(int y, int four, Lines lines, double[] sums) {
        int at = (y * fours + four) * FOUR;
        float[] values = lines.values();
        int a = lines.row(places[at]);
        int b = lines.row(places[at + 1]);
        int c = lines.row(places[at + 2]);
        int d = lines.row(places[at + 3]);
        double ofA = weights[at];
        double ofB = weights[at + 1];
        double ofC = weights[at + 2];
        double ofD = weights[at + 3];
        for (int x = 0; x < sums.length; x++) {
            sums[x] =
                    sums[x]
                            + ofA * values[a + x]
                            + ofB * values[b + x]
                            + ofC * values[c + x]
                            + ofD * values[d + x];
        }
    }
}
