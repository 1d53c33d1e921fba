package janus.sweep;

import janus.run.RunFolder;
import janus.tensor.NativeWork;
import janus.train.FineTuning;
import janus.train.Recipe;
import janus.train.RunRecord;
import janus.train.StartingPoint;
import janus.work.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Trains all Runs of a sweep, each where it was interrupted; one that fails does not stop the
/// others.
///
/// @param request the sweep
/// @param starts what can be trained from
/// @param words makes a sentence of what was thrown
record Trainings(Request request, Starts starts, Function<Throwable, String> words) {
    /// What came of it.
    ///
    /// @param trained Runs at their last step
    /// @param failures of the others
    record Outcome(List<PlannedRun> trained, List<Failure> failures) {}

    /// All Runs, seed by seed and in it rate by rate, so that a sweep that is stopped early has
    /// compared all models.
    List<PlannedRun> planned() {
        List<PlannedRun> runs = new ArrayList<>();
        for (Recipe recipe : request.training().recipes()) {
            for (Contestant one : starts.ready().keySet()) {
                runs.add(new PlannedRun(request, one, recipe));
            }
        }
        return runs;
    }

    /// Trains what is not trained yet.
    ///
    /// @throws IOException when the process was asked to end
    Outcome train(Progress progress) throws IOException, InterruptedException {
        List<PlannedRun> planned = planned();
        List<PlannedRun> trained = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        long steps = request.training().recipes().getFirst().total();
        progress.started("sweep", steps * planned.size());
        RunsProgress listener = new RunsProgress(progress);
        try {
            for (int i = 0; i < planned.size(); i++) {
                PlannedRun run = planned.get(i);
                listener.enter(
                        "Run %d of %d, %s".formatted(i + 1, planned.size(), run.words()),
                        i * steps);
                try {
                    train(run, listener);
                    trained.add(run);
                } catch (IOException | RuntimeException failure) {
                    checkEnding(failure);
                    failures.add(new Failure(run.words(), words.apply(failure)));
                }
            }
        } finally {
            progress.finished();
        }
        return new Outcome(trained, failures);
    }

    /// Runs that are at their last step already, none being trained.
    Outcome found() {
        List<PlannedRun> trained = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (PlannedRun run : planned()) {
            try {
                if (run.folder().isBegun() && FineTuning.isFinished(run.folder())) {
                    trained.add(run);
                } else {
                    failures.add(new Failure(run.words(), closed()));
                }
            } catch (IOException | RuntimeException unreadable) {
                failures.add(new Failure(run.words(), words.apply(unreadable)));
            }
        }
        return new Outcome(trained, failures);
    }

    private static String closed() {
        return "it was not trained when the test split was opened - a Run that is trained after looking at the results would not be judged blindly - sweep again into another --out";
    }

    private static void checkEnding(Exception failure) throws IOException {
        if (NativeWork.ending()) {
            throw new IOException(
                    "the sweep was stopped - the process was asked to end - run the same command again to go on",
                    failure);
        }
    }

    private void train(PlannedRun run, Progress listener) throws IOException, InterruptedException {
        StartingPoint start = start(run.contestant());
        FineTuning fineTuning = new FineTuning(listener);
        RunFolder folder = run.folder();
        if (!folder.isBegun()) {
            fineTuning.start(
                    new FineTuning.Request(
                            request.dataset(),
                            folder,
                            start,
                            run.recipe(),
                            request.training().cadence(),
                            request.device(),
                            request.made().command()));
            return;
        }
        checkStart(run, start);
        if (!FineTuning.isFinished(folder)) {
            fineTuning.resume(request.dataset(), folder, request.device());
        }
    }

    private StartingPoint start(Contestant one) {
        StartingPoint start = starts.ready().get(one);
        if (start == null) {
            throw new IllegalStateException(one.name() + " is not ready");
        }
        return start;
    }

    /// A model whose file changed between two Runs is two models.
    private static void checkStart(PlannedRun run, StartingPoint start) throws IOException {
        RunRecord.Start begun = RunRecord.read(run.folder().card()).start();
        checkStart(run, begun.mr2ct(), start.mr2ct().description());
        checkStart(run, begun.ct2mr(), start.ct2mr().description());
    }

    private static void checkStart(PlannedRun run, String begun, String now) throws IOException {
        if (!begun.equals(now)) {
            throw new IOException(
                    "%s was begun from %s and %s is named now - seeds of one row must share their start - bring the old file back, or sweep into another --out"
                            .formatted(run.folder().path(), begun, now));
        }
    }
}
