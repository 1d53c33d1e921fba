package janus.dataset;

import janus.raster.Picture;
import janus.volume.Modality;
import janus.volume.Slice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A folder of prepared slices: `manifest.csv`, `dataset.json`, `slices/mr`, `slices/ct` and a
/// contact sheet of each modality.
public final class Dataset {
    private final Path folder;
    private final DatasetCard card;
    private final List<Entry> entries;

    private Dataset(Path folder, DatasetCard card, List<Entry> entries) {
        this.folder = folder;
        this.card = card;
        this.entries = entries;
    }

    /// The Dataset in `folder`.
    ///
    /// @throws IOException when there is none, its manifest or card cannot be read, or slices are
    ///   missing
    public static Dataset open(Path folder) throws IOException {
        if (!isDataset(folder)) {
            throw new IOException(
                    "%s is not a Dataset (no %s with %s) - there is nothing to learn from - make one with janus prepare"
                            .formatted(folder, Manifest.NAME, CardFile.NAME));
        }
        Dataset dataset = new Dataset(folder, CardFile.read(folder), Manifest.read(folder));
        dataset.checkFiles();
        return dataset;
    }

    /// Hours into a training is too late to notice.
    private void checkFiles() throws IOException {
        List<Entry> missing =
                entries.stream()
                        .filter(entry -> !Files.isRegularFile(folder.resolve(entry.file())))
                        .toList();
        if (!missing.isEmpty()) {
            throw new IOException(
                    "%s lacks %d of the %d slices in its %s, the first %s - it would be another Dataset without them - copy them back or prepare the Dataset again"
                            .formatted(
                                    folder,
                                    missing.size(),
                                    entries.size(),
                                    Manifest.NAME,
                                    missing.getFirst().file()));
        }
    }

    /// Whether `folder` holds what [#open(Path)] looks for.
    public static boolean isDataset(Path folder) {
        return Files.isRegularFile(folder.resolve(Manifest.NAME))
                && Files.isRegularFile(folder.resolve(CardFile.NAME));
    }

    public Path folder() {
        return folder;
    }

    public DatasetCard card() {
        return card;
    }

    /// All slices in the manifest's order.
    public List<Entry> entries() {
        return entries;
    }

    /// The slices of `modality` for `split`, in the manifest's order.
    public List<Entry> entries(Modality modality, Split split) {
        return entries.stream()
                .filter(entry -> entry.modality() == modality && entry.split() == split)
                .toList();
    }

    /// The aligned pairs in `split`, in the order of their MR slices.
    public List<AlignedPair> aligned(Split split) {
        Map<String, Entry> partners = new HashMap<>();
        for (Entry ct : entries(Modality.CT, split)) {
            partners.put(ct.pair(), ct);
        }
        List<AlignedPair> pairs = new ArrayList<>();
        for (Entry mr : entries(Modality.MR, split)) {
            Entry partner = mr.pair().isEmpty() ? null : partners.get(mr.pair());
            if (partner != null) {
                pairs.add(new AlignedPair(mr, partner));
            }
        }
        return pairs;
    }

    /// The values of a slice, in the unit of its scale, `card().field()` squared.
    ///
    /// @throws IOException when its picture is missing, broken or of another size
    public Slice read(Entry entry) throws IOException {
        Path file = folder.resolve(entry.file());
        Picture picture = Picture.read(file);
        if (picture.width() != card.field()
                || picture.height() != card.field()
                || picture.channels() != 1) {
            throw new IOException(
                    "%s is %dx%d with %d channels and the Dataset's slices are grey %dx%d - it was changed after prepare - prepare the Dataset again"
                            .formatted(
                                    file,
                                    picture.width(),
                                    picture.height(),
                                    picture.channels(),
                                    card.field(),
                                    card.field()));
        }
        float[] levels = picture.levels();
        float[] values = new float[levels.length];
        for (int i = 0; i < levels.length; i++) {
            values[i] = (float) entry.scale().value(levels[i]);
        }
        return Slice.of(picture.width(), picture.height(), values);
    }

    /// The stacks in which slices have neighbours.
    public DatasetStack stack() {
        return DatasetStack.of(entries);
    }
}
