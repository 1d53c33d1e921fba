package janus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.checkpoint.Architecture;
import janus.checkpoint.Checkpoint;
import janus.checkpoint.CheckpointFile;
import janus.checkpoint.NamedTensor;
import janus.checkpoint.Safetensors;
import janus.network.Initial;
import janus.network.ResnetGenerator;
import janus.run.RunFolder;
import janus.volume.Direction;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What both generators start from: files, Runs, random weights with the statistics of either.
class StartingPointsTest {
    private static final String NAME = "model.10.conv_block.1.weight";

    @TempDir private Path folder;
    private StrategyRun runs;
    private String file = "";

    @BeforeEach
    void prepare() throws IOException {
        runs = StrategyRun.in(folder);
        Path trained = folder.resolve("trained.safetensors");
        Safetensors.write(trained(), trained);
        file = trained.toString();
    }

    /// Weights that are not centred, as trained ones are not.
    private static Checkpoint trained() {
        Checkpoint weights =
                Initial.weights(
                        ResnetGenerator.shapes(new Architecture.ResnetGenerator(3, 3, 4, 1)),
                        new SplittableRandom(3));
        for (NamedTensor tensor : weights.tensors().values()) {
            float[] values = tensor.values();
            for (int i = 0; i < values.length; i++) {
                values[i] = 3 * values[i] + 0.125f;
            }
        }
        return weights;
    }

    /// The weights before the first step, as they stand in the state of a Run in its warm-up.
    private NamedTensor begun(String from, String reverse, String weights)
            throws IOException, InterruptedException {
        RunFolder run =
                new RunFolder(folder.resolve(weights + from.hashCode() + reverse.hashCode()));
        try {
            runs.train(
                    String.valueOf(run.path().getFileName()),
                    StrategyRun.recipe(Strategy.PAPER),
                    StartingPoints.of(from, reverse).resolve(1, 4),
                    new Killed(1));
        } catch (IllegalStateException killed) {
            return CheckpointFile.read(run.state()).tensors().get(weights + "/weights/" + NAME);
        }
        throw new AssertionError("the Run was not killed");
    }

    @Test
    void randomWeightsHaveTheStatisticsAndNothingElse() throws IOException, InterruptedException {
        float[] values = trained().tensors().get(NAME).values();
        float[] random = begun("random:" + file, "auto", "mr2ct").values();
        // 16 x 16 x 9 normal numbers: the mean is 0.06 / 48 from theirs in one of three cases
        assertThat(mean(random)).isCloseTo(mean(values), within(0.006));
        assertThat(deviation(random)).isCloseTo(deviation(values), within(0.005));
        assertThat(deviation(values)).isCloseTo(0.06, within(0.003));
        assertThat(correlation(random, values)).isBetween(-0.1, 0.1);
        assertThat(begun("random:" + file, "same", "mr2ct").values()).isEqualTo(random);
        assertThat(begun("random:" + file, "random", "ct2mr").values())
                .isNotEqualTo(random)
                .isNotEqualTo(values);
    }

    @Test
    void aConstantTensorStaysConstant() {
        Checkpoint random = Initial.like(trained(), new SplittableRandom(1));
        assertThat(random.tensors().get("model.1.bias").values()).containsOnly(0.125f);
    }

    @Test
    void theWayBackStartsFromWhatWasNamed() throws IOException, InterruptedException {
        float[] values = trained().tensors().get(NAME).values();
        assertThat(begun(file, "same", "ct2mr").values()).isEqualTo(values);
        assertThat(begun(file, "random", "mr2ct").values()).isEqualTo(values);
        assertThat(begun(file, "random", "ct2mr").values()).isNotEqualTo(values);
        float[] scratch = begun(file, "scratch", "ct2mr").values();
        assertThat(mean(scratch)).isCloseTo(0, within(0.002)); // normal with deviation 0.02
    }

    @Test
    void aRunGivesEachDirectionItsOwn() throws IOException, InterruptedException {
        RunFolder run = runs.train("run", Strategy.PAPER);
        String path = run.path().toString();
        StartingPoint both = StartingPoints.of(path, "auto").resolve(1, 1);
        assertThat(((Origin.Pretrained) both.ct2mr()).file())
                .isEqualTo(run.generator(Direction.CT_TO_MR));
        StartingPoint control = StartingPoints.of("random:" + path, "auto").resolve(1, 1);
        assertThat(control.mr2ct().description()).isEqualTo("random:" + both.mr2ct().description());
        StartingPoint back = StartingPoints.of(file, path).resolve(1, 1);
        assertThat(back.ct2mr()).isEqualTo(both.ct2mr());
    }

    @Test
    void runJsonSaysWhatWasChosen() throws IOException, InterruptedException {
        RunFolder run =
                runs.train(
                        "run",
                        StrategyRun.recipe(Strategy.PAPER),
                        StartingPoints.of("random:" + file, "auto").resolve(1, 1),
                        Progress.silent());
        RunRecord.Start start = RunRecord.read(run.card()).start();
        assertThat(start.mr2ct()).startsWith("random:" + file + " (sha256 ");
        assertThat(start.rule())
                .isEqualTo(
                        "%s has no partner for the way back: both directions start from random weights of their own with the statistics of %s",
                        file, file);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> StartingPoints.of("random:", "auto"))
                .hasMessageStartingWith("--from 'random:' with --reverse 'auto' names no start - ");
        assertThatThrownBy(() -> StartingPoints.of("random:horse2zebr", "auto").resolve(1, 1))
                .hasMessageContaining("horse2zebra");
        assertThatThrownBy(() -> StartingPoints.of(file, folder.toString()).resolve(1, 1))
                .hasMessageContaining("ct2mr.safetensors is missing - there are no weights to ");
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(float[] values) {
        return Math.sqrt(product(values, values));
    }

    private static double correlation(float[] a, float[] b) {
        return product(a, b) / deviation(a) / deviation(b);
    }

    private static double product(float[] a, float[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / a.length;
    }

    @Test
    void aModelThatShipsWithJanusIsTrainedFromWithItsPartner()
            throws IOException, InterruptedException {
        StartingPoint start = StartingPoints.of("fruit2nut", "auto").resolve(9, 64);
        assertThat(start.rule())
                .isEqualTo("CT -> MR starts from nut2fruit, the partner of fruit2nut");
        RunFolder run =
                runs.train("mini", StrategyRun.recipe(Strategy.PAPER), start, Progress.silent());
        RunRecord.Start begun = RunRecord.read(run.card()).start();
        assertThat(begun.filters()).isEqualTo(8);
        assertThat(begun.mr2ct()).startsWith("fruit2nut (sha256 ");
        assertThat(begun.ct2mr()).startsWith("nut2fruit (sha256 ");
    }
}
