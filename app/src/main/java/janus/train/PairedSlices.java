package janus.train;

import janus.augment.Draw;
import janus.dataset.AlignedPair;
import janus.dataset.Dataset;
import java.io.IOException;
import java.util.List;

/// The aligned pairs among training slices: MR and CT of one head at one place.
final class PairedSlices {
    private final TrainingSlices mr;
    private final TrainingSlices ct;
    private final List<AlignedPair> pairs;

    /// The pairs of `mr` and `ct`, of one Dataset and split, in the order of `mr`.
    PairedSlices(TrainingSlices mr, TrainingSlices ct) {
        this.mr = mr;
        this.ct = ct;
        this.pairs = mr.aligned();
    }

    /// All slices of MR.
    TrainingSlices mr() {
        return mr;
    }

    /// All slices of CT.
    TrainingSlices ct() {
        return ct;
    }

    int count() {
        return pairs.size();
    }

    /// Checks that there are pairs where `recipe` needs them.
    ///
    /// @throws IOException when it does and there are none
    void requireFor(Recipe recipe, Dataset dataset) throws IOException {
        if (recipe.pairs().any() && pairs.isEmpty()) {
            throw new IOException(
                    "%s has no aligned pairs in its training split - --paired %s has nothing to learn from - prepare it again with --pairs DIR, or leave --paired away"
                            .formatted(dataset.folder(), recipe.pairs().when()));
        }
    }

    /// Channels `[3, side, side]` of the MR of pair `index` as `draw` changes it.
    float[] mr(int index, Draw draw) throws IOException {
        return mr.channels(pairs.get(index).mr(), draw);
    }

    /// Likewise of the CT; the same draw moves both alike.
    float[] ct(int index, Draw draw) throws IOException {
        return ct.channels(pairs.get(index).ct(), draw);
    }
}
