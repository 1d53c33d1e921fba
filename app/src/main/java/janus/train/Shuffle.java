package janus.train;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// An endless order of the numbers 0 to n - 1, every one once an epoch, that is a function of the
/// seed and the position alone, so that a resumed Run meets the same pictures.
///
/// @param n how many numbers
/// @param seed of the order
record Shuffle(int n, long seed) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /// The number at `position`, from 0.
    int at(long position) {
        RandomGenerator random = new SplittableRandom(seed ^ (GOLDEN * (1 + position / n)));
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order[(int) (position % n)];
    }
}
