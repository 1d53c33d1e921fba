package janus.metric;

/// A metric of all voxels of a volume together, which are gathered slice by slice.
public sealed interface Pooled extends Metric
        permits Ncc,
                MutualInformation,
                NormalisedMutualInformation,
                TissueError,
                BoneDice,
                Psnr8Bit,
                SynthradMae,
                SynthradPsnr {
    /// What was gathered of a volume.
    interface Pool {
        /// Adds the voxels of a slice that count.
        void add(Pair pair);

        /// The score of all voxels added so far.
        Score score();
    }

    /// A pool without voxels.
    Pool pool();

    @Override
    default Score of(Pair pair) {
        Pool pool = pool();
        pool.add(pair);
        return pool.score();
    }
}
