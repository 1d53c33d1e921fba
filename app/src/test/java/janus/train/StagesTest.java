package janus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.checkpoint.Architecture;
import janus.checkpoint.Checkpoint;
import janus.checkpoint.CheckpointFile;
import janus.network.GeneratorStage;
import janus.network.Initial;
import janus.network.Network.Gradients;
import janus.network.ResnetGenerator;
import janus.run.RunFolder;
import janus.tensor.Device;
import janus.tensor.Tensors;
import janus.volume.Direction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Frozen stages, rates per stage, gradual unfreezing.
class StagesTest {
    private static final Architecture.ResnetGenerator FORM =
            new Architecture.ResnetGenerator(3, 3, 2, 2); // as StrategyRun trains

    @TempDir private Path folder;
    private StrategyRun runs;

    @BeforeEach
    void prepare() throws IOException {
        runs = StrategyRun.in(folder);
    }

    private static Strategy strategy(String freeze, String rates, int every) {
        return Strategy.PAPER.with(Stages.of(freeze, rates, every));
    }

    /// The weights that a Run from scratch with StrategyRun's seed begins with.
    private static Checkpoint start() {
        return Initial.weights(ResnetGenerator.shapes(FORM), new SplittableRandom(5));
    }

    /// The stages of which a weight of `after` differs from the start.
    private static Set<GeneratorStage> moved(Checkpoint after) {
        Set<GeneratorStage> moved = EnumSet.noneOf(GeneratorStage.class);
        try (ResnetGenerator generator = ResnetGenerator.of(start(), Device.CPU)) {
            start().tensors()
                    .forEach((name, tensor) -> {
                        float[] values = after.tensors().get(name).values();
                        if (!java.util.Arrays.equals(values, tensor.values())) {
                            moved.add(generator.stage(name));
                        }
                    });
        }
        return moved;
    }

    @ParameterizedTest
    @ValueSource(strings = {"encoder", "blocks", "decoder", "blocks,encoder"})
    void frozenWeightsStayTheSameToTheBit(String freeze) throws IOException, InterruptedException {
        Strategy strategy =
                strategy(freeze, "", 0).with(new Stabilisers(0.5, 1, 1)); // averages stay, too
        RunFolder run = runs.train("run", strategy);
        Checkpoint model = CheckpointFile.read(run.generator(Direction.MR_TO_CT));
        assertThat(moved(model))
                .isEqualTo(EnumSet.complementOf(EnumSet.copyOf(Stages.frozen(freeze))));
        assertThat(RunRecord.read(run.card()).recipe().strategy()).isEqualTo(strategy);
    }

    @Test
    void aRunThatUnfreezesEqualsItselfAfterABreak() throws IOException, InterruptedException {
        // the break is between the openings of the blocks and of the encoder
        Strategy strategy = strategy("none", "encoder=0.1,blocks=0.5", 2);
        RunFolder unbroken = runs.train("unbroken", strategy);
        RunFolder broken = runs.broken("broken", strategy);
        assertThat(broken.state()).hasSameBinaryContentAs(unbroken.state());
        Checkpoint model = CheckpointFile.read(broken.generator(Direction.MR_TO_CT));
        assertThat(moved(model)).isEqualTo(EnumSet.allOf(GeneratorStage.class));
    }

    @Test
    void stagesOpenFromTheDecoderInwards() throws IOException, InterruptedException {
        RunFolder one = runs.train("one", strategy("none", "", StrategyRun.STEPS));
        assertThat(moved(CheckpointFile.read(one.generator(Direction.MR_TO_CT))))
                .containsExactly(GeneratorStage.DECODER);
        RunFolder two = runs.train("two", strategy("none", "", StrategyRun.STEPS - 1));
        assertThat(moved(CheckpointFile.read(two.generator(Direction.MR_TO_CT))))
                .containsExactly(GeneratorStage.BLOCKS, GeneratorStage.DECODER);
        Stages frozenDecoder = Stages.of("decoder", "", 7);
        assertThat(frozenDecoder.pace(GeneratorStage.BLOCKS).after()).isZero();
        assertThat(frozenDecoder.pace(GeneratorStage.ENCODER).after()).isEqualTo(7);
    }

