package janus.train;

import janus.dataset.Dataset;
import janus.network.Precision;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// Prints how many milliseconds the loader takes for a batch, one slice of each modality, of a
/// Dataset: `DATASET SIDE ENCODING BATCHES AUGMENTATIONS [THREADS]`. Compare with a step of the
/// networks (`bench/network/compare.sh`): a shorter time means that they never wait.
public final class LoadingTimes {
    private static final int WARM_UP = 100;

    private LoadingTimes() {}

    /// See the class.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Dataset dataset = Dataset.open(Path.of(arguments[0]));
        int count = Integer.parseInt(arguments[3]);
        int threads = arguments.length > 5 ? Integer.parseInt(arguments[5]) : 1;
        Recipe recipe = recipe(arguments, count);
        try (Batches batches =
                new Batches(
                        TrainingSlices.both(dataset, recipe),
                        recipe,
                        Share.whole(recipe),
                        new Batches.Loading(0, threads))) {
            long[] nanos = nanos(batches, count);
            System.out.printf(
                    Locale.ROOT,
                    "%.2f ms a batch, %.2f ms of a processor, at %d px, %s, %s%n",
                    nanos[0] / 1e6 / count,
                    nanos[1] / 1e6 / count,
                    recipe.side(),
                    recipe.encoding(),
                    recipe.augment());
        }
    }

    private static Recipe recipe(String[] arguments, int count) {
        return new Recipe(
                        count,
                        Integer.parseInt(arguments[1]),
                        1,
                        1,
                        arguments[2],
                        Recipe.Optimisation.PAPER,
                        LossWeights.PAPER,
                        Precision.FULL)
                .withAugment(arguments[4]);
    }

    /// Time by the clock and of the loader's processor for `count` batches after the warm-up.
    private static long[] nanos(Batches batches, int count)
            throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            batches.next();
        }
        long start = System.nanoTime();
        long busy = loaderNanos();
        for (int i = 0; i < count; i++) {
            batches.next();
        }
        return new long[] {System.nanoTime() - start, loaderNanos() - busy};
    }

    /// Processor time of the loader so far, which a busy machine does not stretch.
    private static long loaderNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().equals("batches"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }
}
