package janus.train;

import janus.augment.Canvas;
import janus.augment.Draw;
import janus.dataset.AlignedPair;
import janus.dataset.Dataset;
import janus.dataset.DatasetStack;
import janus.dataset.Entry;
import janus.dataset.Split;
import janus.encoding.Encoding;
import janus.encoding.Gray;
import janus.encoding.Neighbourhood;
import janus.encoding.Neighbours;
import janus.encoding.Windows;
import janus.volume.Modality;
import janus.volume.Resampling;
import janus.volume.Slice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The slices of one modality and split, resized to the networks' side, as channels. Slices read
/// last stay in memory, 64 KB each at 128 pixels, so that a small Dataset is read once and a large
/// one does not fill the memory. Several threads may ask at once.
final class TrainingSlices {
    private static final int KEPT_BYTES = 128 << 20;

    private final Dataset dataset;
    private final Split split;
    private final List<Entry> entries;
    private final DatasetStack stack;
    private final Modality modality;
    private final Encoding encoding;
    private final int side;
    private final Map<String, Slice> resized; // by file

    /// The slices of `modality` in `split`.
    TrainingSlices(Dataset dataset, Split split, Modality modality, Form form) {
        this.dataset = dataset;
        this.split = split;
        this.entries = dataset.entries(modality, split);
        this.stack = dataset.stack();
        this.modality = modality;
        this.encoding = form.encoding;
        this.side = form.side;
        this.resized = latest(KEPT_BYTES / (Float.BYTES * side * side));
    }

    /// The slices of `modality` in `split` of `dataset` as `recipe` wants them.
    static TrainingSlices of(Dataset dataset, Split split, Modality modality, Recipe recipe) {
        Encoding encoding = FineTuning.plan(dataset, recipe).of(modality);
        return new TrainingSlices(dataset, split, modality, new Form(encoding, recipe.side()));
    }

    /// The training slices of both modalities.
    static PairedSlices both(Dataset dataset, Recipe recipe) {
        return new PairedSlices(
                of(dataset, Split.TRAIN, Modality.MR, recipe),
                of(dataset, Split.TRAIN, Modality.CT, recipe));
    }

    /// A map that forgets what was used longest ago when it holds more than `most`.
    private static Map<String, Slice> latest(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Slice> eldest) {
                return size() > most;
            }
        };
    }

    /// What becomes of a slice.
    record Form(Encoding encoding, int side) {}

    int count() {
        return entries.size();
    }

    /// The aligned pairs of the split.
    List<AlignedPair> aligned() {
        return dataset.aligned(split);
    }

    /// Relative height of slice `index` in its head, 0..1; not a number where it is unknown.
    double height(int index) {
        return stack.height(entries.get(index)).orElse(Double.NaN);
    }

    /// What augmentations work on: the slices' field with the networks' pixels.
    Canvas canvas() {
        return AugmentationSheet.canvas(dataset, side);
    }

    /// Channels `[3, side, side]` of slice `index` as `draw` changes it and its neighbours.
    float[] channels(int index, Draw draw) throws IOException {
        return channels(entries.get(index), draw);
    }

    /// Channels of at most `most` slices, spread evenly over all, as they are.
    List<float[]> spread(int most) throws IOException {
        int count = Math.min(most, count());
        List<float[]> channels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = (2 * i + 1) * count() / (2 * count);
            channels.add(channels(index, Draw.of(canvas(), List.of())));
        }
        return channels;
    }

    /// Likewise of the slice of `entry`.
    float[] channels(Entry entry, Draw draw) throws IOException {
        Slice here = changed(entry, draw);
        return encoding.encode(
                switch (encoding) {
                    case Gray _, Windows _ -> Neighbourhood.alone(here);
                    case Neighbours _ ->
                            new Neighbourhood(
                                    changed(stack.below(entry), draw),
                                    here,
                                    changed(stack.above(entry), draw));
                });
    }

    private Slice changed(Entry entry, Draw draw) throws IOException {
        return draw.apply(read(entry), modality, encoding.unit());
    }

    private Slice read(Entry entry) throws IOException {
        Slice known = known(entry);
        if (known == null) {
            known = Resampling.resized(dataset.read(entry), side, side);
            keep(entry, known);
        }
        return known;
    }

    private @Nullable Slice known(Entry entry) {
        synchronized (resized) {
            return resized.get(entry.file());
        }
    }

    private void keep(Entry entry, Slice slice) {
        synchronized (resized) {
            resized.put(entry.file(), slice);
        }
    }
}
