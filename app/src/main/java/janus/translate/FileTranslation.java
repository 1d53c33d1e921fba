package janus.translate;

import com.google.errorprone.annotations.MustBeClosed;
import janus.image.DicomOutput;
import janus.image.Form;
import janus.image.ImageFiles;
import janus.image.Kind;
import janus.image.Source;
import janus.instance.Making;
import janus.run.ModelCard;
import janus.translate.Translation.Done;
import janus.translate.Translation.Refused;
import janus.volume.Direction;
import janus.volume.Modality;
import janus.volume.Scale;
import janus.volume.Unit;
import janus.work.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The use case: image files and folders of them into files of the other modality.
public final class FileTranslation {
    private final Progress progress;

    /// A translation that reports to `progress`: every batch of slices of a single file, every file
    /// otherwise.
    public FileTranslation(Progress progress) {
        this.progress = progress;
    }

    /// What to translate.
    ///
    /// @param model a Run folder or a `.safetensors` file of one
    /// @param direction which way
    /// @param files from where to where
    /// @param settings how to compute
    public record Request(Path model, Direction direction, Files files, Settings settings) {}

    /// From where to where.
    ///
    /// @param in files and folders
    /// @param out a file for one file, else a folder
    /// @param form of what is written; of DICOM series `out` is the folder of one, or the folder of
    ///   their folders
    /// @param ctScale what grey levels of CT pictures mean, or null when they say so themselves or
    ///   the translator takes grey levels
    /// @param series which DICOM series, where a source holds several; null for the only one
    public record Files(
            List<Path> in, Path out, Form form, @Nullable Scale ctScale, @Nullable String series) {
        /// Files of which no series is named, written as their names say.
        public Files(List<Path> in, Path out, @Nullable Scale ctScale) {
            this(in, out, Form.NAMED, ctScale, null);
        }
    }

    /// Where the translator is from.
    @FunctionalInterface
    public interface Opening {
        /// The translator, opened once it is known that results can be written.
        @MustBeClosed
        Translator open() throws IOException;
    }

    /// What came of it.
    ///
    /// @param written files, whole
    /// @param failures one for each file that was not translated, naming it
    /// @param notes what had to be done to read the sources and to write the results, a sentence
    ///   each, naming the file
    public record Outcome(List<Path> written, List<Exception> failures, List<String> notes) {}

    /// Translates all files that can be; a file that cannot does not stop the others.
    ///
    /// @throws IOException when the model cannot be used, there is nothing to read, or a result
    ///   cannot be written
    @SuppressWarnings("MustBeClosedChecker") // the other run closes it
    public Outcome run(Request request) throws IOException {
        return run(
                request.files(),
                () -> Translator.open(request.model(), request.direction(), request.settings()));
    }

    /// Like [#run(Request)], by the translator that `opening` gives.
    public Outcome run(Files files, Opening opening) throws IOException {
        List<Pair> pairs = Targets.of(files.in(), files.out(), files.form());
        Targets.check(pairs, files.form());
        try (Translator translator = opening.open()) {
            checkUnit(translator.card(), pairs, files.form());
            return new Pass(translator, files)
                    .run(Groups.of(pairs, translator.card(), translator.batch()));
        }
    }

    /// One way through all files with an open translator.
    private final class Pass {
        private final Translator translator;
        private final Files files;
        private final List<String> notes = new ArrayList<>();
        private final List<Path> written = new ArrayList<>();
        private final List<Exception> failures = new ArrayList<>();

        Pass(Translator translator, Files files) {
            this.translator = translator;
            this.files = files;
        }

        Outcome run(Groups groups) throws IOException {
            int all = groups.groups().stream().mapToInt(List::size).sum();
            if (all == 1) {
                translate(groups.groups().getFirst(), Kinship.ALONE, progress);
                return new Outcome(written, failures, notes);
            }
            progress.started("translate", all);
            try {
                int done = 0;
                for (List<Pair> group : groups.groups()) {
                    translate(group, groups.kinship(), Progress.silent());
                    done += group.size();
                    progress.advanced(done, group.getLast().name());
                }
            } finally {
                progress.finished();
            }
            return new Outcome(written, failures, notes);
        }

