package janus.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.checkpoint.Checkpoint;
import janus.checkpoint.CheckpointFile;
import janus.checkpoint.NamedTensor;
import janus.tensor.Device;
import janus.tensor.Tensors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Golden values and gradients: PyTorch 2.13 in double precision, bench/golden/anatomy.py.
class AnatomyGoldenTest {
    private static final Path GOLDEN =
            Path.of("src/test/resources/janus/anatomy/golden.safetensors");

    static Stream<Arguments> losses() {
        return Stream.of(
                Arguments.of("gradient", GradientAgreement.USUAL),
                Arguments.of("mind", new Mind()),
                Arguments.of("information", SharedInformation.USUAL),
                Arguments.of("background", new EmptyBackground()));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void valueAndGradientAreThoseOfPyTorch(String name, AnatomyLoss loss) throws IOException {
        Checkpoint golden = CheckpointFile.read(GOLDEN);
        try (PointerScope _ = new PointerScope()) {
            Tensor source = tensor(golden, "source");
            Tensor synthetic = tensor(golden, "synthetic");
            synthetic.set_requires_grad(true);
            Tensor value = loss.of(source, synthetic);
            value.backward();
            // float32 against double
            assertThat(value.item_double())
                    .isCloseTo(named(golden, name).values()[0], within(1e-5));
            float[] expected = named(golden, name + "_gradient").values();
            float[] gradient = Tensors.toFloats(synthetic.grad());
            for (int i = 0; i < expected.length; i++) {
                assertThat(gradient[i]).as("pixel %d", i).isCloseTo(expected[i], within(2e-6f));
            }
        }
    }

    private static NamedTensor named(Checkpoint golden, String name) {
        return Objects.requireNonNull(golden.tensors().get(name));
    }

    private static Tensor tensor(Checkpoint golden, String name) {
        NamedTensor tensor = named(golden, name);
        return Tensors.of(tensor.values(), Device.CPU, tensor.shape());
    }
}
