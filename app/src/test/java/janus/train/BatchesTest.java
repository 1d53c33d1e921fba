package janus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.dataset.Dataset;
import janus.dataset.Split;
import janus.network.Precision;
import janus.volume.Modality;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchesTest {
    private static final int STEPS = 40;

    @TempDir private Path folder;

    private static Recipe recipe(String pairs) {
        Recipe.Optimisation course = new Recipe.Optimisation(1e-3, 0, 0, 3);
        return new Recipe(STEPS, 32, 2, 5, "gray", course, LossWeights.PAPER, Precision.FULL)
                .withPairs(new Pairs(pairs, 100, 1))
                .withAugment("flip,shift,rotate,scale,elastic,gamma,bias,noise");
    }

    private static Batches load(Dataset dataset, Recipe recipe, int threads) {
        return new Batches(
                TrainingSlices.both(dataset, recipe),
                recipe,
                Share.whole(recipe),
                new Batches.Loading(0, threads));
    }

    @Test
    void batchesComeInTheirOrderHoweverManyLoad() throws IOException, InterruptedException {
        Dataset dataset = TinyDataset.pairedIn(folder.resolve("data"));
        Recipe recipe = recipe("every:3");
        try (Batches alone = load(dataset, recipe, 1);
                Batches many = load(dataset, recipe, 5)) {
            for (int step = 0; step < STEPS; step++) {
                Batches.Batch one = alone.next();
                Batches.Batch other = many.next();
                assertThat(one.step()).isEqualTo(step);
                assertThat(other.step()).isEqualTo(step);
                assertThat(other.mr()).isEqualTo(one.mr());
                assertThat(other.ct()).isEqualTo(one.ct());
            }
        }
    }

    @Test
    void aSliceThatCantBeReadIsToldWhoeverReadIt() throws IOException {
        Dataset dataset = TinyDataset.pairedIn(folder.resolve("data"));
        String lost = dataset.entries(Modality.MR, Split.TRAIN).getFirst().file();
        Files.delete(dataset.folder().resolve(lost));
        try (Batches batches = load(dataset, recipe("only"), 3)) {
            assertThatThrownBy(
                            () -> {
                                for (int step = 0; step < STEPS; step++) {
                                    batches.next();
                                }
                            })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(Path.of(lost).getFileName().toString());
        }
    }

    @Test
    void numbersOfThreadsThatLoadNothingAreRefused() {
        for (int loaders : new int[] {-1, 0, 65}) {
            assertThatThrownBy(() -> new FineTuning(Progress.silent(), loaders))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "--loading-threads %d can't load slices - there may be 1 to 64 - leave it away to have one for every 4 processors"
                                    .formatted(loaders));
        }
        assertThat(FineTuning.usualLoaders()).isBetween(1, 64);
    }
}
