package janus.train;

/// Weights of the parts of the CycleGAN generator loss (zhu2017, eq. 3 and section 5.2).
///
/// @param cycleMr weight of MR -> CT -> MR
/// @param cycleCt weight of CT -> MR -> CT
/// @param identity identity loss as a fraction of the cycle weights; 0 switches it off
public record LossWeights(double cycleMr, double cycleCt, double identity) {
    public static final LossWeights PAPER = new LossWeights(10, 10, 0.5);

    /// Checks that none is negative or endless: the networks would learn the opposite, or nothing.
    public LossWeights {
        if (!isWeight(cycleMr) || !isWeight(cycleCt) || !isWeight(identity)) {
            throw new IllegalArgumentException(
                    "loss weights cycle %s and %s, identity %s can't be used - they are finite and not negative - use --cycle 10 --identity 0.5"
                            .formatted(cycleMr, cycleCt, identity));
        }
    }

    private static boolean isWeight(double weight) {
        return Double.isFinite(weight) && weight >= 0;
    }
}
