package janus.demo;

import janus.dataset.Dataset;
import janus.dataset.DatasetCard;
import janus.dataset.DatasetWriter;
import janus.dataset.Entry;
import janus.dataset.Split;
import janus.texture.Domain;
import janus.texture.Textures;
import janus.volume.Modality;
import janus.volume.Scale;
import janus.volume.Slice;
import janus.volume.Unit;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// A Dataset of procedural textures, so that the trainer for MR and CT can pre-train a generic
/// generator: photo-like pictures stand where MR stands, drawings where CT stands. Nothing medical,
/// nothing human.
final class TextureDataset {
    private static final int HELD_BACK = 4; // for the sample sheets

    private TextureDataset() {}

    /// Writes `count` pictures of each domain, `side` pixels wide, grey, unpaired.
    static Dataset write(Path folder, int count, int side, Progress progress) throws IOException {
        progress.started("textures", count);
        try (DatasetWriter writer = DatasetWriter.open(folder)) {
            for (int i = 0; i < count; i++) {
                add(writer, Domain.PHOTO, side, i);
                add(writer, Domain.DRAWING, side, i);
                progress.advanced(i + 1, "");
            }
            return writer.finish(
                    new DatasetCard(
                            1,
                            side,
                            Unit.GREY,
                            0,
                            Map.of("content", "procedural textures, MR = photo, CT = drawing"),
                            DatasetCard.VERSION));
        } finally {
            progress.finished();
        }
    }

    private static void add(DatasetWriter writer, Domain domain, int side, int number)
            throws IOException {
        Modality modality = domain == Domain.PHOTO ? Modality.MR : Modality.CT;
        Unit unit = domain == Domain.PHOTO ? Unit.NORMALISED : Unit.GREY;
        long seed = domain == Domain.PHOTO ? number : 1_000_000L + number; // unpaired
        String subject = "%s-%05d".formatted(domain == Domain.PHOTO ? "photo" : "drawing", number);
        Entry entry =
                new Entry(
                        Entry.fileOf(subject, modality, 0),
                        subject,
                        modality,
                        0,
                        number < HELD_BACK ? Split.VAL : Split.TRAIN,
                        "texture seed " + seed,
                        Scale.of16Bit(unit),
                        "");
        float[] values = Textures.grey(Textures.picture(domain, side, seed));
        for (int i = 0; i < values.length; i++) {
            double share = (values[i] + 1) / 2;
            values[i] = (float) (unit.low() + share * (unit.high() - unit.low()));
        }
        writer.add(entry, Slice.of(side, side, values));
    }
}
