package janus.sweep;

import janus.checkpoint.CheckpointFile;
import janus.dataset.Dataset;
import janus.dataset.Entry;
import janus.dataset.Split;
import janus.encoding.ChannelPlan;
import janus.encoding.Encoding;
import janus.encoding.Neighbourhood;
import janus.network.ResnetGenerator;
import janus.statistics.Pearson;
import janus.tensor.Device;
import janus.train.Origin;
import janus.train.Recipe;
import janus.volume.Modality;
import janus.volume.Resampling;
import janus.volume.Slice;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/// How far a generator's source domain is from brain slices, told from the generator and the
/// Dataset alone: how badly the generator, untouched, reproduces a brain slice.
///
/// For a slice, 1 - r^2, where r is Pearson's correlation inside the head between the mean of the
/// three channels that go in and of those that come out; the distance is the mean over training
/// slices. 0: structures come out as they went in, whatever the grey levels; 1: nothing of them is
/// left. Aljundi et al. (aljundi2017, section 3.3) take how well a network reproduces another
/// task's images as the relatedness of tasks, and choose by it what to transfer from. A CycleGAN
/// generator is no autoencoder, but cycle consistency and, where used, the identity loss (zhu2017,
/// section 5.2) make it keep the structure of images like those it learned on; docs/sweep.md tells
/// the limits.
///
/// @param dataset whose training slices count
/// @param recipe side and encoding that generators see
/// @param device where they compute
record Closeness(Dataset dataset, Recipe recipe, Device device) {
    private static final int MOST_SLICES = 32; // spread over all; more change little
    private static final int CHANNELS = 3;

    /// The distance of the generator in `origin` from slices of `modality`, from 0 to 1.
    ///
    /// @throws IOException when the generator or a slice can't be read
    double distance(Origin.Pretrained origin, Modality modality) throws IOException {
        List<Entry> all = dataset.entries(modality, Split.TRAIN);
        int count = Math.min(MOST_SLICES, all.size());
        Encoding encoding = ChannelPlan.of(recipe.encoding(), dataset.card().ctUnit()).of(modality);
        double sum = 0;
        try (ResnetGenerator generator =
                ResnetGenerator.of(CheckpointFile.read(origin.file()), device)) {
            for (int i = 0; i < count; i++) {
                Entry entry = all.get((int) ((2L * i + 1) * all.size() / (2L * count)));
                sum += distance(generator, encoding, entry);
            }
        }
        return sum / count;
    }

    private double distance(ResnetGenerator generator, Encoding encoding, Entry entry)
            throws IOException {
        int side = recipe.side();
        Slice slice = Resampling.resized(dataset.read(entry), side, side);
        float[] in = encoding.encode(Neighbourhood.alone(slice)); // [3, side, side]
        float[] out = generator.apply(in, new ResnetGenerator.Shape(1, CHANNELS, side, side));
        float background = (float) entry.scale().unit().background();
        int[] head =
                IntStream.range(0, side * side)
                        .filter(i -> slice.values()[i] > background)
                        .toArray();
        double r = Pearson.of(means(in, head), means(out, head));
        return Double.isNaN(r) ? 1 : 1 - r * r; // a constant tells nothing of the other
    }

    private static double[] means(float[] channels, int[] places) {
        int pixels = channels.length / CHANNELS;
        double[] means = new double[places.length];
        for (int i = 0; i < means.length; i++) {
            for (int c = 0; c < CHANNELS; c++) {
                means[i] += channels[c * pixels + places[i]] / (double) CHANNELS;
            }
        }
        return means;
    }
}
