package janus.prepare;

import janus.dataset.Dataset;
import janus.dataset.DatasetCard;
import janus.dataset.DatasetWriter;
import janus.dataset.Entry;
import janus.dataset.Split;
import janus.image.ImageFiles;
import janus.image.Kind;
import janus.image.Source;
import janus.intake.Frame;
import janus.intake.Intake;
import janus.volume.Modality;
import janus.volume.Scale;
import janus.volume.Slice;
import janus.volume.Unit;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The use case: from files of both modalities to a Dataset.
public final class Preparation {
    private final Progress progress;
    private final Map<String, Integer> taken = new HashMap<>();

    /// A preparation that reports to `progress`.
    public Preparation(Progress progress) {
        this.progress = progress;
    }

    /// What to prepare and how.
    ///
    /// @param mr files and folders of MR
    /// @param ct files and folders of CT
    /// @param pairs a folder with aligned `mr` and `ct`, or null
    /// @param ctScale what grey levels of CT pictures mean, or null when nobody knows
    /// @param frame geometry of the slices
    /// @param split shares of the subjects
    /// @param seed of the split
    /// @param minimalHead slices with a smaller part of head are dropped
    /// @param out folder of the Dataset
    public record Request(
            List<Path> mr,
            List<Path> ct,
            @Nullable Path pairs,
            @Nullable Scale ctScale,
            Frame frame,
            SubjectSplit split,
            long seed,
            double minimalHead,
            Path out) {}

    /// Prepares and writes the Dataset, whole or not at all.
    ///
    /// @throws IOException when a file cannot be used or nothing is left
    public Dataset run(Request request) throws IOException {
        List<Item> items = items(request);
        Map<String, Split> splits =
                request.split().of(items.stream().map(Item::subject).toList(), request.seed());
        Unit ctUnit = null;
        progress.started("prepare", items.size());
        try (DatasetWriter writer = DatasetWriter.open(request.out())) {
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                Source source = ImageFiles.read(item.file(), item.modality(), request.ctScale());
                ModalityGuess.check(source, item.modality());
                if (item.modality() == Modality.CT) {
                    ctUnit = same(ctUnit, source);
                }
                add(
                        writer,
                        item,
                        source,
                        splits.getOrDefault(item.subject(), Split.TRAIN),
                        request);
                progress.advanced(i + 1, item.source());
            }
            check(writer.entries(), request);
            ContactSheet.write(writer);
            return writer.finish(card(request, ctUnit == null ? Unit.GREY : ctUnit));
        } finally {
            progress.finished();
        }
    }

    private static List<Item> items(Request request) throws IOException {
        List<Item> items = new ArrayList<>(Gathering.of(request.mr(), Modality.MR));
        items.addAll(Gathering.of(request.ct(), Modality.CT));
        if (request.pairs() != null) {
            items.addAll(Gathering.pairs(request.pairs()));
        }
        for (Modality modality : Modality.values()) {
            if (items.stream().noneMatch(item -> item.modality() == modality)) {
                throw new IOException(
                        "no %s was given - both modalities are needed - add --%s PATH or --pairs DIR"
                                .formatted(modality, modality.code()));
            }
        }
        return items;
    }

    private static Unit same(@Nullable Unit before, Source source) throws IOException {
        if (before != null && before != source.unit()) {
            throw new IOException(
                    "%s holds CT in %s and others are in %s - one model cannot learn two scales - give --ct-scale A,B for the pictures or prepare them apart"
                            .formatted(source.path(), source.unit().label(), before.label()));
        }
        return source.unit();
    }

    private void add(DatasetWriter writer, Item item, Source source, Split split, Request request)
            throws IOException {
        Intake intake = Intake.of(source.volume(), item.modality(), source.unit(), request.frame());
        for (int k = 0; k < intake.slices(); k++) {
            if (intake.headFraction(k) < request.minimalHead()) {
                continue;
            }
            int number = source.kind() == Kind.PICTURE ? item.number() : k;
            Scale scale = Scale.of16Bit(intake.unit());
            Slice slice = intake.slice(k);
            writer.add(
                    new Entry(
                            file(item, number),
                            item.subject(),
                            item.modality(),
                            number,
                            split,
                            item.source(),
                            scale,
                            item.pair()),
                    slice);
        }
    }

    /// `slices/mr/SUBJECT-003.png`, made distinct where two files claim one subject and number.
    private String file(Item item, int number) {
        String stem = "slices/%s/%s-%03d".formatted(item.modality().code(), item.subject(), number);
        int before = taken.merge(stem, 1, Integer::sum);
        return before == 1 ? stem + ".png" : stem + "-" + before + ".png";
    }

    private static void check(List<Entry> entries, Request request) throws IOException {
        for (Modality modality : Modality.values()) {
            if (entries.stream().noneMatch(entry -> entry.modality() == modality)) {
                throw new IOException(
                        "no %s slice shows enough of a head (at least %s of the field) - there is nothing to learn from - check the files, --field and --min-head"
                                .formatted(modality, request.minimalHead()));
            }
        }
    }

    private static DatasetCard card(Request request, Unit ctUnit) {
        Map<String, String> settings = new HashMap<>();
        settings.put("min_head", Double.toString(request.minimalHead()));
        settings.put(
                "split",
                "%s,%s,%s"
                        .formatted(
                                request.split().train(),
                                request.split().val(),
                                request.split().test()));
        return new DatasetCard(
                request.frame().pixelMm(),
                request.frame().field(),
                ctUnit,
                request.seed(),
                settings,
                DatasetCard.VERSION);
    }
}
