package janus.agreement;

import janus.statistics.Interval;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.FDistribution;

/// The intraclass correlation ICC(2,1) of shrout1979: how far one reader's number agrees with
/// another's absolutely, when readers and items are both drawn from many: the share of the variance
/// that is the items'. Items that a reader left out do not count. The interval is shrout1979's, by
/// F distributions: it assumes normal numbers and independent items.
public final class IntraclassCorrelation {
    private static final double UPPER = 0.975;
    private static final double NOTHING = 1e-12; // what is left of a sum of squares by rounding

    private IntraclassCorrelation() {}

    /// The correlation. There is none for one reader, fewer than two complete items, or where all
    /// numbers are the same; no interval where readers differ by nothing, or by the same
    /// everywhere.
    public static Coefficient of(Ratings ratings) {
        if (ratings.items() > 0 && ratings.readers() < 2) {
            return Coefficient.none(0, Coefficient.ONE);
        }
        Ratings complete = ratings.complete();
        int n = complete.items();
        if (n < 2) {
            return Coefficient.none(n, "fewer than two items have answers of all readers");
        }
        if (complete.scale().length < 2) {
            return Coefficient.none(n, Coefficient.EQUAL);
        }
        return new Squares(complete).correlation();
    }

    /// Mean squares of a two-way analysis of variance without repetition.
    private static final class Squares {
        private final int n;
        private final int k;
        private final double items;
        private final double readers;
        private final double rest;

        Squares(Ratings ratings) {
            n = ratings.items();
            k = ratings.readers();
            double[] ofItem = new double[n];
            double[] ofReader = new double[k];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < k; j++) {
                    ofItem[i] += ratings.of(i, j) / k;
                    ofReader[j] += ratings.of(i, j) / n;
                }
            }
            double mean = Arrays.stream(ofItem).average().orElseThrow();
            double left = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < k; j++) {
                    double off = ratings.of(i, j) - ofItem[i] - ofReader[j] + mean;
                    left += off * off;
                }
            }
            items = k * squares(ofItem, mean) / (n - 1);
            readers = n * squares(ofReader, mean) / (k - 1);
            rest = left / ((n - 1.0) * (k - 1));
        }

        private static double squares(double[] values, double mean) {
            return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        }

        Coefficient correlation() {
            double value =
                    (items - rest) / (items + (k - 1) * rest + (double) k * (readers - rest) / n);
            if (rest < NOTHING * (items + readers)) {
                String why =
                        readers < NOTHING * items
                                ? "all readers gave the same numbers"
                                : "readers differ by the same on every item";
                return new Coefficient(value, Interval.NONE, n, why);
            }
            return Coefficient.of(value, interval(value), n);
        }

        private Interval interval(double value) {
            double f = readers / rest;
            double all = n * (1 + (k - 1) * value) - k * value;
            double above = (k - 1.0) * (n - 1) * Math.pow(k * value * f + all, 2);
            double below = (n - 1.0) * k * k * value * value * f * f + all * all;
            double degrees = above / below;
            double up = quantile(n - 1, degrees);
            double down = quantile(degrees, n - 1);
            double spread = k * readers + (double) (k * n - k - n) * rest;
            return new Interval(
                    n * (items - up * rest) / (up * spread + n * items),
                    n * (down * items - rest) / (spread + n * down * items));
        }

        private static double quantile(double above, double below) {
            return FDistribution.of(above, below).inverseCumulativeProbability(UPPER);
        }
    }
}
