package janus.train;

import janus.dataset.Dataset;
import janus.run.RunFolder;
import janus.tensor.Device;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Path;

/// Runs of tiny networks on a tiny Dataset, as many as a test wants to compare.
///
/// @param folder for all Runs
/// @param dataset to train on
/// @param cadence of all Runs
record TinyRuns(Path folder, Dataset dataset, Cadence cadence) {
    private static final int FILTERS = 2;

    /// Trains a Run called `name` from a generator of one block and random weights to its end.
    RunFolder train(String name, Recipe recipe, Progress progress)
            throws IOException, InterruptedException {
        return train(
                name, recipe, StartingPoints.of("scratch", "auto").resolve(1, FILTERS), progress);
    }

    RunFolder train(String name, Recipe recipe, StartingPoint start, Progress progress)
            throws IOException, InterruptedException {
        RunFolder run = new RunFolder(folder.resolve(name));
        new FineTuning(progress)
                .start(
                        new FineTuning.Request(
                                dataset, run, start, recipe, cadence, Device.CPU, "test"));
        return run;
    }
}
