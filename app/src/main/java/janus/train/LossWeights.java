package janus.train;

/// Weights of the parts of the CycleGAN generator loss (zhu2017, eq. 3 and section 5.2).
///
/// @param cycleMr weight of MR -> CT -> MR
/// @param cycleCt weight of CT -> MR -> CT
/// @param identity identity loss as a fraction of the cycle weights; 0 switches it off
public record LossWeights(double cycleMr, double cycleCt, double identity) {
    public static final LossWeights PAPER = new LossWeights(10, 10, 0.5);
}
