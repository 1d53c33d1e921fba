package janus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.augment.Augmentations;
import janus.dataset.Dataset;
import janus.dataset.Split;
import janus.encoding.Neighbours;
import janus.network.Precision;
import janus.run.RunFolder;
import janus.tensor.Device;
import janus.volume.Direction;
import janus.volume.Modality;
import janus.volume.Unit;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs under other augmentations than the default.
class AugmentedRunTest {
    @TempDir private Path folder;
    private Dataset dataset;

    @BeforeEach
    void prepare() throws IOException {
        dataset = TinyDataset.in(folder.resolve("data"));
    }

    private RunFolder start(String name, String augment, Progress progress)
            throws IOException, InterruptedException {
        return new TinyRuns(folder, dataset, new Cadence(2, 20, 2))
                .train(name, recipe(augment), progress);
    }

    private static Recipe recipe(String augment) {
        return new Recipe(
                        4,
                        32,
                        1,
                        5,
                        "neighbours",
                        new Recipe.Optimisation(2e-4, 2, 0.5, 3),
                        LossWeights.PAPER,
                        Precision.FULL)
                .withAugment(augment);
    }

    @Test
    void aRunUnderAllOfThemRecordsThemAndGoesOnToTheSameResult()
            throws IOException, InterruptedException {
        String all = Augmentations.EVERY.code();
        RunFolder unbroken = start("unbroken", all, Progress.silent());
        assertThat(RunRecord.read(unbroken.card()).recipe().augment()).isEqualTo(all);
        RunFolder broken = new RunFolder(folder.resolve("broken"));
        assertThatThrownBy(() -> start("broken", all, new Killed(3))).hasMessage("killed");
        new FineTuning(Progress.silent()).resume(dataset, broken, Device.CPU);
        assertThat(broken.state()).hasSameBinaryContentAs(unbroken.state());

        RunFolder plain = start("plain", "none", Progress.silent());
        assertThat(plain.generator(Direction.MR_TO_CT).toFile()).exists();
        assertThat(Files.mismatch(plain.state(), unbroken.state())).isNotNegative();
    }

    @Test
    void aRunFromBeforeTheChoiceIsReadWithTheDefault() throws IOException, InterruptedException {
        RunFolder run = start("run", "flip,shift", Progress.silent());
        String json = Files.readString(run.card());
        String older = json.replaceFirst(",\\s*\"augment\" : \"flip,shift\"", "");
        assertThat(older).isNotEqualTo(json);
        Files.writeString(run.card(), older);
        assertThat(RunRecord.read(run.card()).recipe()).isEqualTo(recipe("flip,shift"));
    }

    @Test
    void neighboursGetTheSameDraw() throws IOException {
        TrainingSlices slices =
                new TrainingSlices(
                        dataset,
                        Split.TRAIN,
                        Modality.MR,
                        new TrainingSlices.Form(new Neighbours(Unit.NORMALISED), 32));
        Augmentations every = Augmentations.EVERY;
        float[] middle = slices.channels(2, every.draw(slices.canvas(), new SplittableRandom(3)));
        float[] upper = slices.channels(3, every.draw(slices.canvas(), new SplittableRandom(3)));
        int each = 32 * 32; // subject s1 has slices 2 and 3
        assertThat(Arrays.copyOfRange(middle, 2 * each, 3 * each))
                .containsExactly(Arrays.copyOfRange(upper, each, 2 * each));
        assertThat(Arrays.copyOfRange(upper, 0, each))
                .containsExactly(Arrays.copyOfRange(middle, each, 2 * each));
    }
}
