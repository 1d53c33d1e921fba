package janus.train;

import java.util.List;

/// The parts of the loss at one step, unweighted; a mean over steps when summed and divided.
///
/// @param adversarialCt how far the synthetic CT is from fooling its discriminator
/// @param adversarialMr likewise for the synthetic MR
/// @param cycleMr mean absolute error of MR -> CT -> MR, channel units
/// @param cycleCt likewise for CT -> MR -> CT
/// @param identityCt mean absolute error of mr2ct applied to CT
/// @param identityMr likewise of ct2mr applied to MR
/// @param discriminatorCt loss of the CT discriminator
/// @param discriminatorMr loss of the MR discriminator
public record Losses(
        double adversarialCt,
        double adversarialMr,
        double cycleMr,
        double cycleCt,
        double identityCt,
        double identityMr,
        double discriminatorCt,
        double discriminatorMr) {
    static final Losses NONE = new Losses(0, 0, 0, 0, 0, 0, 0, 0);

    /// Column names of `log.csv`, in the order of [#values()].
    static final List<String> COLUMNS =
            List.of(
                    "adversarial_ct",
                    "adversarial_mr",
                    "cycle_mr",
                    "cycle_ct",
                    "identity_ct",
                    "identity_mr",
                    "discriminator_ct",
                    "discriminator_mr");

    /// All parts in the order of the components.
    List<Double> values() {
        return List.of(
                adversarialCt,
                adversarialMr,
                cycleMr,
                cycleCt,
                identityCt,
                identityMr,
                discriminatorCt,
                discriminatorMr);
    }

    /// These with the discriminators' parts of `judged`.
    Losses withJudges(Losses judged) {
        return withJudges(judged.discriminatorCt, judged.discriminatorMr);
    }

    /// These with other discriminators' parts.
    Losses withJudges(double ct, double mr) {
        return new Losses(
                adversarialCt, adversarialMr, cycleMr, cycleCt, identityCt, identityMr, ct, mr);
    }

    /// Sum part by part.
    Losses plus(Losses other) {
        return combine(other, 1);
    }

    /// Every part divided by `count`.
    Losses over(int count) {
        return NONE.combine(this, 1.0 / count);
    }

    private Losses combine(Losses other, double factor) {
        return new Losses(
                adversarialCt + factor * other.adversarialCt,
                adversarialMr + factor * other.adversarialMr,
                cycleMr + factor * other.cycleMr,
                cycleCt + factor * other.cycleCt,
                identityCt + factor * other.identityCt,
                identityMr + factor * other.identityMr,
                discriminatorCt + factor * other.discriminatorCt,
                discriminatorMr + factor * other.discriminatorMr);
    }

    /// For a progress bar.
    String summary() {
        return "cycle %.3f adv %.3f disc %.3f"
                .formatted(
                        cycleMr + cycleCt,
                        adversarialCt + adversarialMr,
                        discriminatorCt + discriminatorMr);
    }
}
