package janus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.checkpoint.CheckpointFile;
import janus.network.FormulaWeights;
import janus.network.Network.Gradients;
import janus.network.PatchGan;
import janus.network.PatchNorm;
import janus.network.PatchScale;
import janus.network.Precision;
import janus.run.RunFolder;
import janus.tensor.Device;
import janus.tensor.Tensors;
import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Golden values: PyTorch 2.13 in float64, `bench/golden/discriminators.py`, which also finds that
/// one score sees 16, 70 and 286 pixels.
class DiscriminatorGoldenTest {
    private static final JsonNode GOLDEN =
            JsonMapper.shared()
                    .readTree(
                            Path.of("src/test/resources/janus/train/discriminators.json").toFile());

    @ParameterizedTest
    @CsvSource({
        "16, instance",
        "16, spectral",
        "70, instance",
        "70, spectral",
        "286, instance",
        "286, spectral"
    })
    void scoresHingeLossAndGradientArePyTorchs(String patch, String norm) {
        JsonNode golden = GOLDEN.get(patch + " " + norm);
        int[] in = golden.get("in").valueStream().mapToInt(JsonNode::asInt).toArray();
        try (PointerScope _ = new PointerScope();
                Learner<PatchGan> judge = Learner.of("judge", judge(patch, norm))) {
            judge.allow(Gradients.GATHERED);
            Tensor real = judge.network().forward(picture(99, in));
            Tensor synthetic = judge.network().forward(picture(98, in));
            assertThat(real.shape())
                    .containsExactly(
                            golden.get("out").valueStream().mapToLong(JsonNode::asLong).toArray());
            assertValues(Tensors.toFloats(real), golden.get("scores"));
            Tensor loss = AdversarialLoss.HINGE.judging(real, synthetic);
            assertThat(loss.item_double()).isCloseTo(golden.get("loss").asDouble(), within(1e-4));
            assertThat(AdversarialLoss.HINGE.fooling(synthetic).item_double())
                    .isCloseTo(golden.get("fooling").asDouble(), within(1e-4));
            loss.backward();
            Tensor gradient = judge.network().weights().get("model.0.weight").grad();
            assertValues(Tensors.toFloats(gradient), golden.get("gradient"));
        }
    }

    private static PatchGan judge(String patch, String norm) {
        var form = new PatchGan.Form(2, PatchScale.of(patch), PatchNorm.of(norm));
        PatchGan judge =
                PatchGan.of(
                        FormulaWeights.of(PatchGan.shapes(3, form)),
                        form,
                        Device.CPU,
                        Precision.FULL);
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            judge.vectors()
                    .ifPresent(all ->
                            all.names()
                                    .forEach(name -> {
                                        int layer = Integer.parseInt(name.split("\\.", -1)[1]);
                                        int count = Math.toIntExact(all.get(name).numel());
                                        Tensor start =
                                                Tensors.of(
                                                        FormulaWeights.numbers(7 + layer, count),
                                                        Device.CPU,
                                                        count);
                                        all.get(name).copy_(start.div(start.norm()));
                                    }));
        }
        return judge;
    }

    private static Tensor picture(int seed, int... shape) {
        return Tensors.of(
                FormulaWeights.numbers(seed, shape),
                Device.CPU,
                shape[0],
                shape[1],
                shape[2],
                shape[3]);
    }

    private static void assertValues(float[] actual, JsonNode golden) {
        assertThat(actual).hasSize(golden.size());
        for (int i = 0; i < actual.length; i++) {
            // float32 against float64, through norms of as few as 4 pixels
            assertThat((double) actual[i])
                    .as("value %d", i)
                    .isCloseTo(golden.get(i).asDouble(), within(3e-4));
        }
    }

    /// By hand: real 2 and 0 lose 0 and 1, synthetic -2 and 0 lose 0 and 1.
    @Test
    void hingeAndLeastSquaresByHand() {
        try (PointerScope _ = new PointerScope()) {
            Tensor real = Tensors.of(new float[] {2, 0}, Device.CPU, 2);
            Tensor synthetic = Tensors.of(new float[] {-2, 0}, Device.CPU, 2);
            assertThat(AdversarialLoss.HINGE.judging(real, synthetic).item_double()).isEqualTo(0.5);
            assertThat(AdversarialLoss.HINGE.fooling(synthetic).item_double()).isEqualTo(1);
            assertThat(AdversarialLoss.LSGAN.judging(real, synthetic).item_double())
                    .isEqualTo(0.5 * (1 + 2));
            assertThat(AdversarialLoss.LSGAN.fooling(synthetic).item_double()).isEqualTo(5);
        }
    }

    @Test
    void aRunWithSpectralNormAndHingeLossEqualsItselfAfterABreak(@TempDir Path folder)
            throws IOException, InterruptedException {
        StrategyRun runs = StrategyRun.in(folder);
        Strategy strategy =
                Strategy.PAPER.with(
                        new Adversary(
                                PatchScale.PIXELS_16, PatchNorm.SPECTRAL, AdversarialLoss.HINGE));
        RunFolder unbroken = runs.train("unbroken", strategy);
        RunFolder broken = runs.broken("broken", strategy);
        assertThat(broken.state()).hasSameBinaryContentAs(unbroken.state());
        assertThat(CheckpointFile.read(broken.state()).tensors())
                .containsKey("judge_ct/vectors/model.0.weight");
        assertThat(RunRecord.read(broken.card()).recipe().strategy()).isEqualTo(strategy);
    }

    @Test
    void whatCannotBeIsRefused() {
        Strategy large =
                Strategy.PAPER.with(
                        new Adversary(
                                PatchScale.PIXELS_286, PatchNorm.INSTANCE, AdversarialLoss.LSGAN));
        assertThatThrownBy(() -> StrategyRun.recipe(large))
                .hasMessage(
                        "--patch 286 has no score for pictures of --size 32 - its strided convolutions leave nothing of them - use --size 96 or more, or a smaller --patch");
        assertThatThrownBy(() -> PatchScale.of("34")).hasMessageContaining("use 16, 70 or 286");
        assertThatThrownBy(() -> PatchNorm.of("batch")).hasMessageContaining("use instance or ");
        assertThatThrownBy(() -> AdversarialLoss.of("wgan")).hasMessageContaining("use lsgan or ");
    }
}
