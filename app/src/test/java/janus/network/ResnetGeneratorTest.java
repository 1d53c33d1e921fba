package janus.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.Shared;
import janus.checkpoint.Architecture;
import janus.checkpoint.Checkpoint;
import janus.checkpoint.CheckpointFile;
import janus.network.ResnetGenerator.Shape;
import janus.tensor.Device;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResnetGeneratorTest {
    private static final Architecture.ResnetGenerator SMALL =
            new Architecture.ResnetGenerator(3, 3, 4, 6);

    /// Input and output were written by PyTorch; tolerance from fixture.json, looser for float16
    /// weights.
    @ParameterizedTest
    @CsvSource({
        "zip, 2e-4",
        "legacy, 2e-4",
        "legacy-v1, 2e-4",
        "legacy-running-stats, 2e-4",
        "dataparallel-prefix, 2e-4",
        "half, 2e-2"
    })
    void everySerialisationGivesPyTorchsOutput(String name, double tolerance) throws IOException {
        Path folder = Shared.folder().resolve("fixtures/checkpoints");
        float[] input = floats(folder.resolve("input.f32"));
        float[] wanted = floats(folder.resolve("output.f32"));
        Checkpoint checkpoint = CheckpointFile.read(folder.resolve(name + ".pth"));
        try (ResnetGenerator generator = ResnetGenerator.of(checkpoint, Device.CPU)) {
            float[] output = generator.apply(input, new Shape(2, 3, 64, 64));
            double worst = 0;
            for (int i = 0; i < wanted.length; i++) {
                worst = Math.max(worst, Math.abs(output[i] - wanted[i]));
            }
            assertThat(worst).isLessThan(tolerance);
        }
    }

    @Test
    void halfThePrecisionStaysCloseToTheReference() {
        Checkpoint weights =
                Initial.weights(ResnetGenerator.shapes(SMALL), new SplittableRandom(1));
        float[] input = new float[3 * 32 * 32];
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) random.nextDouble(-1, 1);
        }
        try (ResnetGenerator full = ResnetGenerator.of(weights, Device.CPU);
                ResnetGenerator bf16 = ResnetGenerator.of(weights, Device.CPU, Precision.BF16)) {
            float[] a = full.apply(input, new Shape(1, 3, 32, 32));
            float[] b = bf16.apply(input, new Shape(1, 3, 32, 32));
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += Math.abs(a[i] - b[i]);
            }
            // bfloat16 has 8 significant bits; a mean error of a few thousandths of the range of 2
            assertThat(sum / a.length).isBetween(1e-7, 0.01);
        }
    }

    @Test
    void onAProcessorTf32IsFloat32() {
        Checkpoint weights =
                Initial.weights(ResnetGenerator.shapes(SMALL), new SplittableRandom(1));
        float[] input = new float[3 * 32 * 32];
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) Math.sin(i);
        }
        try (ResnetGenerator full = ResnetGenerator.of(weights, Device.CPU);
                ResnetGenerator tf32 = ResnetGenerator.of(weights, Device.CPU, Precision.TF32)) {
            assertThat(tf32.apply(input, new Shape(1, 3, 32, 32)))
                    .isEqualTo(full.apply(input, new Shape(1, 3, 32, 32)));
        }
    }

    @Test
    void weightsComeOutAsTheyWentIn() {
        Checkpoint weights =
                Initial.weights(ResnetGenerator.shapes(SMALL), new SplittableRandom(1));
        try (ResnetGenerator generator = ResnetGenerator.of(weights, Device.CPU)) {
            assertThat(generator.architecture()).isEqualTo(SMALL);
            Network.named(generator.weights())
                    .forEach((name, tensor) ->
                            assertThat(tensor.values())
                                    .isEqualTo(weights.tensors().get(name).values()));
        }
    }

    @Test
    void sidesThatAreNoMultipleOf4SayWhatToDo() {
        Checkpoint weights =
                Initial.weights(ResnetGenerator.shapes(SMALL), new SplittableRandom(1));
        try (ResnetGenerator generator = ResnetGenerator.of(weights, Device.CPU)) {
            assertThatThrownBy(
                            () -> generator.apply(new float[3 * 30 * 32], new Shape(1, 3, 30, 32)))
                    .hasMessage(
                            "a 32x30 picture cannot pass the generator - its sides must be multiples of 4 and at least 8 - crop or pad it to 32x28");
        }
    }

    @Test
    void aStrangerIsRefusedByName() {
        assertThatThrownBy(() -> ResnetGenerator.of(new Checkpoint(Map.of(), Map.of()), Device.CPU))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("give a ResNet generator of CycleGAN");
    }

    private static float[] floats(Path file) throws IOException {
        FloatBuffer buffer =
                ByteBuffer.wrap(Files.readAllBytes(file))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer();
        float[] floats = new float[buffer.remaining()];
        buffer.get(floats);
        return floats;
    }
}
