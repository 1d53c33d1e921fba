package janus.metric;

/// A metric of a window that slides over a volume in all three directions. Between 0 or -1 and 1;
/// higher is better.
public sealed interface Volumetric extends Metric permits Ssim3d, SynthradMsSsim {
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
                "a single slice has no %s - its windows have three dimensions - compare volumes"
                        .formatted(label()));
    }
}
