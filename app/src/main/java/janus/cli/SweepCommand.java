package janus.cli;

import janus.checkpoint.Architecture;
import janus.dataset.Dataset;
import janus.metric.Metric;
import janus.sweep.Failure;
import janus.sweep.Lineup;
import janus.sweep.Request;
import janus.sweep.Sweep;
import janus.train.FineTuning;
import janus.train.Recipe;
import janus.volume.Direction;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `janus sweep`: the whole experiment.
@Command(
        name = "sweep",
        description = {
            "Fine-tune from many models with several seeds each, beside baselines and controls; choose by the validation split, look at the test split once, and rank the source models.",
            "The same command again goes on after an interruption. Writes sweep.html, sweep.csv, leaderboards, and every Run."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "The Dataset needs aligned pairs (janus prepare --pairs) in its validation and test splits. Exit code 1: something failed; the rest was done."
        })
final class SweepCommand implements Callable<Integer> {
    private static final int NAMED = 10; // failures in full; the page has all

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--data", required = true, description = "Dataset folder (janus prepare).")
    private Path data = Path.of("");

    @Option(names = "--out", required = true, description = "Folder of the sweep.")
    private Path out = Path.of("");

    @Option(
            names = "--from",
            required = true,
            split = ",",
            paramLabel = "all|mini|cached|MODEL",
            description =
                    "Source models, separated by commas: zoo names, checkpoint files or Runs, MODEL+REVERSE to name CT -> MR's start too, all (the 18 published and those added), mini (those that ship with Janus), cached (those pulled or added).")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private List<String> from = List.of();

    @Option(
            names = "--reverse",
            defaultValue = "auto",
            description =
                    "What CT -> MR starts from where MODEL+REVERSE doesn't say it, as in finetune (default: ${DEFAULT-VALUE}).")
    private String reverse = "auto";

    @Option(
            names = "--directions",
            defaultValue = "both",
            paramLabel = "both|mr2ct|ct2mr",
            description =
                    "What is translated and compared; every Run learns both (default: ${DEFAULT-VALUE}).")
    private String directions = "both";

    @Option(
            names = "--seeds",
            defaultValue = "5",
            description =
                    "Runs of each start, with the seeds --seed, --seed + 1, ... (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--learning-rates",
            split = ",",
            paramLabel = "RATE",
            description =
                    "Several learning rates in place of --learning-rate: every start is trained with each, and stands with the one that the validation split chooses for it.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private List<Double> rates = List.of();

    @Option(
            names = "--metric",
            defaultValue = "ssim",
            paramLabel = "NAME",
            description =
                    "Column of evaluation.csv that models are chosen and ranked by (default: ${DEFAULT-VALUE}).")
    private String metric = "ssim";

    @Option(
            names = "--accept-failures",
            description =
                    "Look at the test split although something failed; what failed can't be tried again then.")
    private boolean acceptFailures;

    @Mixin private final TrainingOptions training = new TrainingOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Request request = request(Dataset.open(data));
        PrintWriter errors = known().commandLine().getErr();
        Notes.tell(
                FineTuning.notes(request.dataset(), request.training().recipes().getFirst()),
                errors);
        Sweep.Outcome outcome =
                new Sweep(ConsoleProgress.onStandardError(), Failures::sentence).run(request);
        List<Failure> failures = outcome.failures();
        for (Failure failure : failures.subList(0, Math.min(NAMED, failures.size()))) {
            errors.println("janus: %s: %s".formatted(failure.what(), failure.why()));
        }
        if (failures.size() > NAMED) {
            errors.printf("janus: %d more failed%n", failures.size() - NAMED);
        }
        errors.flush();
        PrintWriter print = known().commandLine().getOut();
        print.println(outcome.state());
        outcome.findings().forEach(print::println);
        print.println(outcome.page());
        print.flush();
        return failures.isEmpty() ? 0 : 1;
    }

    private Request request(Dataset dataset) throws IOException {
        return new Request(
                dataset,
                out,
                Lineup.of(from, reverse),
                new Request.Training(recipes(), training.cadence(), form()),
                new Request.Judging(
                        ways(),
                        metric(),
                        acceptFailures ? Request.Failed.LEFT_OUT : Request.Failed.WAITED_FOR),
                training.device(),
                CommandText.madeBy(known()));
    }

    private List<Recipe> recipes() {
        List<Recipe> recipes = new ArrayList<>();
        requireRates();
        for (int i = 0; i < seeds; i++) {
            Recipe recipe = training.recipe(i);
            if (rates.isEmpty()) {
                recipes.add(recipe);
            }
            rates.forEach(rate -> recipes.add(recipe.withLearningRate(rate)));
        }
        return recipes;
    }

    private void requireRates() {
        if (!rates.isEmpty()
                && known().commandLine().getParseResult().hasMatchedOption("--learning-rate")) {
            throw new IllegalArgumentException(
                    "--learning-rate and --learning-rates are both given - each says what Runs learn with - leave one away");
        }
        if (rates.stream().distinct().count() < rates.size()) {
            throw new IllegalArgumentException(
                    "--learning-rates names one rate twice - both would be the same Runs - name each once");
        }
    }

    /// Without a word on it `scratch` has the form of the models it is compared with.
    private Optional<Architecture.ResnetGenerator> form() {
        var given = known().commandLine().getParseResult();
        return given.hasMatchedOption("--blocks") || given.hasMatchedOption("--filters")
                ? Optional.of(training.form())
                : Optional.empty();
    }

    private List<Direction> ways() {
        return directions.equals("both")
                ? List.of(Direction.values())
                : List.of(Direction.of(directions));
    }

    private Metric metric() {
        return Metric.ALL.stream()
                .filter(one -> one.column().equals(metric))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "--metric '%s' is no column of evaluation.csv - models can't be chosen by it - use ssim, psnr_db, mae or another of docs/metrics.md"
                                        .formatted(metric)));
    }

    private CommandSpec known() {
        return Objects.requireNonNull(spec, "picocli sets it");
    }
}