    /// Adam's first step is as long as the rate, whatever the gradient: kingma2015, section 2.1.
    @Test
    void theFirstStepOfAStageIsAsLongAsItsRate() {
        Strategy strategy = strategy("none", "encoder=0.25", 1);
        try (Learner<ResnetGenerator> learner =
                        Learner.of("x", ResnetGenerator.of(start(), Device.CPU), strategy);
                PointerScope _ = new PointerScope()) {
            String first = "model.1.weight";
            step(learner);
            step(learner);
            assertThat(value(learner, first)).isEqualTo(start().tensors().get(first).values()[0]);
            step(learner); // decoder, blocks, and now the encoder
            float moved = value(learner, first) - start().tensors().get(first).values()[0];
            assertThat(Math.abs(moved)).isCloseTo(0.25f * 0.01f, within(2e-5f));
        }
    }

    @Test
    void noGraphIsMadeBeforeTheFirstStageThatLearns() {
        try (Learner<ResnetGenerator> learner =
                        Learner.of(
                                "x",
                                ResnetGenerator.of(start(), Device.CPU),
                                strategy("encoder,blocks", "", 0));
                PointerScope _ = new PointerScope()) {
            learner.allow(Gradients.GATHERED);
            learner.network()
                    .weights()
                    .names()
                    .forEach(name ->
                            assertThat(learner.network().weights().get(name).requires_grad())
                                    .isEqualTo(
                                            learner.network().stage(name)
                                                    == GeneratorStage.DECODER));
            learner.allow(Gradients.FROZEN);
            assertThat(learner.network().forward(picture()).requires_grad()).isFalse();
        }
    }

    private static void step(Learner<ResnetGenerator> learner) {
        Team team = new Team("generator", java.util.List.of(learner), 0);
        team.allow(Gradients.GATHERED);
        team.begin();
        team.gather(learner.network().forward(picture()).square().mean(), 1);
        team.step(0.01, new Share(new janus.parallel.Alone(), 1));
    }

    private static Tensor picture() {
        float[] values = new float[3 * 16 * 16];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return Tensors.of(values, Device.CPU, 1, 3, 16, 16);
    }

    private static float value(Learner<?> learner, String name) {
        return Tensors.toFloats(learner.network().weights().get(name))[0];
    }

    @Test
    void whatIsLeftAwayIsOne() {
        assertThat(Stages.of("none", "blocks=0.5", 0).rates())
                .isEqualTo(
                        Map.of(
                                GeneratorStage.ENCODER, 1.0,
                                GeneratorStage.BLOCKS, 0.5,
                                GeneratorStage.DECODER, 1.0));
        assertThat(Stages.of("none", "", 0)).isEqualTo(Stages.FULL);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> Stages.of("head", "", 0))
                .hasMessage(
                        "'head' is no stage of a generator - it has an encoder, blocks and a decoder - choose from encoder, blocks, decoder");
        assertThatThrownBy(() -> Stages.of("encoder,blocks,decoder", "", 0))
                .hasMessageStartingWith("--freeze encoder,blocks,decoder leaves nothing of the ");
        assertThatThrownBy(() -> Stages.of("encoder", "encoder=2", 0))
                .hasMessageStartingWith(
                        "--freeze encoder and --stage-rates encoder=2.0 contradict");
        assertThatThrownBy(() -> Stages.of("none", "encoder=0", 0))
                .hasMessageStartingWith("--stage-rates encoder=0.0 can't be used - ");
        for (String unclear : new String[] {"encoder", "encoder=fast", "encoder=1,"}) {
            assertThatThrownBy(() -> Stages.of("none", unclear, 0))
                    .hasMessageContaining("' is no ");
        }
        assertThatThrownBy(() -> Stages.of("none", "", -1))
                .hasMessageStartingWith("--unfreeze-every -1 is no number of steps - ");
    }
}
