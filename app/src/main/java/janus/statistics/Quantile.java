package janus.statistics;

/// Quantiles by linear interpolation: type 7 of hyndman1996, the default of R and NumPy.
///
/// With x_0 <= ... <= x_(n-1) and h = (n - 1) p, the quantile of p is x_floor(h) + (h - floor(h))
/// (x_(floor(h)+1) - x_floor(h)).
public final class Quantile {
    private Quantile() {}

    /// The quantile of `sorted`, rising numbers.
    ///
    /// @param probability from 0, the smallest, to 1, the largest
    /// @return NaN for no numbers; the number itself for one
    public static double of(double[] sorted, double probability) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = (sorted.length - 1) * Math.clamp(probability, 0.0, 1.0);
        int below = (int) place;
        if (below + 1 >= sorted.length) {
            return sorted[sorted.length - 1];
        }
        return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }
}
