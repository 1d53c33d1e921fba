package janus.train;

import janus.augment.Augmentations;
import janus.augment.Canvas;
import janus.augment.Sheet;
import janus.dataset.AlignedPair;
import janus.dataset.Dataset;
import janus.dataset.Entry;
import janus.dataset.Split;
import janus.volume.Modality;
import janus.volume.Resampling;
import janus.volume.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The use case: show what a training would do to slices of a Dataset.
///
/// @param dataset whose training split gives the slices
/// @param side of the pictures that networks would see, pixels
/// @param augmentations to show
/// @param seed of the draws
public record AugmentationSheet(Dataset dataset, int side, Augmentations augmentations, long seed) {
    /// Draws the middle slice of the first head of each modality into the PNG `file`, an aligned
    /// pair where there is one. How it is drawn: [Sheet].
    ///
    /// @throws IOException when a slice cannot be read or a modality has none for training
    /// @throws IllegalArgumentException when noise is asked for CT that is not in HU
    public void write(Path file) throws IOException {
        augmentations.requireFor(dataset.card().ctUnit());
        Entry mr = middle(Modality.MR);
        Optional<Entry> partner =
                dataset.aligned(Split.TRAIN).stream()
                        .filter(pair -> pair.mr().equals(mr))
                        .map(AlignedPair::ct)
                        .findFirst();
        Entry ct = partner.isPresent() ? partner.get() : middle(Modality.CT);
        new Sheet(canvas(dataset, side), List.of(sample(mr), sample(ct)))
                .write(augmentations, seed, file);
    }

    private Entry middle(Modality modality) throws IOException {
        List<Entry> entries = RunRecords.training(dataset, modality);
        String head = entries.getFirst().subject();
        List<Entry> slices =
                entries.stream().filter(entry -> entry.subject().equals(head)).toList();
        return slices.get(slices.size() / 2);
    }

    private Sheet.Sample sample(Entry entry) throws IOException {
        Unit unit = entry.modality() == Modality.MR ? Unit.NORMALISED : dataset.card().ctUnit();
        return new Sheet.Sample(
                "%s of %s, slice %d".formatted(entry.modality(), entry.subject(), entry.slice()),
                entry.modality(),
                Resampling.resized(dataset.read(entry), side, side),
                unit);
    }

    /// What augmentations of `dataset`'s slices work on: their field with pixels of the networks'.
    static Canvas canvas(Dataset dataset, int side) {
        return new Canvas(side, dataset.card().pixelMm() * dataset.card().field() / side);
    }
}
