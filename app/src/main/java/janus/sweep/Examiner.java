package janus.sweep;

import janus.baseline.Baseline;
import janus.baseline.BaselineTranslator;
import janus.evaluate.Evaluation;
import janus.evaluate.EvaluationFiles;
import janus.evaluate.Evaluator;
import janus.evaluate.MaskChoice;
import janus.tensor.NativeWork;
import janus.translate.FileTranslation;
import janus.translate.Settings;
import janus.translate.Translator;
import janus.volume.Direction;
import janus.work.FolderTree;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// Lets Runs and baselines translate an exam and compares what they made with the truth, inside the
/// truth's head. What was evaluated before is not again.
final class Examiner {
    private final Request request;
    private final Exam exam;
    private final Function<Throwable, String> words;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    /// @param words makes a sentence of what was thrown
    Examiner(Request request, Exam exam, Function<Throwable, String> words) {
        this.request = request;
        this.exam = exam;
        this.words = words;
    }

    /// What came of it.
    record Outcome(List<Mark> marks, List<Failure> failures) {}

    /// Examines `runs`, in each direction those whose learning rate `rates` keeps, and the
    /// baselines.
    ///
    /// @throws IOException when the process was asked to end
    Outcome examine(List<PlannedRun> runs, Rates rates, Progress progress) throws IOException {
        List<Direction> directions = request.judging().directions();
        int all = directions.stream().mapToInt(it -> kept(runs, rates, it).size()).sum();
        progress.started(
                "examine " + exam.split().code(),
                all + directions.size() * Lineup.trivial().size());
        try {
            for (Direction direction : directions) {
                for (Baseline.Kind kind : Lineup.trivial()) {
                    mark(
                            mark(Lineup.row(kind), direction, Double.NaN, "once"),
                            () -> BaselineTranslator.open(baseline(kind, direction)));
                    progress.advanced(tried(), Lineup.row(kind));
                }
                for (PlannedRun run : kept(runs, rates, direction)) {
                    examine(run, direction);
                    progress.advanced(tried(), run.words());
                }
            }
        } finally {
            progress.finished();
        }
        return new Outcome(marks, failures);
    }

    private List<PlannedRun> kept(List<PlannedRun> runs, Rates rates, Direction direction) {
        return runs.stream().filter(run -> rates.keeps(mark(run, direction))).toList();
    }

    private void examine(PlannedRun run, Direction direction) throws IOException {
        mark(
                mark(run, direction),
                () ->
                        Translator.open(
                                run.folder().path(), direction, Settings.on(request.device())));
    }

    private int tried() {
        return marks.size() + failures.size();
    }

    private Baseline.Request baseline(Baseline.Kind kind, Direction direction) {
        return new Baseline.Request(
                kind, direction, Optional.of(request.dataset().folder()), OptionalDouble.empty());
    }

    private Mark mark(PlannedRun run, Direction direction) {
        return mark(run.contestant().name(), direction, run.rate(), run.attempt());
    }

    private Mark mark(String row, Direction direction, double rate, String attempt) {
        Path folder = place("evaluations", direction, row, attempt);
        return new Mark(row, direction, rate, attempt, folder);
    }

    private Path place(String what, Direction direction, String row, String attempt) {
        return exam.folder().resolve(what).resolve(direction.code()).resolve(row).resolve(attempt);
    }

    private void mark(Mark mark, FileTranslation.Opening opening) throws IOException {
        try {
            if (!Files.exists(mark.folder().resolve("summary.json"))) {
                translate(mark, opening);
                evaluate(mark);
            }
            marks.add(mark);
        } catch (IOException | RuntimeException failure) {
            if (NativeWork.ending()) {
                throw failure;
            }
            failures.add(
                    new Failure(
                            "%s %s, %s %s"
                                    .formatted(
                                            mark.row(),
                                            mark.attempt(),
                                            mark.direction().code(),
                                            exam.split().code()),
                            words.apply(failure)));
        }
    }

    private Path translated(Mark mark) {
        return place("translated", mark.direction(), mark.row(), mark.attempt());
    }

    private void translate(Mark mark, FileTranslation.Opening opening) throws IOException {
        Path out = translated(mark);
        FolderTree.delete(out); // what an interruption left
        FileTranslation.Outcome outcome =
                new FileTranslation(Progress.silent())
                        .run(
                                new FileTranslation.Files(
                                        List.of(exam.slices(mark.direction().source())), out, null),
                                opening);
        if (!outcome.failures().isEmpty()) {
            throw new IOException(words.apply(outcome.failures().getFirst()));
        }
    }

    private void evaluate(Mark mark) throws IOException {
        Evaluation evaluation =
                Evaluator.evaluate(
                        janus.evaluate.Request.of(
                                        exam.slices(mark.direction().target()), translated(mark))
                                .withSource(exam.slices(mark.direction().source()))
                                .withMask(new MaskChoice.Auto()),
                        Progress.silent());
        if (!evaluation.skipped().isEmpty()) {
            throw new IOException(evaluation.skipped().getFirst().why());
        }
        EvaluationFiles.writeNumbers(evaluation, request.made(), mark.folder());
    }
}
