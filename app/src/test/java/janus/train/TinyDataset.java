package janus.train;

import janus.dataset.Dataset;
import janus.dataset.DatasetCard;
import janus.dataset.DatasetWriter;
import janus.dataset.Entry;
import janus.dataset.Split;
import janus.volume.Modality;
import janus.volume.Scale;
import janus.volume.Slice;
import janus.volume.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// A Dataset of discs: MR dark rim and bright inside, CT bright rim and grey inside.
final class TinyDataset {
    static final int FIELD = 40;

    private TinyDataset() {}

    static Dataset in(Path folder) throws IOException {
        return in(folder, false);
    }

    /// Likewise, slices of one number being aligned.
    static Dataset pairedIn(Path folder) throws IOException {
        return in(folder, true);
    }

    private static Dataset in(Path folder, boolean aligned) throws IOException {
        try (DatasetWriter writer = DatasetWriter.open(folder)) {
            for (Modality modality : Modality.values()) {
                Unit unit = modality == Modality.MR ? Unit.NORMALISED : Unit.HU;
                for (int i = 0; i < 6; i++) {
                    String subject = "s" + i / 2;
                    writer.add(
                            new Entry(
                                    Entry.fileOf(subject, modality, i),
                                    subject,
                                    modality,
                                    i,
                                    i < 4 ? Split.TRAIN : Split.VAL,
                                    "disc" + i,
                                    Scale.of16Bit(unit),
                                    aligned ? "pair" + i : ""),
                            disc(10 + i, modality));
                }
            }
            return writer.finish(
                    new DatasetCard(1, FIELD, Unit.HU, 1, Map.of(), DatasetCard.VERSION));
        }
    }

    private static Slice disc(double radius, Modality modality) {
        Slice slice =
                Slice.filled(FIELD, FIELD, modality == Modality.MR ? 0 : Unit.HU.background());
        for (int y = 0; y < FIELD; y++) {
            for (int x = 0; x < FIELD; x++) {
                double r = Math.hypot(x - FIELD / 2.0, y - FIELD / 2.0);
                if (r < radius) {
                    boolean rim = r > radius - 3;
                    slice.values()[x + y * FIELD] =
                            modality == Modality.MR ? (rim ? 0.1f : 0.8f) : (rim ? 1200 : 40);
                }
            }
        }
        return slice;
    }
}
