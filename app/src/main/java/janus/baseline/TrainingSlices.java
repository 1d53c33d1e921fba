package janus.baseline;

import janus.dataset.Dataset;
import janus.dataset.Entry;
import janus.dataset.Split;
import janus.volume.Modality;
import janus.volume.Slice;
import java.io.IOException;
import java.util.List;

/// The training slices of one modality.
///
/// @param dataset they lie in
/// @param entries one or more
record TrainingSlices(Dataset dataset, List<Entry> entries) {
    /// Those of `modality` in `dataset`.
    ///
    /// @throws IOException when there are none
    static TrainingSlices of(Dataset dataset, Modality modality) throws IOException {
        List<Entry> entries = dataset.entries(modality, Split.TRAIN);
        if (entries.isEmpty()) {
            throw new IOException(
                    "%s has no %s slices to train on - there is no mean of nothing - give the Dataset that models were trained on"
                            .formatted(dataset.folder(), modality));
        }
        return new TrainingSlices(dataset, entries);
    }

    /// Their mean, pixel by pixel, background included; each slice counts once.
    Slice mean() throws IOException {
        int field = dataset.card().field();
        double[] sums = new double[field * field];
        for (Entry entry : entries) {
            float[] values = dataset.read(entry).values();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += values[i];
            }
        }
        float[] means = new float[sums.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = (float) (sums[i] / entries.size());
        }
        return Slice.of(field, field, means);
    }

    /// The mean of all pixels in heads: those that are not background, which `prepare` lays around
    /// the head it finds.
    ///
    /// @throws IOException when no slice shows a head
    double meanInHeads() throws IOException {
        double sum = 0;
        long count = 0;
        for (Entry entry : entries) {
            Slice slice = dataset.read(entry);
            for (float value : slice.values()) {
                if (value != (float) entry.scale().unit().background()) {
                    sum += value;
                    count++;
                }
            }
        }
        if (count == 0) {
            throw new IOException(
                    "there is no head in the %d %s slices of %s - there is no mean of nothing - give the constant with --value"
                            .formatted(
                                    entries.size(),
                                    entries.getFirst().modality(),
                                    dataset.folder()));
        }
        return sum / count;
    }
}
