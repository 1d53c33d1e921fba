package janus.statistics;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// The 95 % interval of a statistic of what several readers said about several subjects. Readers
/// and subjects are both drawn again with replacement, independently, and an answer counts as often
/// as its reader was drawn times as its subject was (owen2007, the pigeonhole bootstrap); the ends
/// are percentiles. Answers of one reader, and those on one subject, may depend on each other in
/// any way. Of two or three readers who differ a lot the interval is too short, as any bootstrap of
/// so few is; the noise of single answers is counted more than once, which makes it longer.
///
/// @param resamples how often both are drawn
/// @param seed of the drawing
public record CrossedBootstrap(int resamples, long seed) {
    /// Enough for two digits of an interval's width.
    public static final int RESAMPLES = 1999;

    private static final double TAIL = 0.025;

    /// What is drawn again.
    @FunctionalInterface
    public interface Statistic {
        /// The statistic where reader i counts `readers[i]` times and subject j `subjects[j]`
        /// times; NaN where there is none, which leaves the draw out.
        double of(int[] readers, int[] subjects);
    }

    /// At least one resample.
    public CrossedBootstrap {
        if (resamples < 1) {
            throw new IllegalArgumentException(
                    "%d resamples - a bootstrap needs some - take %d"
                            .formatted(resamples, RESAMPLES));
        }
    }

    /// The usual bootstrap with `seed`.
    public static CrossedBootstrap seeded(long seed) {
        return new CrossedBootstrap(RESAMPLES, seed);
    }

    /// Several statistics of the same draws.
    @FunctionalInterface
    public interface Statistics {
        /// As many numbers in every draw; NaN where there is none.
        double[] of(int[] readers, int[] subjects);
    }

    /// The interval of `statistic` of so many readers and subjects. A single reader, or subject, is
    /// not drawn, and the interval then says nothing about others. There is none for one of each,
    /// nor where more than half of the draws have no statistic.
    public Interval of(int readers, int subjects, Statistic statistic) {
        return ofAll(readers, subjects, 1, (r, s) -> new double[] {statistic.of(r, s)}).getFirst();
    }

    /// The same of `count` statistics at once.
    public List<Interval> ofAll(int readers, int subjects, int count, Statistics statistics) {
        if (readers < 1 || subjects < 1 || readers + subjects < 3) {
            return Collections.nCopies(count, Interval.NONE);
        }
        RandomGenerator random = new SplittableRandom(seed);
        double[][] drawn = new double[count][resamples];
        for (int b = 0; b < resamples; b++) {
            double[] one = statistics.of(times(readers, random), times(subjects, random));
            for (int k = 0; k < count; k++) {
                drawn[k][b] = one[k];
            }
        }
        return Arrays.stream(drawn).map(this::percentiles).toList();
    }

    private Interval percentiles(double[] drawn) {
        double[] sorted = Arrays.stream(drawn).filter(Double::isFinite).sorted().toArray();
        return 2 * sorted.length < resamples
                ? Interval.NONE
                : new Interval(Quantile.of(sorted, TAIL), Quantile.of(sorted, 1 - TAIL));
    }

    private static int[] times(int n, RandomGenerator random) {
        int[] times = new int[n];
        if (n == 1) {
            times[0] = 1;
            return times;
        }
        for (int i = 0; i < n; i++) {
            times[random.nextInt(n)]++;
        }
        return times;
    }
}
