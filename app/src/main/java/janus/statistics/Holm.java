package janus.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Holm's step-down correction of a family of p values (holm1979): the i-th smallest of m, from 0,
/// becomes the largest of (m - j) p_(j) over j <= i, at most 1. Whoever calls significant what is
/// then below 0.05 errs in at most 5 % of families, however the tests depend on each other.
public final class Holm {
    private Holm() {}

    /// The corrected values, in the order of `p`. NaN, a test without answer, stays NaN and does
    /// not count for m.
    ///
    /// @throws IllegalArgumentException when one is below 0 or above 1
    public static double[] corrected(double[] p) {
        for (double one : p) {
            if (one < 0 || one > 1) {
                throw new IllegalArgumentException(
                        "%s is no p value - they lie from 0 to 1 - correct p values only"
                                .formatted(one));
            }
        }
        double[] corrected = p.clone();
        List<Integer> rising =
                IntStream.range(0, p.length)
                        .filter(i -> !Double.isNaN(p[i]))
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> p[i]))
                        .toList();
        double largest = 0;
        for (int i = 0; i < rising.size(); i++) {
            int place = rising.get(i);
            largest = Math.max(largest, Math.min(1, (rising.size() - i) * p[place]));
            corrected[place] = largest;
        }
        return corrected;
    }
}
