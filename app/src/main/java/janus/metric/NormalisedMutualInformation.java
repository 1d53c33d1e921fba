package janus.metric;

/// Normalised mutual information (studholme1999), `(H(truth) + H(synthetic)) / H(both)` of the
/// histogram of [MutualInformation]. No unit, 1 (nothing in common) to 2 (each predicts the other);
/// higher is better. Symmetric. scikit-image has this form with 100 bins between the values at
/// hand; others normalise to 0..1 by `2 MI / (H(truth) + H(synthetic))`.
///
/// Where both are flat there is none; where one is, 1. Inside a mask over the mask's voxels only.
public record NormalisedMutualInformation() implements Pooled {
    @Override
    public String column() {
        return "nmi";
    }

    @Override
    public String name() {
        return "NMI";
    }

    @Override
    public Pool pool() {
        return new JointPool(NormalisedMutualInformation::score);
    }

    private static Score score(JointHistogram histogram) {
        double both = histogram.jointEntropy();
        double alone = histogram.truthEntropy() + histogram.syntheticEntropy();
        return both > 0
                ? new Score.Known(alone / both)
                : new Score.Undefined(
                        "truth and synthetic are flat - they hold no information, so NMI is 0/0 - look at MAE instead");
    }
}
