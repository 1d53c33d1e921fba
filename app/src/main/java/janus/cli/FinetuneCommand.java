package janus.cli;

import janus.checkpoint.Architecture;
import janus.dataset.Dataset;
import janus.network.Precision;
import janus.run.RunFolder;
import janus.tensor.Device;
import janus.train.Cadence;
import janus.train.FineTuning;
import janus.train.LossWeights;
import janus.train.Pairs;
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
                    "Zoo name, checkpoint file, Run folder or 'scratch' (default: ${DEFAULT-VALUE}).")
    private String from = "scratch";

    @Option(
            names = "--reverse",
            defaultValue = "auto",
            description =
                    "What CT -> MR starts from: 'auto' (the partner model where there is one, else the same file), 'same', 'scratch', a zoo name or a file (default: ${DEFAULT-VALUE}).")
    private String reverse = "auto";

    @Option(names = "--resume", description = "Go on with the Run in --out.")
    private boolean resume;

    @ArgGroup(validate = false, heading = "Recipe:%n")
    private final RecipeOptions recipe = new RecipeOptions();

    @ArgGroup(validate = false, heading = "What is learned from:%n")
    private final LearningOptions learning = new LearningOptions();

    @ArgGroup(validate = false, heading = "Strategy:%n")
    private final StrategyOptions strategy = new StrategyOptions();

    @Option(
            names = "--device",
            defaultValue = "auto",
            description = "cpu, cuda:0, ... (default: ${DEFAULT-VALUE}).")
    private String device = "auto";

    /// The options that stand in `run.json` as the recipe.
    static final class RecipeOptions {
        private static final int WARM_UP = 50;
        private static final int CHANNELS = 3;

        @Option(
                names = "--steps",
                defaultValue = "2000",
                description = "Generator steps (default: ${DEFAULT-VALUE}).")
        private int steps;

        @Option(
                names = "--size",
                defaultValue = "256",
                description =
                        "Side of the pictures the networks see, pixels (default: ${DEFAULT-VALUE}).")
        private int size;

        @Option(
                names = "--batch",
                defaultValue = "1",
                description = "Pictures a step (default: ${DEFAULT-VALUE}).")
        private int batch;

        @Option(
                names = "--seed",
                defaultValue = "1",
                description = "Seed (default: ${DEFAULT-VALUE}).")
        private long seed;

        @Option(
                names = "--encoding",
                defaultValue = "gray",
                description =
                        "gray, windows, neighbours or windows,neighbours (default: ${DEFAULT-VALUE}).")
        private String encoding = "gray";

        @Option(
                names = "--augment",
                defaultValue = "flip,shift",
                description =
                        "What may happen to slices: none, or some of flip, shift, rotate, scale, elastic, gamma, bias, noise, separated by commas; janus augment shows them (default: ${DEFAULT-VALUE}).")
        private String augment = "flip,shift";

        @Option(
                names = "--learning-rate",
                defaultValue = "2e-4",
                description = "Adam's learning rate (default: ${DEFAULT-VALUE}).")
        private double learningRate;

        @Option(
                names = "--warm-up",
                description =
                        "Steps in which only the fresh discriminators learn (default: 50; 0 where there are none).")
        private @Nullable Integer warmUp;

        @Option(
                names = "--decay",
                defaultValue = "0.5",
                description =
                        "Fraction of the steps, at the end, with a falling rate (default: ${DEFAULT-VALUE}).")
        private double decay;

        @Option(
                names = "--pool",
                defaultValue = "50",
                description =
                        "Synthetic pictures remembered for the discriminators (default: ${DEFAULT-VALUE}).")
        private int pool;

        @Option(
                names = "--cycle",
                defaultValue = "10",
                description = "Weight of the cycle losses (default: ${DEFAULT-VALUE}).")
        private double cycle;

        @Option(
                names = "--identity",
                defaultValue = "0.5",
                description =
                        "Identity loss as a fraction of the cycle weight; 0 switches it off (default: ${DEFAULT-VALUE}).")
        private double identity;

        @Option(
                names = "--precision",
                defaultValue = "float32",
                description = "float32 or bf16 (default: ${DEFAULT-VALUE}).")
        private String precision = "float32";

        @Option(
                names = "--log-every",
                defaultValue = "10",
                description = "Steps between rows of log.csv (default: ${DEFAULT-VALUE}).")
        private int log;

        @Option(
                names = "--sample-every",
                defaultValue = "100",
                description = "Steps between sample sheets (default: ${DEFAULT-VALUE}).")
        private int sample;

        @Option(
                names = "--save-every",
                defaultValue = "100",
                description = "Steps between saved states (default: ${DEFAULT-VALUE}).")
        private int save;

        @Option(
                names = "--blocks",
                defaultValue = "9",
                description =
                        "Residual blocks of a generator from scratch (default: ${DEFAULT-VALUE}).")
        private int blocks;

        @Option(
                names = "--filters",
                defaultValue = "64",
                description = "Filters of a generator from scratch (default: ${DEFAULT-VALUE}).")
        private int filters;

        Recipe recipe(LearningOptions learning) {
            return recipe(learning, 0);
        }

        /// The recipe with the seed that is `further` than the one given.
        Recipe recipe(LearningOptions learning, long further) {
            Pairs pairs = learning.pairs();
            int warm = Objects.requireNonNullElse(warmUp, pairs.judged() ? WARM_UP : 0);
            return new Recipe(
                            steps,
                            size,
                            batch,
                            seed + further,
                            encoding,
                            new Recipe.Optimisation(learningRate, warm, decay, pool),
                            new LossWeights(cycle, cycle, identity),
                            Precision.of(precision))
                    .withAugment(augment)
                    .withPairs(pairs)
                    .withSampling(learning.sampling())
                    .withAnatomy(learning.anatomy())
                    .withGuard(learning.guard(steps));
        }

        /// The form of a generator from scratch.
        Architecture.ResnetGenerator form() {
            return new Architecture.ResnetGenerator(CHANNELS, CHANNELS, filters, blocks);
        }

        Cadence cadence() {
            return new Cadence(log, sample, save);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Dataset dataset = Dataset.open(data);
        RunFolder run = new RunFolder(out);
        FineTuning fineTuning = new FineTuning(ConsoleProgress.onStandardError());
        Device where = Device.of(device);
        if (resume) {
            new ResumedOptions(out, RunRecord.read(run.card()))
                    .check(known().commandLine().getParseResult());
            fineTuning.resume(dataset, run, where);
        } else {
            Recipe asked = recipe.recipe(learning).withStrategy(strategy.strategy());
            FineTuning.notes(dataset, asked).forEach(note -> System.err.println("note: " + note));
            StartingPoint start =
                    StartingPoints.of(from, reverse).resolve(recipe.blocks, recipe.filters);
            fineTuning.start(
                    new FineTuning.Request(
                            dataset,
                            run,
                            start,
                            asked,
                            recipe.cadence(),
                            where,
                            CommandText.of(known())));
        }
        System.out.println(run.path());
        return 0;
    }

    private CommandSpec known() {
        return Objects.requireNonNull(spec, "picocli sets it");
    }
}
