package janus.watch;

import janus.run.RunFolder;
import janus.run.TrainingLog;
import janus.train.FineTuning;
import janus.train.RunRecord;
import janus.work.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A Run at one moment.
///
/// @param run its folder
/// @param record what it was begun with
/// @param log the rows so far
/// @param state whether it goes on
/// @param sheets the newest sample sheets, the newest first
/// @param tempo how fast it goes
/// @param written when the last row was written; before the first, when the Run was begun
public record RunView(
        RunFolder run,
        RunRecord record,
        TrainingLog log,
        RunState state,
        List<Sheet> sheets,
        Tempo tempo,
        Instant written) {
    private static final int SHEETS = 3;

    /// The Run in `run` now.
    ///
    /// @throws IOException when there is none, or it can't be read
    public static RunView of(RunFolder run) throws IOException {
        check(run);
        boolean held =
                FolderLock.isHeld(run.path()); // before the state: what is read after is last
        RunRecord record = RunRecord.read(run.card());
        TrainingLog log = TrainingLog.read(run.log());
        Instant begun = begun(record, run.card());
        Instant written = log.size() == 0 ? begun : modified(run.log(), begun);
        return new RunView(
                run,
                record,
                log,
                held ? new RunState.Running() : ended(run, record),
                sheets(run, log.lastStep() + record.cadence().log()),
                Tempo.of(
                        log,
                        record.recipe().optimisation().warmUp(),
                        Duration.between(begun, written)),
                written);
    }

    private static void check(RunFolder run) throws IOException {
        Path folder = run.path();
        if (!Files.exists(folder)) {
            throw new IOException(
                    "%s does not exist - there is no Run to watch - name the folder that janus finetune --out writes"
                            .formatted(folder));
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException(
                    "%s is a file - a Run is a folder - name the folder that janus finetune --out writes"
                            .formatted(folder));
        }
        if (!Files.exists(run.card())) {
            throw new IOException(
                    FolderLock.isHeld(folder)
                            ? "%s holds no run.json yet - a process is only beginning to write there - try again in a few seconds"
                                    .formatted(folder)
                            : "%s holds no run.json - it is no Run - name the folder that janus finetune --out writes"
                                    .formatted(folder));
        }
    }

    private static RunState ended(RunFolder run, RunRecord record) throws IOException {
        long saved = FineTuning.saved(run);
        return saved >= record.recipe().total()
                ? new RunState.Finished()
                : new RunState.Stopped(saved);
    }

    private static Instant begun(RunRecord record, Path card) throws IOException {
        try {
            return Instant.parse(String.valueOf(record.created()));
        } catch (DateTimeException byHand) {
            return Files.getLastModifiedTime(card).toInstant();
        }
    }

    private static Instant modified(Path file, Instant otherwise) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException gone) {
            return otherwise;
        }
    }

    /// The newest sheets before step `end`: later ones are of a process that was killed, whose
    /// steps a resumed Run has yet to repeat.
    private static List<Sheet> sheets(RunFolder run, long end) throws IOException {
        if (!Files.isDirectory(run.samples())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(run.samples())) {
            return files.flatMap(file -> Sheet.of(file).stream())
                    .filter(sheet -> sheet.step() < end)
                    .sorted(Comparator.comparingLong(Sheet::step).reversed())
                    .limit(SHEETS)
                    .toList();
        }
    }

    /// Whether a process trains it now.
    public boolean isRunning() {
        return state instanceof RunState.Running;
    }
}
