package janus.train;

import janus.augment.Draw;
import janus.dataset.Dataset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The aligned pairs among training slices: MR and CT of one head at one place.
final class PairedSlices {
    private final TrainingSlices mr;
    private final TrainingSlices ct;
    private final List<Pair> pairs;

    /// Two aligned slices.
    ///
    /// @param mr index of the MR slice
    /// @param ct index of the CT slice
    private record Pair(int mr, int ct) {}

    private PairedSlices(TrainingSlices mr, TrainingSlices ct, List<Pair> pairs) {
        this.mr = mr;
        this.ct = ct;
        this.pairs = pairs;
    }

    /// The pairs of `mr` and `ct`, in the order of `mr`.
    static PairedSlices of(TrainingSlices mr, TrainingSlices ct) {
        Map<String, Integer> partners = new HashMap<>();
        for (int i = 0; i < ct.count(); i++) {
            partners.put(ct.pair(i), i);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < mr.count(); i++) {
            Integer partner = mr.pair(i).isEmpty() ? null : partners.get(mr.pair(i));
            if (partner != null) {
                pairs.add(new Pair(i, partner));
            }
        }
        return new PairedSlices(mr, ct, pairs);
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
        return mr.channels(pairs.get(index).mr, draw);
    }

    /// Likewise of the CT; the same draw moves both alike.
    float[] ct(int index, Draw draw) throws IOException {
        return ct.channels(pairs.get(index).ct, draw);
    }
}
