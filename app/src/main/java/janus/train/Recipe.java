package janus.train;

import janus.augment.Augmentations;
import janus.network.Precision;
import java.util.Objects;
import java.util.function.Consumer;

/// How to fine-tune.
///
/// @param steps generator steps in all
/// @param side side of the square pictures the networks see, pixels, a multiple of 4
/// @param batch pictures of each modality a step
/// @param seed of everything random
/// @param encoding code of the channel plan
/// @param optimisation learning rates and when they change
/// @param weights of the loss
/// @param precision number format
/// @param augment what may happen to slices: codes of [Augmentations], in their order
/// @param pairs how aligned pairs are learned from
/// @param sampling which MR and CT slices meet in unpaired steps
/// @param anatomy losses that compare synthetic slices with their sources
/// @param strategy how the networks learn, beyond what the CycleGAN authors did
/// @param guard whether it is watched for contrast inversion and collapse
public record Recipe(
        int steps,
        int side,
        int batch,
        long seed,
        String encoding,
        Optimisation optimisation,
        LossWeights weights,
        Precision precision,
        String augment,
        Pairs pairs,
        Sampling sampling,
        Anatomy anatomy,
        Strategy strategy,
        Guard guard) {
    private static final int SMALLEST_SIDE = 32; // below, nothing is left to see

    private static final int LARGEST_SIDE = 4096;

    /// What the CycleGAN authors used, with a number of steps that a workstation reaches.
    public static final Recipe PAPER =
            new Recipe(
                    2000, 256, 1, 1, "gray", Optimisation.PAPER, LossWeights.PAPER, Precision.FULL);

    /// Checks the ranges.
    public Recipe {
        // Runs begun before there was a choice do not say it
        String happens = Objects.requireNonNullElse(augment, Augmentations.DEFAULT.code());
        augment = Augmentations.of(happens).code();
        pairs = Objects.requireNonNullElse(pairs, Pairs.NONE);
        sampling = Objects.requireNonNullElse(sampling, Sampling.FREE);
        anatomy = Objects.requireNonNullElse(anatomy, Anatomy.NONE);
        strategy = Objects.requireNonNullElse(strategy, Strategy.PAPER);
        guard = Objects.requireNonNullElse(guard, Guard.OFF);
        if (steps < 1 || batch < 1) {
            throw new IllegalArgumentException(
                    "%d steps of %d pictures train nothing - both must be at least 1 - raise --steps or --batch"
                            .formatted(steps, batch));
        }
        requireSide(side);
        strategy.adversary().requireSide(side);
        pairs.requireFor(optimisation.warmUp(), anatomy);
        requireMemory(side, (long) batch * strategy.stabilisers().accumulate());
    }

    private static void requireMemory(int side, long pictures) {
        if (3L * side * side * pictures > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "--batch and --accumulate make %d pictures of --size %d, more than one step can hold - it has at most 2^31 numbers - lower --batch or --accumulate"
                            .formatted(pictures, side));
        }
    }

    /// Pictures of each modality that a step learns from.
    public int pictures() {
        return batch * strategy.stabilisers().accumulate();
    }

    /// A recipe with what is used when nothing is said about the rest.
    public Recipe(
            int steps,
            int side,
            int batch,
            long seed,
            String encoding,
            Optimisation optimisation,
            LossWeights weights,
            Precision precision) {
        this(
                steps,
                side,
                batch,
                seed,
                encoding,
                optimisation,
                weights,
                precision,
                Augmentations.DEFAULT.code(),
                Pairs.NONE,
                Sampling.FREE,
                Anatomy.NONE,
                Strategy.PAPER,
                Guard.OFF);
    }

    /// What a recipe can be changed in.
    private static final class Draft {
        private long seed;
        private Optimisation optimisation;
        private String augment;
        private Pairs pairs;
        private Sampling sampling;
        private Anatomy anatomy;
        private Strategy strategy;
        private Guard guard;

        Draft(Recipe recipe) {
            seed = recipe.seed;
            optimisation = recipe.optimisation;
            augment = recipe.augment;
            pairs = recipe.pairs;
            sampling = recipe.sampling;
            anatomy = recipe.anatomy;
            strategy = recipe.strategy;
            guard = recipe.guard;
        }
    }

    private Recipe changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new Recipe(
                steps,
                side,
                batch,
                draft.seed,
                encoding,
                draft.optimisation,
                weights,
                precision,
                draft.augment,
                draft.pairs,
                draft.sampling,
                draft.anatomy,
                draft.strategy,
                draft.guard);
    }

    /// This with other augmentations.
    public Recipe withAugment(String augmentations) {
        return changed(draft -> draft.augment = augmentations);
    }

    /// This with another learning rate.
    public Recipe withLearningRate(double rate) {
        return changed(draft ->
                draft.optimisation =
                        new Optimisation(
                                rate,
                                optimisation.warmUp(),
                                optimisation.decay(),
                                optimisation.pool()));
    }

    /// This with pairs learned from in another way.
    public Recipe withPairs(Pairs others) {
        return changed(draft -> draft.pairs = others);
    }

    /// This with slices meeting in another way.
    public Recipe withSampling(Sampling other) {
        return changed(draft -> draft.sampling = other);
    }

    /// This with other anatomy losses.
    public Recipe withAnatomy(Anatomy others) {
        return changed(draft -> draft.anatomy = others);
    }

    /// This with another strategy.
    public Recipe withStrategy(Strategy other) {
        return changed(draft -> draft.strategy = other);
    }

    /// This watched in another way.
    public Recipe withGuard(Guard other) {
        return changed(draft -> draft.guard = other);
    }

    /// This with another seed.
    Recipe withSeed(long other) {
        return changed(draft -> draft.seed = other);
    }

    /// Checks that networks can see pictures of `side` pixels.
    ///
    /// @throws IllegalArgumentException when they cannot
    public static void requireSide(int side) {
        if (side < SMALLEST_SIDE || side > LARGEST_SIDE || side % 4 != 0) {
            throw new IllegalArgumentException(
                    "--size %d does not fit the networks - the side must be a multiple of 4 and at least %d - use 128 or 256, at most %d"
                            .formatted(side, SMALLEST_SIDE, LARGEST_SIDE));
        }
    }

    /// Whether `step` of the Run, from 0 with the warm-up, learns from aligned pairs.
    boolean isPaired(long step) {
        return pairs.steps().has(step, optimisation.warmUp());
    }

    /// Steps in all, the warm-up among them.
    public long total() {
        return optimisation.warmUp() + (long) steps;
    }

    /// Learning rates and their course.
    ///
    /// @param learningRate Adam's, for generators and discriminators
    /// @param warmUp steps in which only the fresh discriminators learn, before the first generator
    ///   step
    /// @param decay fraction of the steps, at the end, over which the learning rate falls linearly
    ///   to 0
    /// @param pool synthetic pictures remembered for the discriminators (shrivastava2017)
    public record Optimisation(double learningRate, int warmUp, double decay, int pool) {
        public static final Optimisation PAPER = new Optimisation(2e-4, 50, 0.5, 50);

        /// Checks the ranges.
        public Optimisation {
            if (!(learningRate > 0 && learningRate <= 1)
                    || warmUp < 0
                    || !(decay >= 0 && decay <= 1)
                    || pool < 0) {
                throw new IllegalArgumentException(
                        "learning rate %s, warm-up %d, decay %s, pool %d cannot be used - rates are above 0 and at most 1, decay lies in 0..1, the others are not negative - see janus finetune --help"
                                .formatted(learningRate, warmUp, decay, pool));
            }
        }

        /// The learning rate of generator step `step` (from 0) of `steps`.
        public double rateAt(long step, int steps) {
            double falling = decay * steps;
            double left = steps - step;
            return left >= falling || falling == 0
                    ? learningRate
                    : learningRate * left / (falling + 1);
        }
    }
}
