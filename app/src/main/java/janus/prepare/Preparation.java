package janus.prepare;

import janus.dataset.Dataset;
import janus.dataset.DatasetCard;
import janus.dataset.DatasetWriter;
import janus.dataset.Entry;
import janus.dataset.Split;
import janus.intake.Intake;
import janus.prepare.Subject.Part;
import janus.prepare.SubjectReader.Stack;
import janus.volume.Modality;
import janus.volume.Scale;
import janus.volume.Unit;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The use case: images in, Dataset out, whole or not at all.
public final class Preparation {
    private final SliceSettings settings;
    private final Progress progress;
    private final List<String> notes = new ArrayList<>();
    private @Nullable Unit ctUnit;
    private int dropped;

    private Preparation(SliceSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /// What came of it.
    ///
    /// @param dropped slices left out because they show too little head
    /// @param notes what the user should know, a sentence each
    public record Prepared(Dataset dataset, int dropped, List<String> notes) {}

    /// Prepares `inputs` into the folder `out`.
    ///
    /// @throws IOException when an image is missing, broken, of the wrong kind or alone in a pair,
    ///   when no slice is left, or `out` cannot be written; `out` is then as it was before
    public static Prepared run(Inputs inputs, SliceSettings settings, Path out, Progress progress)
            throws IOException {
        inputs.checkApart(out);
        return new Preparation(settings, progress).into(inputs, out);
    }

    private Prepared into(Inputs inputs, Path out) throws IOException {
        try (DatasetWriter writer = DatasetWriter.open(out)) {
            List<Subject> subjects = inputs.subjects();
            Remarks.onNames(subjects).ifPresent(notes::add);
            notes.addAll(Remarks.onSeries(subjects));
            Map<Subject, Split> splits = new SplitPlan(settings, notes).of(subjects);
            progress.started("preparing", subjects.size());
            try {
                addAll(subjects, splits, writer);
            } finally {
                progress.finished();
            }
            checkAny(subjects, writer.entries());
            for (Modality modality : Modality.values()) {
                ContactSheet.write(writer, modality);
            }
            Unit unit = ctUnit == null ? Unit.HU : ctUnit;
            Dataset dataset =
                    writer.finish(
                            new DatasetCard(
                                    settings.frame().pixelMm(),
                                    settings.frame().field(),
                                    unit,
                                    settings.seed(),
                                    settings.described(),
                                    DatasetCard.VERSION));
            return new Prepared(dataset, dropped, List.copyOf(notes));
        }
    }

    private void addAll(List<Subject> subjects, Map<Subject, Split> splits, DatasetWriter writer)
            throws IOException {
        Map<String, Subject> partners = new HashMap<>();
        for (Subject subject : subjects) {
            if (subject.paired() && subject.modality() == Modality.CT) {
                partners.put(subject.name(), subject);
            }
        }
        int done = 0;
        for (Subject subject : subjects) {
            Subject partner = partners.get(subject.name());
            if (!subject.paired()) {
                add(taken(subject, null), splits.getOrDefault(subject, Split.TRAIN), writer);
            } else if (partner != null && subject.modality() == Modality.MR) {
                addPair(subject, partner, splits.getOrDefault(subject, Split.TRAIN), writer);
            }
            progress.advanced(++done, subject.name());
        }
    }

    /// A subject with its slices.
    private record Taken(Subject subject, Intake intake, boolean pictures) {
        Part part(int k) {
            return pictures ? subject.parts().get(k) : subject.parts().getFirst().withSlice(k);
        }

        boolean shows(int k, double minHead) {
            return intake.headFraction(k) >= minHead;
        }
    }

    private Taken taken(Subject subject, @Nullable Taken beside) throws IOException {
        Stack stack = SubjectReader.read(subject, settings.mr());
        stack.notes()
                .forEach(note ->
                        notes.add("%s: %s".formatted(subject.parts().getFirst().source(), note)));
        if (subject.modality() == Modality.CT) {
            checkUnit(subject, stack.unit());
        }
        if (beside == null) {
            Intake intake =
                    Intake.of(stack.volume(), subject.modality(), stack.unit(), settings.frame());
            Remarks.onFraming(subject, intake, settings.frame()).ifPresent(notes::add);
            return new Taken(subject, intake, stack.pictures());
        }
        checkPair(beside, subject, stack);
        return new Taken(
                subject,
                beside.intake.beside(stack.volume(), subject.modality(), stack.unit()),
                stack.pictures());
    }

    private void checkUnit(Subject subject, Unit unit) throws IOException {
        if (ctUnit != null && ctUnit != unit) {
            throw new IOException(
                    "%s is CT in %s and CT before it is in %s - one model cannot learn two scales - give --ct-scale A,B for pictures that can be turned into HU, or prepare two Datasets"
                            .formatted(
                                    subject.parts().getFirst().file(),
                                    unit.label(),
                                    ctUnit.label()));
        }
        ctUnit = unit;
    }

    private static void checkPair(Taken mr, Subject subject, Stack ct) throws IOException {
        if (!mr.intake.matches(ct.volume())) {
            throw new IOException(
                    "%s and %s differ in size (%s and %s) - a pair shows the same pixels of one head - resample one onto the other"
                            .formatted(
                                    mr.subject.parts().getFirst().file(),
                                    subject.parts().getFirst().file(),
                                    mr.intake.sourceSize(),
                                    Intake.sizeOf(ct.volume())));
        }
    }

    private void add(Taken taken, Split split, DatasetWriter writer) throws IOException {
        int all = writer.entries().size();
        for (int k = 0; k < taken.intake.slices(); k++) {
            if (taken.shows(k, settings.minHead())) {
                write(taken, k, split, writer);
            } else {
                dropped++;
            }
        }
        Remarks.onUse(taken.subject, writer.entries().size() - all).ifPresent(notes::add);
    }

    private void addPair(Subject mrSubject, Subject ctSubject, Split split, DatasetWriter writer)
            throws IOException {
        Taken mr = taken(mrSubject, null);
        Taken ct = taken(ctSubject, mr);
        int all = writer.entries().size();
        for (int k = 0; k < mr.intake.slices(); k++) {
            if (mr.shows(k, settings.minHead()) && ct.shows(k, settings.minHead())) {
                write(mr, k, split, writer);
                write(ct, k, split, writer);
            } else {
                dropped += 2;
            }
        }
        Remarks.onUse(mrSubject, writer.entries().size() - all).ifPresent(notes::add);
    }

    private static void write(Taken taken, int k, Split split, DatasetWriter writer)
            throws IOException {
        Part part = taken.part(k);
        String subject = taken.subject.name();
        Modality modality = taken.subject.modality();
        boolean wholeName = part.pair().isEmpty() || taken.pictures;
        writer.add(
                new Entry(
                        Entry.fileOf(subject, modality, part.slice()),
                        subject,
                        modality,
                        part.slice(),
                        split,
                        part.source(),
                        Scale.of16Bit(taken.intake.unit()),
                        wholeName ? part.pair() : "%s-%03d".formatted(part.pair(), k)),
                taken.intake.slice(k));
    }

    private void checkAny(List<Subject> subjects, List<Entry> entries) throws IOException {
        for (Subject subject : subjects) {
            Modality modality = subject.modality();
            if (entries.stream().noneMatch(entry -> entry.modality() == modality)) {
                throw new IOException(
                        "no %s slice shows a head on at least %s of its field - there is nothing to learn from - check the images, --field and --min-head"
                                .formatted(modality, settings.minHead()));
            }
        }
    }
}
