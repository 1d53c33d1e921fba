package janus.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Key names are those of `models/networks.py` in junyanz/pytorch-CycleGAN-and-pix2pix.
@NullMarked
class ArchitectureTest {
    private final Map<String, NamedTensor> tensors = new LinkedHashMap<>();

    private void put(String name, long... shape) {
        long count = 1;
        for (long side : shape) {
            count *= side;
        }
        tensors.put(name, NamedTensor.of(shape, new float[(int) count]));
    }

    private void layer(String name, long out, long... shape) {
        put(name + ".weight", shape);
        put(name + ".bias", out);
    }

    private void generator(int inputs, int outputs, int blocks) {
        layer("model.1", 2, 2, inputs, 7, 7);
        layer("model.4", 4, 4, 2, 3, 3);
        layer("model.7", 8, 8, 4, 3, 3);
        for (int block = 10; block < 10 + blocks; block++) {
            layer("model.%d.conv_block.1".formatted(block), 8, 8, 8, 3, 3);
            layer("model.%d.conv_block.5".formatted(block), 8, 8, 8, 3, 3);
        }
        layer("model." + (10 + blocks), 4, 8, 4, 3, 3);
        layer("model." + (13 + blocks), 2, 4, 2, 3, 3);
        layer("model." + (17 + blocks), outputs, outputs, 2, 7, 7);
    }

    private Architecture recognised() {
        return Architecture.of(new Checkpoint(tensors, Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 9", "3, 3, 6", "1, 3, 1", "3, 1, 16"})
    void channelsFiltersAndBlocksAreReadFromTheShapes(int inputs, int outputs, int blocks) {
        generator(inputs, outputs, blocks);
        assertThat(recognised())
                .isEqualTo(new Architecture.ResnetGenerator(inputs, outputs, 2, blocks));
    }

    @ParameterizedTest
    @CsvSource({
        "model.1.weight",
        "model.1.bias",
        "model.4.weight",
        "model.12.conv_block.5.weight",
        "model.19.bias",
        "model.26.weight",
        "model.26.bias"
    })
    void aMissingTensorIsNamed(String name) {
        generator(3, 3, 9);
        tensors.remove(name);
        assertThat(recognised())
                .isEqualTo(
                        new Architecture.Stranger(
                                "a damaged ResNet generator", name + " is missing"));
    }

    @Test
    void aWrongShapeIsNamed() {
        generator(3, 3, 9);
        put("model.4.weight", 4, 2, 5, 5);
        assertThat(recognised())
                .isEqualTo(
                        new Architecture.Stranger(
                                "a damaged ResNet generator",
                                "model.4.weight has shape [4, 2, 5, 5] instead of [4, 2, 3, 3]"));
    }

    @Test
    void ofManyDifferencesThreeAreNamed() {
        generator(3, 3, 2);
        for (int layer : new int[] {1, 4, 7}) {
            tensors.remove("model.%d.weight".formatted(layer));
            tensors.remove("model.%d.bias".formatted(layer));
        }
        assertThat(recognised())
                .isEqualTo(
                        new Architecture.Stranger(
                                "a damaged ResNet generator",
                                "model.1.weight is missing, model.1.bias is missing, model.4.weight is"
                                        + " missing and 3 more"));
    }

    @ParameterizedTest
    @CsvSource({
        "model.model.1.model.2.weight, a pix2pix U-Net",
        "model.2.filt, a generator of CUT with anti-aliasing",
        "model.11.conv_block.6.weight, a ResNet generator with dropout",
        "model.11.conv_block.2.weight, a ResNet generator with batch norm or affine norm",
        "model.11.conv_block.4.weight, a ResNet generator with zero or replication padding",
        "layer1.0.conv1.weight, an unknown network"
    })
    void strangersAreNamed(String key, String name) {
        put("model.0.bias", 1);
        put(key, 1);
        assertThat(recognised())
                .isInstanceOfSatisfying(
                        Architecture.Stranger.class,
                        stranger -> assertThat(stranger.name()).isEqualTo(name));
    }

    @Test
    void aDiscriminatorIsNamed() {
        put("model.0.weight", 64, 3, 4, 4);
        put("model.0.bias", 64);
        assertThatThrownBy(() ->
                        Architecture.generator(
                                new Checkpoint(tensors, Map.of()), Path.of("D_A.pth")))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "D_A.pth holds a PatchGAN discriminator (model.0.weight has 4x4 kernels) - only the"
                                + " CycleGAN authors' ResNet generator can be applied or fine-tuned - give"
                                + " such a checkpoint");
    }

    @Test
    void noTensorsAtAllIsAnUnknownNetwork() {
        assertThat(recognised()).isInstanceOf(Architecture.Stranger.class);
    }
}
