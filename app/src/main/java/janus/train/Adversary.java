package janus.train;

import janus.network.PatchGan;
import janus.network.PatchNorm;
import janus.network.PatchScale;

/// Which discriminators the generators learn against.
///
/// @param patch how much of a picture one score judges
/// @param norm what keeps the discriminators' layers in bounds
/// @param loss how scores become losses
public record Adversary(PatchScale patch, PatchNorm norm, AdversarialLoss loss) {
    /// The CycleGAN authors' (zhu2017, appendix 7).
    public static final Adversary PAPER =
            new Adversary(PatchScale.PIXELS_70, PatchNorm.INSTANCE, AdversarialLoss.LSGAN);

    /// A discriminator of this kind with `filters` in its first layer.
    PatchGan.Form form(int filters) {
        return new PatchGan.Form(filters, patch, norm);
    }

    /// Checks that pictures of `side` pixels leave a score.
    ///
    /// @throws IllegalArgumentException when they don't
    void requireSide(int side) {
        if (side < patch.smallestSide()) {
            throw new IllegalArgumentException(
                    "--patch %s has no score for pictures of --size %d - its strided convolutions leave nothing of them - use --size %d or more, or a smaller --patch"
                            .formatted(patch.code(), side, patch.smallestSide()));
        }
    }
}
