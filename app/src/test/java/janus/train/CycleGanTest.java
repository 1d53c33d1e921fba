package janus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.checkpoint.Checkpoint;
import janus.checkpoint.CheckpointFile;
import janus.checkpoint.NamedTensor;
import janus.network.Network;
import janus.network.PatchGan;
import janus.network.Precision;
import janus.network.ResnetGenerator;
import janus.tensor.Device;
import janus.tensor.Tensors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Golden values: PyTorch 2.13, bench/golden/cyclegan_steps.py.
class CycleGanTest {
    private static final Path FOLDER = Path.of("src/test/resources/janus/train");
    private static final PatchGan.Form FORM = PatchGan.Form.of(2);
    private static final double RATE = 2e-4;
    private static final Recipe RECIPE =
            new Recipe(
                    3,
                    32,
                    1,
                    1,
                    "gray",
                    new Recipe.Optimisation(RATE, 1, 0, 0),
                    LossWeights.PAPER,
                    Precision.FULL);

    @Test
    void warmUpAndThreeStepsGiveTheLossesAndWeightsOfPyTorch() throws IOException {
        Checkpoint start = CheckpointFile.read(FOLDER.resolve("start.safetensors"));
        JsonNode golden = JsonMapper.shared().readTree(FOLDER.resolve("golden.json").toFile());
        try (PointerScope _ = new PointerScope();
                CycleGan gan = new CycleGan(networks(start), RECIPE)) {
            Tensor mr = Tensors.of(start.tensors().get("mr").values(), Device.CPU, 1, 3, 32, 32);
            Tensor ct = Tensors.of(start.tensors().get("ct").values(), Device.CPU, 1, 3, 32, 32);
            for (int step = 0; step < 4; step++) {
                CycleGan.Stage stage =
                        step == 0 ? new CycleGan.Stage.WarmUp(RATE) : new CycleGan.Stage.Full(RATE);
                Losses losses = gan.step(new Pictures(mr, ct), stage, new SplittableRandom(step));
                assertLosses(losses, golden.get("losses").get(step), step);
            }
            for (Learner<?> learner : gan.learners()) {
                // the biases before an instance norm have no gradient but noise, which Adam turns
                // into steps
                assertThat(absoluteSum(learner))
                        .as(learner.name())
                        .isCloseTo(
                                golden.get("absolute_weights").get(learner.name()).asDouble(),
                                within(0.1));
            }
        }
    }

    private static void assertLosses(Losses losses, JsonNode golden, int step) {
        List<LossPart> parts = LossPart.of(RECIPE);
        for (int i = 0; i < 8; i++) {
            // float32 sums in another order, amplified by Adam's first steps
            assertThat(losses.of(parts.get(i)))
                    .as("step %d, %s", step, parts.get(i))
                    .isCloseTo(golden.get(i).asDouble(), within(2e-3));
        }
    }

    private static double absoluteSum(Learner<?> learner) {
        double sum = 0;
        for (NamedTensor tensor : Network.named(learner.network().weights()).values()) {
            for (float value : tensor.values()) {
                sum += Math.abs(value);
            }
        }
        return sum;
    }

    @Test
    void nativeMemoryStaysFlatOverHundredsOfSteps() throws IOException {
        Checkpoint start = CheckpointFile.read(FOLDER.resolve("start.safetensors"));
        try (CycleGan gan = new CycleGan(networks(start), RECIPE)) {
            train(gan, start, 50);
            long before = Pointer.totalBytes();
            long count = Pointer.totalCount();
            train(gan, start, 300);
            assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(before + (1 << 16));
            assertThat(Pointer.totalCount()).isLessThanOrEqualTo(count + 50);
        }
    }

    private static void train(CycleGan gan, Checkpoint start, int steps) {
        for (int step = 0; step < steps; step++) {
            try (PointerScope _ = new PointerScope()) {
                Tensor mr =
                        Tensors.of(start.tensors().get("mr").values(), Device.CPU, 1, 3, 32, 32);
                Tensor ct =
                        Tensors.of(start.tensors().get("ct").values(), Device.CPU, 1, 3, 32, 32);
                gan.step(
                        new Pictures(mr, ct),
                        new CycleGan.Stage.Full(RATE),
                        new SplittableRandom(step));
            }
        }
    }

    private static CycleGan.Networks networks(Checkpoint start) {
        return new CycleGan.Networks(
                ResnetGenerator.of(part(start, "mr2ct"), Device.CPU),
                ResnetGenerator.of(part(start, "ct2mr"), Device.CPU),
                PatchGan.of(part(start, "judge_ct"), FORM, Device.CPU, Precision.FULL),
                PatchGan.of(part(start, "judge_mr"), FORM, Device.CPU, Precision.FULL));
    }

    private static Checkpoint part(Checkpoint whole, String prefix) {
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        whole.tensors()
                .forEach((name, tensor) -> {
                    if (name.startsWith(prefix + "/")) {
                        tensors.put(name.substring(prefix.length() + 1), tensor);
                    }
                });
        return new Checkpoint(tensors, Map.of());
    }
}
