package janus.train;

import java.util.Objects;

/// How the networks learn, beyond what the CycleGAN authors did.
///
/// @param stabilisers what keeps the steps steady
public record Strategy(Stabilisers stabilisers) {
    /// All as the CycleGAN authors have it.
    public static final Strategy PAPER = new Strategy(Stabilisers.NONE);

    /// Takes the authors' choice for what a Run, begun before there was one, does not say.
    public Strategy {
        stabilisers = Objects.requireNonNullElse(stabilisers, Stabilisers.NONE);
    }
}
