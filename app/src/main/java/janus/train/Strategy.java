package janus.train;

import java.util.Objects;

/// How the networks learn, beyond what the CycleGAN authors did.
///
/// @param stabilisers what keeps the steps steady
/// @param stages which stages of the generators learn
/// @param adversary which discriminators they learn against
public record Strategy(Stabilisers stabilisers, Stages stages, Adversary adversary) {
    /// All as the CycleGAN authors have it.
    public static final Strategy PAPER =
            new Strategy(Stabilisers.NONE, Stages.FULL, Adversary.PAPER);

    /// Takes the authors' choice for what a Run, begun before there was one, does not say.
    public Strategy {
        stabilisers = Objects.requireNonNullElse(stabilisers, Stabilisers.NONE);
        stages = Objects.requireNonNullElse(stages, Stages.FULL);
        adversary = Objects.requireNonNullElse(adversary, Adversary.PAPER);
    }

    /// This strategy with other stabilisers.
    public Strategy with(Stabilisers other) {
        return new Strategy(other, stages, adversary);
    }

    /// This strategy with other stages.
    public Strategy with(Stages other) {
        return new Strategy(stabilisers, other, adversary);
    }

    /// This strategy with other discriminators.
    public Strategy with(Adversary other) {
        return new Strategy(stabilisers, stages, other);
    }
}
