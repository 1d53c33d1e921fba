package janus;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Properties checked on many seeded random inputs.
public final class Trials {
    private static final long SEED = Long.getLong("trials.seed", 1L);

    private Trials() {}

    /// Runs `check` with `trials` generators; a failure names the seed that repeats it.
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
