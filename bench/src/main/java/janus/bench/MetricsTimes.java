package janus.bench;

import janus.metric.Metric;
import janus.metric.Pair;
import janus.metric.Range;
import janus.volume.Slice;
import java.util.Arrays;
import java.util.Locale;

/// Prints `metric milliseconds score` for each of the paper's metrics on one 256x256 pair: the
/// median time from two slices to the score, on one thread, after warming up. Driven by
/// `bench/metrics/compare.sh`.
public final class MetricsTimes {
    private static final int SIDE = 256;
    private static final long WARM_UP_NANOS = 2_000_000_000L;
    private static final int CALLS = 401;

    private MetricsTimes() {}

    /// Takes no arguments.
    public static void main(String[] args) {
        Slice truth = truth();
        Slice synthetic = synthetic(truth);
        for (Metric metric : Metric.PAPER) {
            long end = System.nanoTime() + WARM_UP_NANOS;
            while (System.nanoTime() < end) {
                score(metric, truth, synthetic);
            }
            double[] millis = new double[CALLS];
            for (int call = 0; call < CALLS; call++) {
                long start = System.nanoTime();
                score(metric, truth, synthetic);
                millis[call] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(millis);
            System.out.printf(
                    Locale.ROOT,
                    "%s %.5f %.9f%n",
                    metric.column(),
                    millis[CALLS / 2],
                    score(metric, truth, synthetic));
        }
    }

    private static double score(Metric metric, Slice truth, Slice synthetic) {
        return metric.of(Pair.of(truth, synthetic, Range.GREY)).orNaN();
    }

    private static boolean inside(int x, int y) {
        return Math.hypot(x - SIDE / 2.0, y - SIDE / 2.0) / (SIDE / 2.0) < 0.8;
    }

    private static Slice truth() {
        float[] values = new float[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            int x = i % SIDE;
            int y = i / SIDE;
            double wave = Math.sin(x / 9.0) * Math.cos(y / 7.0);
            values[i] = inside(x, y) ? (float) Math.floor(120 + 60 * wave) : 0;
        }
        return Slice.of(SIDE, SIDE, values);
    }

    private static Slice synthetic(Slice truth) {
        float[] values = new float[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            int x = i % SIDE;
            int y = i / SIDE;
            int noise = (x * 7919 + y * 104729) % 31 - 15;
            double value = Math.clamp(0.9 * truth.values()[i] + noise, 0, 255);
            values[i] = inside(x, y) ? (float) Math.floor(value) : 0;
        }
        return Slice.of(SIDE, SIDE, values);
    }
}