        private void translate(List<Pair> group, Kinship kinship, Progress slices)
                throws IOException {
            List<Source> sources = new ArrayList<>();
            List<Pair> readable = new ArrayList<>();
            for (Pair pair : group) {
                read(pair)
                        .ifPresent(source -> {
                            sources.add(source);
                            readable.add(pair);
                        });
            }
            List<Translation> done = translated(sources, kinship, slices);
            for (int i = 0; i < done.size(); i++) {
                keep(done.get(i), sources.get(i), readable.get(i));
            }
        }

        /// What becomes of `sources`; nothing where a slice, which may be read only now, can't be
        /// read any more.
        private List<Translation> translated(
                List<Source> sources, Kinship kinship, Progress slices) {
            try {
                return translator.translate(sources, kinship, slices);
            } catch (UncheckedIOException unreadable) {
                failures.add(unreadable.getCause());
                return List.of();
            }
        }

        private void write(Done done, Source source, Pair pair) throws IOException {
            if (!isDicom(pair.out(), files.form())) {
                ImageFiles.write(done.volume(), done.unit(), pair.out());
                return;
            }
            Modality target = translator.card().direction().target();
            new DicomOutput(source, done.volume(), done.unit(), target)
                    .write(pair.out(), files.form(), new Making.Synthetic(translator.model()))
                    .forEach(note -> notes.add("%s: %s".formatted(pair.out(), note)));
        }

        private Optional<Source> read(Pair pair) {
            try {
                Source source =
                        ImageFiles.read(
                                pair.in(),
                                translator.card().direction().source(),
                                files.ctScale(),
                                files.series());
                checkFits(source, pair.out(), files.form());
                source.notes().forEach(note -> notes.add("%s: %s".formatted(pair.in(), note)));
                if (translator.fuses() && source.volume().grid().size().slices() == 1) {
                    notes.add(
                            "%s: one slice has no other planes to fuse with - it was translated as it is"
                                    .formatted(pair.in()));
                }
                return Optional.of(source);
            } catch (IOException | IllegalArgumentException unreadable) {
                failures.add(unreadable);
                return Optional.empty();
            }
        }

        private void keep(Translation translation, Source source, Pair pair) throws IOException {
            switch (translation) {
                case Done done -> {
                    write(done, source, pair);
                    written.add(pair.out());
                }
                case Refused refused -> failures.add(new IOException(refused.sentence()));
            }
        }
    }

    private static boolean isDicom(Path out, Form form) {
        return form == Form.DICOM_SERIES || Kind.of(out).stream().anyMatch(Kind.DICOM::equals);
    }

    /// What CT DICOM can't hold should be known before hours of work.
    private static void checkUnit(ModelCard card, List<Pair> pairs, Form form) throws IOException {
        boolean grey = card.direction().target() == Modality.CT && card.ctUnit() != Unit.HU;
        if (grey && isDicom(pairs.getFirst().out(), form)) {
            throw new IOException(
                    "the model gives CT in grey levels - every viewer takes the values of a CT series for HU - write .nii.gz or .png, or use a model trained in HU");
        }
    }

    private static void checkFits(Source source, Path out, Form form) throws IOException {
        int slices = source.volume().grid().size().slices();
        boolean one = form == Form.NAMED && Kind.of(out).stream().noneMatch(Kind.NIFTI::equals);
        if (slices > 1 && one) {
            throw new IOException(
                    "%s has %d slices and %s holds one - a volume needs a volume's file - end --out in .nii.gz, or name a folder with --dicom"
                            .formatted(source.path(), slices, out));
        }
    }
}
