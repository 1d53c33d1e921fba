package janus.metric;

/// Pearson's correlation of pairs of values, gathered one by one.
///
/// Sums are of values less the first one, so that values that never vary have sums of exactly 0.
final class Correlation {
    private double firstTruth;
    private double firstSynthetic;
    private double truths;
    private double synthetics;
    private double truthSquares;
    private double syntheticSquares;
    private double products;
    private long count;

    void add(double truth, double synthetic) {
        if (count == 0) {
            firstTruth = truth;
            firstSynthetic = synthetic;
        }
        double t = truth - firstTruth;
        double s = synthetic - firstSynthetic;
        truths += t;
        synthetics += s;
        truthSquares += t * t;
        syntheticSquares += s * s;
        products += t * s;
        count++;
    }

    /// How many pairs were added.
    long count() {
        return count;
    }

    /// Whether all truths or all synthetic values are the same: there is no correlation then.
    boolean flat() {
        return truthSquares == 0 || syntheticSquares == 0;
    }

    /// The coefficient, -1 to 1.
    double coefficient() {
        double spread = truthSquares - truths * truths / count;
        double otherSpread = syntheticSquares - synthetics * synthetics / count;
        double common = products - truths * synthetics / count;
        return Math.clamp(common / Math.sqrt(spread * otherSpread), -1, 1);
    }
}
