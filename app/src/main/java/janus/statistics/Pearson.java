package janus.statistics;

/// Pearson's correlation of pairs of numbers.
public final class Pearson {
    private Pearson() {}

    /// The correlation of `x` and `y`, as many, pair by pair, from -1 to 1; NaN where all numbers
    /// of a side are equal.
    public static double of(double[] x, double[] y) {
        double meanX = Sample.mean(x);
        double meanY = Sample.mean(y);
        double both = 0;
        for (int i = 0; i < x.length; i++) {
            both += (x[i] - meanX) * (y[i] - meanY);
        }
        double spread = Math.sqrt(Sample.squares(x) * Sample.squares(y));
        return spread == 0 ? Double.NaN : Math.clamp(both / spread, -1.0, 1.0);
    }
}
