package janus.figure;

/// Bias and limits of agreement (bland1986): the mean of differences, and 1.96 standard deviations
/// below and above it, between which 95 % of normally distributed differences lie.
///
/// @param bias NaN for no differences
/// @param low NaN for fewer than two differences
/// @param high NaN for fewer than two differences
public record Limits(double bias, double low, double high) {
    private static final double REACH = 1.96;

    /// The limits of differences with these moments.
    public static Limits of(Moments differences) {
        double reach = REACH * differences.sd();
        return new Limits(
                differences.mean(), differences.mean() - reach, differences.mean() + reach);
    }

    /// Whether there are limits besides the bias.
    public boolean exist() {
        return Double.isFinite(low);
    }
}
