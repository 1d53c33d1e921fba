package janus.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.checkpoint.Architecture;
import janus.network.ResnetGenerator.Shape;
import janus.tensor.Device;
import janus.tensor.Tensors;
import java.nio.file.Path;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Golden values: PyTorch 2.13 in float64, `bench/golden/networks.py`, which also finds that one
/// score of its discriminator sees 70x70 pixels.
class NetworkGoldenTest {
    private static final JsonNode GOLDEN =
            JsonMapper.shared()
                    .readTree(Path.of("src/test/resources/janus/network/golden.json").toFile());

    @ParameterizedTest
    @CsvSource({"2, 6, 3, 3", "3, 9, 3, 3", "5, 6, 1, 2"})
    void generatorsOfAnyFormGivePyTorchsOutput(int filters, int blocks, int inputs, int outputs) {
        JsonNode golden =
                GOLDEN.get("generator %d %d %d %d".formatted(filters, blocks, inputs, outputs));
        var form = new Architecture.ResnetGenerator(inputs, outputs, filters, blocks);
        int[] in = ints(golden.get("in"));
        try (ResnetGenerator generator =
                ResnetGenerator.of(FormulaWeights.of(ResnetGenerator.shapes(form)), Device.CPU)) {
            assertThat(generator.architecture()).isEqualTo(form);
            assertValues(
                    generator.apply(
                            FormulaWeights.numbers(99, in), new Shape(in[0], in[1], in[2], in[3])),
                    golden);
        }
    }

    @Test
    void theDiscriminatorGivesPyTorchsScores() {
        JsonNode golden = GOLDEN.get("discriminator 2");
        int[] in = ints(golden.get("in"));
        try (PointerScope _ = new PointerScope();
                PatchGan judge =
                        PatchGan.of(
                                FormulaWeights.of(PatchGan.shapes(3, PatchGan.Form.of(2))),
                                PatchGan.Form.of(2),
                                Device.CPU,
                                Precision.FULL)) {
            Tensor x =
                    Tensors.of(
                            FormulaWeights.numbers(99, in), Device.CPU, in[0], in[1], in[2], in[3]);
            Tensor scores = judge.forward(x);
            assertThat(scores.shape()).containsExactly(2, 1, 4, 6); // h/8 - 2, w/8 - 2
            assertValues(Tensors.toFloats(scores), golden);
        }
    }

    private static void assertValues(float[] actual, JsonNode golden) {
        JsonNode values = golden.get("values");
        assertThat(actual).hasSize(values.size());
        for (int i = 0; i < actual.length; i++) {
            // float32 through up to 25 layers, against float64
            assertThat((double) actual[i])
                    .as("value %d", i)
                    .isCloseTo(values.get(i).asDouble(), within(2e-4));
        }
    }

    private static int[] ints(JsonNode array) {
        return array.valueStream().mapToInt(JsonNode::asInt).toArray();
    }
}
