package janus.bench;

import janus.metric.Metric;
import janus.metric.Pair;
import janus.metric.Range;
import janus.volume.Slice;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Prints `name milliseconds score checksum` for making a pair of two 256x256 slices (which checks
/// them) and for each of the paper's metrics on it: the median processor time, on one thread, after
/// all were warmed up. Driven by `bench/metrics/compare.sh`.
public final class MetricsTimes {
    private static final int SIDE = 256;
    private static final int CALLS = 401;

    /// Of this thread, so that the compiler, which has its own, gets its share even where both have
    /// one core.
    private static final long WARM_UP_NANOS = 3_000_000_000L;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private record Work(String name, Supplier<?> call, double score) {}

    private MetricsTimes() {}

    /// Takes no arguments.
    public static void main(String[] args) {
        Slice truth = truth();
        Slice synthetic = synthetic(truth);
        Supplier<Pair> made = () -> Pair.of(truth, synthetic, Range.GREY);
        Pair pair = made.get();
        List<Work> all = new ArrayList<>(List.of(new Work("pair", made, 0)));
        for (Metric metric : Metric.PAPER) {
            all.add(new Work(metric.column(), () -> metric.of(pair), metric.of(pair).orNaN()));
        }
        int used = 0; // what is computed must be used, or it may not be computed
        for (Work work : all) {
            used += warmUp(work.call());
        }
        for (Work work : all) {
            print(work, used);
        }
    }

    private static int warmUp(Supplier<?> call) {
        int used = 0;
        long end = CLOCK.getCurrentThreadCpuTime() + WARM_UP_NANOS;
        while (CLOCK.getCurrentThreadCpuTime() < end) {
            used += call.get().hashCode();
        }
        return used;
    }

    private static void print(Work work, int before) {
        int used = before;
        double[] millis = new double[CALLS];
        for (int call = 0; call < CALLS; call++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            used += work.call().get().hashCode();
            millis[call] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%s %.5f %.9f %d%n",
                work.name(),
                millis[CALLS / 2],
                work.score(),
                used);
    }

    private static boolean inside(int x, int y) {
        return Math.hypot(x - SIDE / 2.0, y - SIDE / 2.0) / (SIDE / 2.0) < 0.8;
    }

    static Slice truth() {
        float[] values = new float[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            int x = i % SIDE;
            int y = i / SIDE;
            double wave = Math.sin(x / 9.0) * Math.cos(y / 7.0);
            values[i] = inside(x, y) ? (float) Math.floor(120 + 60 * wave) : 0;
        }
        return Slice.of(SIDE, SIDE, values);
    }

    static Slice synthetic(Slice truth) {
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
