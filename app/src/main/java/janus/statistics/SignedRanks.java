package janus.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The ranks of differences by size, summed by sign (wilcoxon1945). Zero differences are dropped
/// before ranking, as Wilcoxon did; differences of one size share the mean of their ranks.
///
/// @param plus sum of the ranks of positive differences
/// @param minus sum of the ranks of negative ones
/// @param n differences that are not zero
/// @param zeros dropped ones
/// @param ties sum of t^3 - t over groups of t equal sizes; 0 where all sizes differ
public record SignedRanks(double plus, double minus, int n, int zeros, double ties) {
    /// The ranks of `differences`.
    ///
    /// @throws IllegalArgumentException when one is NaN or infinite
    public static SignedRanks of(double[] differences) {
        double[] bySize =
                IntStream.range(0, Sample.finite(differences).length)
                        .mapToObj(i -> differences[i])
                        .filter(d -> d != 0)
                        .sorted((a, b) -> Double.compare(Math.abs(a), Math.abs(b)))
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        double plus = 0;
        double ties = 0;
        int end;
        for (int start = 0; start < bySize.length; start = end) {
            end = endOfTie(bySize, start);
            double count = end - start;
            double rank = (start + 1 + end) / 2.0;
            long positive = Arrays.stream(bySize, start, end).filter(d -> d > 0).count();
            plus += rank * positive;
            ties += count * count * count - count;
        }
        double n = bySize.length;
        double minus = n * (n + 1) / 2 - plus;
        return new SignedRanks(
                plus, minus, bySize.length, differences.length - bySize.length, ties);
    }

    private static int endOfTie(double[] bySize, int start) {
        int end = start;
        while (end < bySize.length && Math.abs(bySize[end]) == Math.abs(bySize[start])) {
            end++;
        }
        return end;
    }
}
