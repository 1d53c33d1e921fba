package janus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.network.Network;
import janus.network.Precision;
import janus.run.RunFolder;
import janus.tensor.Device;
import janus.tensor.Tensors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Gradients added up over several batches.
class AccumulationTest {
    private static final int SIDE = 32;

    private static Recipe recipe(int batch, int accumulate) {
        return new Recipe(
                        5,
                        SIDE,
                        batch,
                        5,
                        "gray",
                        new Recipe.Optimisation(2e-4, 1, 0.5, 1),
                        LossWeights.PAPER,
                        Precision.FULL)
                .withStrategy(Strategy.PAPER.with(new Stabilisers(0, 0, accumulate)));
    }

    private static CycleGan gan(int batch, int accumulate) throws IOException {
        Recipe recipe = recipe(batch, accumulate);
        StartingPoint start = StartingPoints.of("scratch", "auto").resolve(1, 2);
        return new CycleGan(start.networks(recipe, Device.CPU), recipe);
    }

    /// Losses and first moments, which are gradients; sums in another order differ in the last
    /// bits, which Adam amplifies in weights whose gradient is noise, so weights are not compared.
    @Test
    void fourPicturesInTwoPartsTeachWhatFourAtOnceTeach() throws IOException {
        try (PointerScope _ = new PointerScope();
                CycleGan joined = gan(4, 1);
                CycleGan parted = gan(2, 2)) {
            for (int step = 0; step < 4; step++) { // the pool of one is full from step 1 on
                CycleGan.Stage stage =
                        step == 0 ? new CycleGan.Stage.WarmUp(1e-4) : new CycleGan.Stage.Full(1e-4);
                Losses one = joined.step(pictures(), stage, new SplittableRandom(step));
                Losses two = parted.step(pictures(), stage, new SplittableRandom(step));
                for (LossPart part : LossPart.of(recipe(1, 1))) {
                    assertThat(two.of(part)).as(part.name()).isCloseTo(one.of(part), within(1e-4));
                }
            }
            for (int i = 0; i < 4; i++) {
                assertSameMeans(joined.learners().get(i), parted.learners().get(i));
            }
        }
    }

    private static void assertSameMeans(Learner<?> one, Learner<?> two) {
        var other = Network.named(two.optimiser().means());
        Network.named(one.optimiser().means())
                .forEach((name, tensor) -> {
                    float[] values = other.get(name).values();
                    for (int i = 0; i < values.length; i++) {
                        assertThat(values[i]).as(name).isCloseTo(tensor.values()[i], within(1e-3f));
                    }
                });
    }

    private static Pictures pictures() {
        return new Pictures(noise(1), noise(2));
    }

    private static Tensor noise(long seed) {
        float[] values = new float[4 * 3 * SIDE * SIDE];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return Tensors.of(values, Device.CPU, 4, 3, SIDE, SIDE);
    }

    @Test
    void aRunEqualsItselfAfterABreak(@TempDir Path folder)
            throws IOException, InterruptedException {
        StrategyRun runs = StrategyRun.in(folder);
        Strategy strategy = Strategy.PAPER.with(new Stabilisers(0, 0, 2));
        RunFolder unbroken = runs.train("unbroken", strategy);
        RunFolder broken = runs.broken("broken", strategy);
        assertThat(broken.state()).hasSameBinaryContentAs(unbroken.state());
        assertThat(RunRecord.read(broken.card()).recipe().pictures()).isEqualTo(2);
    }

    @Test
    void noBatchIsRefused() {
        assertThatThrownBy(() -> new Stabilisers(0, 0, 0))
                .hasMessageStartingWith("--accumulate 0 is no number of batches - ");
    }
}
