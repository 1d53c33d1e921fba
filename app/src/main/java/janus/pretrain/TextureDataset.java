package janus.pretrain;

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

/// A Dataset of procedural pictures, so that the trainer for MR and CT can pre-train a generic
/// generator. Nothing medical, nothing human.
///
/// @param pair whose first domain stands where MR stands, the second where CT stands
record TextureDataset(DomainPair pair) {
    private static final int HELD_BACK = 4; // for the sample sheets

    /// Writes as many pictures of each domain as `effort` says, grey, unpaired.
    Dataset write(Path folder, Pretraining.Effort effort, Progress progress) throws IOException {
        progress.started("pictures", effort.pictures());
        try (DatasetWriter writer = DatasetWriter.open(folder)) {
            for (int i = 0; i < effort.pictures(); i++) {
                add(writer, Modality.MR, effort.side(), i);
                add(writer, Modality.CT, effort.side(), i);
                progress.advanced(i + 1, "");
            }
            return writer.finish(
                    new DatasetCard(
                            1, effort.side(), Unit.GREY, 0, settings(), DatasetCard.VERSION));
        } finally {
            progress.finished();
        }
    }

    private Map<String, String> settings() {
        return Map.of(
                "content",
                "procedural pictures, MR = %s, CT = %s"
                        .formatted(
                                DomainPair.word(pair.domain(Modality.MR)),
                                DomainPair.word(pair.domain(Modality.CT))));
    }

    private void add(DatasetWriter writer, Modality modality, int side, int number)
            throws IOException {
        Domain domain = pair.domain(modality);
        Unit unit = modality == Modality.MR ? Unit.NORMALISED : Unit.GREY;
        long seed = modality == Modality.MR ? number : 1_000_000L + number; // unpaired
        String subject = "%s-%05d".formatted(DomainPair.word(domain), number);
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
