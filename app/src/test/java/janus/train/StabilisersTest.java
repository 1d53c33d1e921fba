package janus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.checkpoint.Checkpoint;
import janus.checkpoint.CheckpointFile;
import janus.checkpoint.NamedTensor;
import janus.checkpoint.Safetensors;
import janus.run.ModelCard;
import janus.run.RunFolder;
import janus.tensor.Device;
import janus.volume.Direction;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Averaged weights, bounded gradients, and the end of a training that diverges.
class StabilisersTest {
    private static final Strategy BOTH = strategy(0.5, 0.1);
    private static final String NAME = "model.1.weight";

    @TempDir private Path folder;
    private StrategyRun runs;

    @BeforeEach
    void prepare() throws IOException {
        runs = StrategyRun.in(folder);
    }

    private static Strategy strategy(double ema, double clip) {
        return Strategy.PAPER.with(new Stabilisers(ema, clip, 1));
    }

    @Test
    void aRunKilledAndResumedEqualsAnUnbrokenOne() throws IOException, InterruptedException {
        RunFolder unbroken = runs.train("unbroken", BOTH);
        RunFolder broken = runs.broken("broken", BOTH);
        assertThat(broken.state()).hasSameBinaryContentAs(unbroken.state());
        for (Direction direction : Direction.values()) {
            assertThat(broken.generator(direction))
                    .hasSameBinaryContentAs(unbroken.generator(direction));
        }
        assertThat(RunRecord.read(broken.card()).recipe().strategy()).isEqualTo(BOTH);
    }

    @Test
    void theAverageTranslatesAndTheLastWeightsGoOnLearning()
            throws IOException, InterruptedException {
        RunFolder run = runs.train("run", strategy(0.5, 0));
        Checkpoint state = CheckpointFile.read(run.state());
        Checkpoint model = CheckpointFile.read(run.generator(Direction.MR_TO_CT));
        float[] translates = tensor(model, NAME).values();
        assertThat(translates)
                .isEqualTo(tensor(state, "mr2ct/averages/" + NAME).values())
                .isNotEqualTo(tensor(state, "mr2ct/weights/" + NAME).values());
        assertThat(model.metadata())
                .containsEntry(ModelCard.AVERAGED, "moving average of the weights, decay 0.5");
    }

    @Test
    void averagingChangesNothingOfWhatLearns() throws IOException, InterruptedException {
        RunFolder plain = runs.train("plain", Strategy.PAPER);
        RunFolder averaged = runs.train("averaged", strategy(0.3, 0));
        assertThat(CheckpointFile.read(plain.generator(Direction.MR_TO_CT)).metadata())
                .doesNotContainKey(ModelCard.AVERAGED);
        Checkpoint with = CheckpointFile.read(averaged.state());
        CheckpointFile.read(plain.state())
                .tensors()
                .forEach((name, tensor) ->
                        assertThat(tensor(with, name).values()).isEqualTo(tensor.values()));
    }

    @Test
    void aGradientIsShortenedToItsBoundAndASmallOneStays()
            throws IOException, InterruptedException {
        // Adam's steps hardly feel the gradient's length, its moments do
        RunFolder free = runs.train("free", strategy(0, 0));
        RunFolder loose = runs.train("loose", strategy(0, 1e9));
        RunFolder tight = runs.train("tight", strategy(0, 1e-3));
        assertThat(loose.state()).hasSameBinaryContentAs(free.state());
        double norm = 0;
        Checkpoint state = CheckpointFile.read(tight.state());
        for (String name : state.tensors().keySet()) {
            if (name.contains("2mr/means/") || name.contains("2ct/means/")) {
                for (float value : tensor(state, name).values()) {
                    norm += value * (double) value;
                }
            }
        }
        assertThat(Math.sqrt(norm)).isBetween(1e-6, 1e-3); // a mean of vectors of length 1e-3
    }

    @Test
    void aTrainingThatDivergesKeepsItsLastSaveAndSaysWhatToChange()
            throws IOException, InterruptedException {
        Recipe good = StrategyRun.recipe(Strategy.PAPER);
        Recipe bad =
                new Recipe(
                        good.steps(),
                        good.side(),
                        good.batch(),
                        good.seed(),
                        good.encoding(),
                        good.optimisation(),
                        new LossWeights(1e39, 10, 0.5), // float32 ends at 3.4e38
                        good.precision());
        assertThatThrownBy(() -> runs.train("run", bad, Progress.silent()))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "the loss of the generators is Infinity at step 3 of %s - the training has diverged, and the Run stays as it was saved after step 2 - start a new Run with a lower --learning-rate or --clip 1",
                        folder.resolve("run"));
        RunFolder run = new RunFolder(folder.resolve("run"));
        byte[] kept = Files.readAllBytes(run.state());
        assertThat(FineTuning.saved(run)).isEqualTo(2);
        assertThatThrownBy(() ->
                        new FineTuning(Progress.silent()).resume(runs.dataset(), run, Device.CPU))
                .hasMessageStartingWith("the loss of the generators is Infinity at step 3");
        assertThat(run.state()).hasBinaryContent(kept);
    }

    @Test
    void weightsThatAreNoNumbersOverwriteNothing() throws IOException, InterruptedException {
        // Adam's steps are too short to reach infinity in a test: the state is spoilt by hand
        assertThatThrownBy(() ->
                        runs.train("run", StrategyRun.recipe(strategy(0.9, 5)), new Killed(5)))
                .hasMessage("killed");
        RunFolder run = new RunFolder(folder.resolve("run"));
        Checkpoint state = CheckpointFile.read(run.state());
        state.tensors().get("mr2ct/averages/" + NAME).values()[0] = Float.NaN;
        Safetensors.write(state, run.state());
        byte[] model = Files.readAllBytes(run.generator(Direction.MR_TO_CT));
        assertThatThrownBy(() ->
                        new FineTuning(Progress.silent()).resume(runs.dataset(), run, Device.CPU))
                .hasMessage(
                        "weights or moments of mr2ct are no numbers at step 6 of %s - the training has diverged, and the Run stays as it was saved after step 4 - start a new Run from it (--from %s) with a lower --learning-rate or a --clip below 5.0",
                        run.path(), run.path());
        assertThat(run.generator(Direction.MR_TO_CT)).hasBinaryContent(model);
    }

    @Test
    void nonsenseIsRefused() {
        for (double ema : new double[] {-0.1, 1, Double.NaN}) {
            assertThatThrownBy(() -> new Stabilisers(ema, 0, 1))
                    .hasMessageStartingWith("--ema %s is no decay of an average - ".formatted(ema));
        }
        for (double clip : new double[] {-1, Double.POSITIVE_INFINITY, Double.NaN}) {
            assertThatThrownBy(() -> new Stabilisers(0, clip, 1))
                    .hasMessageStartingWith("--clip %s is no bound of a ".formatted(clip));
        }
    }

    private static NamedTensor tensor(Checkpoint checkpoint, String name) {
        return checkpoint.tensors().get(name);
    }
}
