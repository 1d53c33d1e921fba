package janus.train;

import janus.dataset.Dataset;
import janus.network.Precision;
import janus.run.RunFolder;
import janus.tensor.Device;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Path;

/// Tiny Runs on a [TinyDataset] that differ in their strategy.
///
/// @param folder for the Dataset and all Runs
/// @param dataset to train on
record StrategyRun(Path folder, Dataset dataset) {
    static final int WARM_UP = 2;
    static final int STEPS = 6;

    static StrategyRun in(Path folder) throws IOException {
        return new StrategyRun(folder, TinyDataset.in(folder.resolve("data")));
    }

    static Recipe recipe(Strategy strategy) {
        return new Recipe(
                        STEPS,
                        32,
                        1,
                        5,
                        "gray",
                        new Recipe.Optimisation(2e-4, WARM_UP, 0.5, 3),
                        LossWeights.PAPER,
                        Precision.FULL)
                .withStrategy(strategy);
    }

    /// Trains a Run called `name` from scratch to its end.
    RunFolder train(String name, Strategy strategy) throws IOException, InterruptedException {
        return train(name, recipe(strategy), Progress.silent());
    }

    RunFolder train(String name, Recipe recipe, Progress progress)
            throws IOException, InterruptedException {
        StartingPoint start = StartingPoints.of("scratch", "auto").resolve(2, 2);
        return train(name, recipe, start, progress);
    }

    RunFolder train(String name, Recipe recipe, StartingPoint start, Progress progress)
            throws IOException, InterruptedException {
        return new TinyRuns(folder, dataset, new Cadence(2, 20, 2))
                .train(name, recipe, start, progress);
    }

    /// Trains a Run that is killed in step 5, one after its last save, and goes on.
    RunFolder broken(String name, Strategy strategy) throws IOException, InterruptedException {
        try {
            train(name, recipe(strategy), new Killed(5));
        } catch (IllegalStateException killed) {
            RunFolder run = new RunFolder(folder.resolve(name));
            new FineTuning(Progress.silent()).resume(dataset, run, Device.CPU);
            return run;
        }
        throw new AssertionError("the Run was not killed");
    }
}
