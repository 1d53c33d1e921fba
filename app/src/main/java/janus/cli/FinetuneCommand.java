package janus.cli;

import janus.checkpoint.Architecture;
import janus.dataset.Dataset;
import janus.parallel.Workforce;
import janus.run.RunFolder;
import janus.tensor.Device;
import janus.train.FineTuning;
import janus.train.Recipe;
import janus.train.RunRecord;
import janus.train.StartingPoint;
import janus.train.StartingPoints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `janus finetune`: both generators at once, from a pre-trained model or from scratch, into a Run
/// folder.
@Command(
        name = "finetune",
        description = "Fine-tune a generic generator on MR and CT slices, both directions at once.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = false)
final class FinetuneCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--data", required = true, description = "Dataset folder (janus prepare).")
    private Path data = Path.of("");

    @Option(names = "--out", required = true, description = "Run folder to write.")
    private Path out = Path.of("");

    @Option(
            names = "--from",
            defaultValue = "scratch",
            description =
                    "Zoo name, checkpoint file, Run folder, 'random:' before one of these, or 'scratch' (default: ${DEFAULT-VALUE}).")
    private String from = "scratch";

    @Option(
            names = "--reverse",
            defaultValue = "auto",
            description =
                    "What CT -> MR starts from: 'auto' (the partner model where there is one, else the same file), 'same', 'random', 'scratch', or what --from takes (default: ${DEFAULT-VALUE}).")
    private String reverse = "auto";

    @Option(names = "--resume", description = "Go on with the Run in --out.")
    private boolean resume;

    @Option(
            names = "--loading-threads",
            paramLabel = "N",
            description =
                    "Threads that read and augment slices ahead of the networks; the result is the same (default: one for every four processors).")
    private @Nullable Integer loaders;

    @Mixin private final TrainingOptions training = new TrainingOptions();

    @ArgGroup(validate = false, heading = "Several processes:%n")
    private final WorkerOptions workers = new WorkerOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Dataset dataset = Dataset.open(data);
        RunFolder run = new RunFolder(out);
        FineTuning fineTuning =
                new FineTuning(
                        ConsoleProgress.onStandardError(),
                        loaders == null ? FineTuning.usualLoaders() : loaders);
        Workforce workforce = workers.workforce(known(), FineTuning.terms(dataset));
        Device where = training.device(workforce.rank());
        workforce.check(where);
        if (workforce.rank() > 0) {
            if (!resume) { // else worker 0 knows the recipe
                FineTuning.requireShares(training.recipe(0), workforce);
            }
            fineTuning.follow(dataset, where, workforce);
            return 0;
        }
        if (resume) {
            new ResumedOptions(out, RunRecord.read(run.card()))
                    .check(known().commandLine().getParseResult());
            fineTuning.resume(dataset, run, where, workforce);
        } else {
            begin(fineTuning, dataset, run, workforce);
        }
        System.out.println(run.path());
        return 0;
    }

    private void begin(FineTuning fineTuning, Dataset dataset, RunFolder run, Workforce workforce)
            throws IOException, InterruptedException {
        Recipe asked = training.recipe(0);
        FineTuning.notes(dataset, asked).forEach(note -> System.err.println("note: " + note));
        Architecture.ResnetGenerator form = training.form();
        StartingPoint start =
                StartingPoints.of(from, reverse).resolve(form.blocks(), form.filters());
        fineTuning.start(
                new FineTuning.Request(
                        dataset,
                        run,
                        start,
                        asked,
                        training.cadence(),
                        training.device(),
                        CommandText.of(known()),
                        workforce));
    }

    private CommandSpec known() {
        return Objects.requireNonNull(spec, "picocli sets it");
    }
}
