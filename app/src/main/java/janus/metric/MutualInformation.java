package janus.metric;

/// Mutual information (maes1997), `H(truth) + H(synthetic) - H(both)` of a histogram of 64 x 64
/// bins over the range, in **bits**: 0 when one says nothing of the other, at most 6; a perfect
/// copy has its own entropy, so only pictures of one truth are comparable; higher is better.
/// Symmetric. It asks whether grey values predict each other, not whether they agree: an inverted
/// copy is as good as a perfect one. Packages differ in bins (32 to 256), in their ends (the values
/// at hand or a given range) and in bits or nats (1 bit is 0.693 nats).
///
/// A flat picture has 0. Inside a mask over the mask's voxels only.
public record MutualInformation() implements Pooled {
    @Override
    public String column() {
        return "mi_bits";
    }

    @Override
    public String name() {
        return "Mutual information";
    }

    @Override
    public String unit() {
        return "bits";
    }

    @Override
    public Pool pool() {
        return new JointPool(MutualInformation::score);
    }

    private static Score score(JointHistogram histogram) {
        double alone = histogram.truthEntropy() + histogram.syntheticEntropy();
        return new Score.Known(Math.max(0, alone - histogram.jointEntropy()));
    }
}
