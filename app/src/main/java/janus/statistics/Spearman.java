package janus.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/// Spearman's rank correlation (spearman1904): Pearson's of the ranks, equal numbers sharing the
/// mean of theirs.
///
/// p is two-sided. Up to [#MOST_EXACT] pairs it is exact: the share of all orders of the second
/// numbers that correlate at least as strongly. Above, t = rho sqrt((n - 2) / (1 - rho^2)) is held
/// against the t distribution with n - 2 degrees of freedom. The interval is the percentile
/// bootstrap's (efron1993, chapter 13): pairs are drawn again with replacement; draws in which all
/// numbers of a side are equal have no correlation and are left out.
///
/// @param n pairs
/// @param rho from -1 to 1; NaN for fewer than two pairs or where all numbers of a side are equal
/// @param ci 95 % interval; none for fewer than four pairs or without rho
/// @param p NaN where rho is, and for fewer than three pairs
public record Spearman(int n, double rho, Interval ci, double p) {
    /// Above it the t distribution serves.
    public static final int MOST_EXACT = 8;

    private static final int FEWEST = 4;
    private static final double TAIL = 0.025;
    private static final double EQUAL = 1e-12; // sums of ranks differ by their order of adding

    /// The correlation of `x` and `y`, pair by pair; `seed` is the bootstrap's.
    ///
    /// @throws IllegalArgumentException when there are not as many, or one is NaN or infinite
    public static Spearman of(double[] x, double[] y, long seed) {
        if (Sample.finite(x).length != Sample.finite(y).length) {
            throw new IllegalArgumentException(
                    "%d and %d numbers are no pairs - each needs its partner - give as many"
                            .formatted(x.length, y.length));
        }
        int n = x.length;
        double rho = rho(x, y);
        if (n < FEWEST || Double.isNaN(rho)) {
            return new Spearman(n, rho, Interval.NONE, n < FEWEST - 1 ? Double.NaN : p(x, y, rho));
        }
        return new Spearman(n, rho, interval(x, y, seed), p(x, y, rho));
    }

    /// The correlation alone, from -1 to 1; NaN for fewer than two pairs or where all numbers of a
    /// side are equal.
    public static double rho(double[] x, double[] y) {
        return Pearson.of(ranks(x), ranks(y));
    }

    /// Ranks from 1, those of equal numbers averaged.
    static double[] ranks(double[] values) {
        double[] sorted = Arrays.stream(values).map(x -> x + 0.0).sorted().toArray(); // no -0
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int found = Arrays.binarySearch(sorted, values[i] + 0.0);
            int first = found;
            while (first > 0 && sorted[first - 1] == sorted[found]) {
                first--;
            }
            int end = found + 1;
            while (end < sorted.length && sorted[end] == sorted[found]) {
                end++;
            }
            ranks[i] = (first + 1 + end) / 2.0;
        }
        return ranks;
    }

    private static double p(double[] x, double[] y, double rho) {
        int n = x.length;
        if (Double.isNaN(rho)) {
            return Double.NaN;
        }
        if (n <= MOST_EXACT) {
            return new Orders(ranks(x), ranks(y), Math.abs(rho) - EQUAL).share();
        }
        double t = Math.abs(rho) * Math.sqrt((n - 2) / (1 - rho * rho));
        return rho * rho == 1 ? 0 : 2 * TDistribution.of(n - 2).survivalProbability(t);
    }

    private static Interval interval(double[] x, double[] y, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn =
                IntStream.range(0, BcaBootstrap.RESAMPLES)
                        .mapToDouble(_ -> {
                            int[] places = random.ints(x.length, 0, x.length).toArray();
                            return rho(at(x, places), at(y, places));
                        })
                        .flatMap(rho ->
                                Double.isNaN(rho) ? DoubleStream.empty() : DoubleStream.of(rho))
                        .sorted()
                        .toArray();
        return new Interval(Quantile.of(drawn, TAIL), Quantile.of(drawn, 1 - TAIL));
    }

    private static double[] at(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
    }

    /// All orders of `y` beside `x`.
    private static final class Orders {
        private final double[] x;
        private final double[] y;
        private final double least;
        private long strong;
        private long all;

        Orders(double[] x, double[] y, double least) {
            this.x = x;
            this.y = y;
            this.least = least;
        }

        /// Of those that correlate by `least` or more, either way.
        double share() {
            from(0);
            return (double) strong / all;
        }

        private void from(int first) {
            if (first == y.length) {
                all++;
                strong += Math.abs(Pearson.of(x, y)) >= least ? 1 : 0;
                return;
            }
            for (int i = first; i < y.length; i++) {
                swap(first, i);
                from(first + 1);
                swap(first, i);
            }
        }

        private void swap(int one, int other) {
            double kept = y[one];
            y[one] = y[other];
            y[other] = kept;
        }
    }
}
