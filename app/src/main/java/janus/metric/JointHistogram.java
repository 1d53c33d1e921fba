package janus.metric;

/// How often each pair of a truth's and a synthetic value occurs, in 64 x 64 bins of equal width
/// over the [Range]; values outside it are counted in the bins at its ends.
final class JointHistogram {
    /// Bins of each picture. More would tell more apart, but estimates from few voxels are too high
    /// by about `(bins - 1)^2 / (2 n ln 2)` bits: 0.04 for a 256x256 picture, 0.7 with 256 bins.
    static final int BINS = 64;

    private final long[] counts = new long[BINS * BINS]; // [truth * BINS + synthetic]
    private long count;

    void add(Pair pair) {
        float[] truth = pair.truth().stored();
        float[] synthetic = pair.synthetic().stored();
        for (int i = 0; i < truth.length; i++) {
            if (pair.counts(i)) {
                counts[bin(truth[i], pair.range()) * BINS + bin(synthetic[i], pair.range())]++;
                count++;
            }
        }
    }

    private static int bin(float value, Range range) {
        return (int) Math.clamp((value - range.low()) / range.width() * BINS, 0, BINS - 1);
    }

    /// How many voxels were added.
    long count() {
        return count;
    }

    /// Entropy of the truth's values in bits.
    double truthEntropy() {
        long[] sums = new long[BINS];
        for (int i = 0; i < counts.length; i++) {
            sums[i / BINS] += counts[i];
        }
        return entropy(sums);
    }

    /// Entropy of the synthetic values in bits.
    double syntheticEntropy() {
        long[] sums = new long[BINS];
        for (int i = 0; i < counts.length; i++) {
            sums[i % BINS] += counts[i];
        }
        return entropy(sums);
    }

    /// Entropy of the pairs in bits; 0 when both are flat.
    double jointEntropy() {
        return entropy(counts);
    }

    private double entropy(long[] occurrences) {
        double sum = 0;
        for (long occurrence : occurrences) {
            double part = (double) occurrence / count;
            sum -= occurrence == 0 ? 0 : part * Math.log(part);
        }
        return sum / Math.log(2);
    }
}
