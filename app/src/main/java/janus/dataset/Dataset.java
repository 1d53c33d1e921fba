package janus.dataset;

import janus.raster.Picture;
import janus.volume.Modality;
import janus.volume.Scale;
import janus.volume.Slice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A folder of prepared slices: `manifest.csv`, `dataset.json`, `slices/mr`, `slices/ct` and a
/// contact sheet of each modality.
public final class Dataset {
    private final Path folder;
    private final DatasetCard card;
    private final List<Entry> entries;
    private final DatasetStack stack;

    /// One prepared slice: a row of the manifest.
    ///
    /// @param file picture of the slice, relative to the Dataset's folder, with `/`
    /// @param subject whose head it is; unique in the Dataset
    /// @param modality which scanner
    /// @param slice number in the subject's stack, growing towards the top of the head
    /// @param split what it is for
    /// @param source file it was made from, relative to the path given to `prepare`
    /// @param scale what a grey level of `file` means
    /// @param pair name that an aligned MR and CT slice share, or empty
    public record Entry(
            String file,
            String subject,
            Modality modality,
            int slice,
            Split split,
            String source,
            Scale scale,
            String pair) {
        /// The place of a slice's picture in a Dataset.
        public static String fileOf(String subject, Modality modality, int slice) {
            return "slices/%s/%s-%03d.png".formatted(modality.code(), subject, slice);
        }
    }

    private Dataset(Path folder, DatasetCard card, List<Entry> entries) {
        this.folder = folder;
        this.card = card;
        this.entries = entries;
        this.stack = DatasetStack.of(entries);
    }

    /// The Dataset in `folder`.
    ///
    /// @throws IOException when there is none or its manifest or card cannot be read
    public static Dataset open(Path folder) throws IOException {
        if (!isDataset(folder)) {
            throw new IOException(
                    "%s is not a Dataset (no %s with %s) - there is nothing to learn from - make one with janus prepare"
                            .formatted(folder, Manifest.NAME, CardFile.NAME));
        }
        return new Dataset(folder, CardFile.read(folder), Manifest.read(folder));
    }

    /// Whether `folder` holds what [#open(Path)] looks for.
    public static boolean isDataset(Path folder) {
        return Files.isRegularFile(folder.resolve(Manifest.NAME))
                && Files.isRegularFile(folder.resolve(CardFile.NAME));
    }

    public Path path() {
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

    /// The next slice towards the neck of the same subject and modality, or null at the bottom.
    /// Where a slice number is missing, the next one there is counts.
    public @Nullable Entry below(Entry entry) {
        return stack.below(entry);
    }

    /// The next slice towards the crown of the same subject and modality, or null at the top.
    public @Nullable Entry above(Entry entry) {
        return stack.above(entry);
    }
}
