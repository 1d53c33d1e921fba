package janus.train;

import janus.dataset.Dataset;
import janus.dataset.DatasetStack;
import janus.dataset.Entry;
import janus.volume.Modality;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Whether a Dataset knows enough of its slices for position-matched sampling.
final class SamplingCheck {
    private SamplingCheck() {}

    /// What the user should know, a sentence each: how many slices have no known height.
    ///
    /// @throws IOException when none of a modality has one and `recipe` asks for matching
    static List<String> notes(Dataset dataset, Recipe recipe) throws IOException {
        List<String> notes = new ArrayList<>();
        if (recipe.sampling() == Sampling.FREE) {
            return notes;
        }
        DatasetStack stack = dataset.stack();
        for (Modality modality : Modality.values()) {
            List<Entry> entries = RunRecords.training(dataset, modality);
            long unknown = entries.stream().filter(entry -> stack.height(entry).isEmpty()).count();
            if (unknown == entries.size()) {
                throw new IOException(
                        "%s knows no %s slice's height in the head (no subject has %d slices or more) - --sampling position has nothing to match - use --sampling free"
                                .formatted(dataset.folder(), modality, DatasetStack.FEWEST));
            }
            if (unknown > 0) {
                notes.add(
                        "%d of %d %s slices are of subjects with fewer than %d, so their height in the head is unknown: they meet any slice"
                                .formatted(unknown, entries.size(), modality, DatasetStack.FEWEST));
            }
        }
        return notes;
    }
}
