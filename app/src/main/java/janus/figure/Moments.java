package janus.figure;

/// Number, mean and standard deviation of numbers that come one by one.
public final class Moments {
    private long n;
    private double sum;
    private double squares;

    /// Counts `value`.
    public void add(double value) {
        n++;
        sum += value;
        squares += value * value;
    }

    public long n() {
        return n;
    }

    /// Sum by n; NaN for no numbers.
    public double mean() {
        return n == 0 ? Double.NaN : sum / n;
    }

    /// Standard deviation with n - 1; NaN for fewer than two numbers.
    public double sd() {
        return n < 2 ? Double.NaN : Math.sqrt(Math.max(0, squares - sum * sum / n) / (n - 1));
    }
}
