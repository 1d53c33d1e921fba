package janus.metric;

/// A metric that sees a volume in all three directions: by windows that slide over it, or from
/// slice to slice.
public sealed interface Volumetric extends Metric permits Flicker, Ssim3d, SynthradMsSsim {
    /// The score of two volumes.
    Score of(VolumePair pair);

    /// None: a slice has no third dimension.
    @Override
    default Score of(Pair pair) {
        return pair.count() == 0 ? Voxelwise.nothing() : slice();
    }

    /// The answer for a single slice.
    default Score slice() {
        return new Score.Undefined(
                "a single slice has no third dimension - nothing can be said along it - compare volumes");
    }
}
