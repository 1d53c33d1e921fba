package janus.sweep;

import janus.checkpoint.Architecture;
import janus.checkpoint.Checkpoint;
import janus.checkpoint.Safetensors;
import janus.dataset.Dataset;
import janus.dataset.DatasetCard;
import janus.dataset.DatasetWriter;
import janus.dataset.Entry;
import janus.dataset.Split;
import janus.network.Initial;
import janus.network.ResnetGenerator;
import janus.volume.Modality;
import janus.volume.Scale;
import janus.volume.Slice;
import janus.volume.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;

/// Aligned discs in all three splits - MR dark rim and bright inside, CT bright rim and grey inside
/// -, and small generators.
public final class Discs {
    private static final int FIELD = 40;

    private Discs() {}

    /// Three subjects to learn from and two in each other split, two slices each.
    public static Dataset in(Path folder) throws IOException {
        return in(folder, true);
    }

    /// Likewise; `aligned` or not.
    static Dataset in(Path folder, boolean aligned) throws IOException {
        try (DatasetWriter writer = DatasetWriter.open(folder)) {
            for (Modality modality : Modality.values()) {
                Unit unit = modality == Modality.MR ? Unit.NORMALISED : Unit.HU;
                for (int i = 0; i < 14; i++) {
                    String subject = "s" + i / 2;
                    Split split = i < 6 ? Split.TRAIN : i < 10 ? Split.VAL : Split.TEST;
                    writer.add(
                            new Entry(
                                    Entry.fileOf(subject, modality, i),
                                    subject,
                                    modality,
                                    i,
                                    split,
                                    "disc" + i,
                                    Scale.of16Bit(unit),
                                    aligned ? "pair" + i : ""),
                            disc(10 + i / 2.0, modality));
                }
            }
            return writer.finish(
                    new DatasetCard(1, FIELD, Unit.HU, 1, Map.of(), DatasetCard.VERSION));
        }
    }

    private static Slice disc(double radius, Modality modality) {
        boolean mr = modality == Modality.MR;
        Slice slice = Slice.filled(FIELD, FIELD, mr ? 0 : Unit.HU.background());
        for (int y = 0; y < FIELD; y++) {
            for (int x = 0; x < FIELD; x++) {
                double r = Math.hypot(x - FIELD / 2.0, y - FIELD / 2.0);
                if (r < radius) {
                    boolean rim = r > radius - 3;
                    float inside = (float) (mr ? 0.6 + 0.01 * x : 20 + 2 * y);
                    slice.values()[x + y * FIELD] = rim ? (mr ? 0.1f : 1200) : inside;
                }
            }
        }
        return slice;
    }

    /// A generator of one block and two filters, whose weights `seed` tells.
    public static Path model(Path file, long seed) throws IOException {
        return model(file, seed, 2);
    }

    /// Likewise, with `filters`.
    static Path model(Path file, long seed, int filters) throws IOException {
        Architecture.ResnetGenerator form = new Architecture.ResnetGenerator(3, 3, filters, 1);
        Checkpoint fresh =
                Initial.weights(ResnetGenerator.shapes(form), new SplittableRandom(seed));
        Safetensors.write(fresh, file);
        return file;
    }
}
