package janus.cli;

import janus.checkpoint.Architecture;
import janus.network.Precision;
import janus.train.Cadence;
import janus.train.LossWeights;
import janus.train.Pairs;
import janus.train.Recipe;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that stand in `run.json` as the recipe.
final class RecipeOptions {
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

    @Option(names = "--seed", defaultValue = "1", description = "Seed (default: ${DEFAULT-VALUE}).")
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
            description = "float32, tf32 (GPUs) or bf16 (default: ${DEFAULT-VALUE}).")
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
