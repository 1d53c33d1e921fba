package janus.volume;

import org.jspecify.annotations.Nullable;

/// Voxels that are read when they are asked for: slice by slice, and all of them, to be kept, where
/// somebody wants all.
final class OnDemand {
    private final Slices slices;
    private volatile float @Nullable [] kept;

    /// The voxels of `slices`; nothing is read yet.
    OnDemand(Slices slices) {
        this.slices = slices;
    }

    /// All of them, read once.
    float[] all() {
        float[] known = kept;
        return known == null ? read() : known;
    }

    private synchronized float[] read() {
        float[] known = kept;
        if (known == null) {
            known = slices.all();
            kept = known;
        }
        return known;
    }

    /// What `use` makes of slice `k`, each of which has `inSlice` voxels.
    <T> T on(int k, int inSlice, Volume.Use<T> use) {
        float[] known = kept;
        return known == null
                ? slices.lend(k, values -> use.of(values, 0))
                : use.of(known, k * inSlice);
    }

    /// The same with no value below `low` or above `high`.
    OnDemand clamped(float low, float high) {
        return new OnDemand(new Clamped(slices, low, high));
    }

    /// Whether they are in memory.
    boolean isKept() {
        return kept != null;
    }
}
