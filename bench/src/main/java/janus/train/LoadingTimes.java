package janus.train;

import janus.dataset.Dataset;
import janus.dataset.Split;
import janus.encoding.ChannelPlan;
import janus.network.Precision;
import janus.volume.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// Prints how many milliseconds the loader takes for a batch, one slice of each modality, of a
/// Dataset: `DATASET SIDE ENCODING BATCHES AUGMENTATIONS`. Compare with a step of the networks
/// (`bench/network/compare.sh`): a shorter time means that they never wait.
public final class LoadingTimes {
    private static final int WARM_UP = 20;

    private LoadingTimes() {}

    /// See the class.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Dataset dataset = Dataset.open(Path.of(arguments[0]));
        int side = Integer.parseInt(arguments[1]);
        int count = Integer.parseInt(arguments[3]);
        Recipe recipe =
                new Recipe(
                        count,
                        side,
                        1,
                        1,
                        arguments[2],
                        Recipe.Optimisation.PAPER,
                        LossWeights.PAPER,
                        Precision.FULL,
                        arguments[4]);
        try (Batches batches =
                new Batches(
                        slices(dataset, Modality.MR, recipe),
                        slices(dataset, Modality.CT, recipe),
                        recipe,
                        0)) {
            long start = 0;
            for (int i = -WARM_UP; i < count; i++) {
                start = i == 0 ? System.nanoTime() : start;
                batches.next();
            }
            double millis = (System.nanoTime() - start) / 1e6 / count;
            System.out.printf(
                    Locale.ROOT,
                    "%.2f ms a batch at %d px, %s, %s%n",
                    millis,
                    side,
                    arguments[2],
                    recipe.augment());
        }
    }

    private static TrainingSlices slices(Dataset dataset, Modality modality, Recipe recipe) {
        ChannelPlan plan = FineTuning.plan(dataset, recipe);
        return new TrainingSlices(
                dataset,
                Split.TRAIN,
                modality,
                new TrainingSlices.Form(plan.of(modality), recipe.side()));
    }
}
