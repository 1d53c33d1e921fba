package janus;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.NullMarked;

/// Small seeded properties. A failure names the seed that repeats it: `-Dtrials.seed=N`.
@NullMarked
public final class Trials {
    private static final long SEED = Long.getLong("trials.seed", 1L);

    private Trials() {}

    /// Runs `check` with `trials` generators of consecutive seeds.
    public static void forAll(int trials, Consumer<RandomGenerator> check) {
        for (long seed = SEED; seed < SEED + trials; seed++) {
            try {
                check.accept(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("fails with -Dtrials.seed=" + seed, failure);
            }
        }
    }
}
