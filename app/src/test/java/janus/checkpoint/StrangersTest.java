package janus.checkpoint;

import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Networks beside the authors' generator as PyTorch itself writes them, see
/// `bench/golden/strangers.py`.
@NullMarked
class StrangersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stranger-unet-batch.pth | a pix2pix U-Net (it has a tensor model.model.0.weight)",
                "stranger-unet-instance.pth | a pix2pix U-Net (it has a tensor model.model.0.weight)",
                "stranger-resnet-batch.pth | a ResNet generator with batch norm or affine norm (it has a tensor model.10.conv_block.2.weight)",
                "stranger-resnet-dropout.pth | a ResNet generator with dropout (it has a tensor model.10.conv_block.6.weight)",
                "stranger-resnet-no-norm.pth | a ResNet generator without instance norm (its convolutions have no bias)",
            })
    void networksOfOtherFormsAreRefusedByName(String name, String found) throws IOException {
        Checkpoint checkpoint = Fixtures.read(name);
        assertThatIOException()
                .isThrownBy(() -> Architecture.generator(checkpoint, Path.of(name)))
                .withMessage(
                        "%s holds %s - only the CycleGAN authors' ResNet generator can be applied or fine-tuned - give such a checkpoint"
                                .formatted(name, found));
    }

    @Test
    void severalNetworksInOneFileAreNamed() {
        assertThatIOException()
                .isThrownBy(() -> Fixtures.read("stranger-pair.pth"))
                .withMessage(
                        "stranger-pair.pth holds networks called netG_A, netG_B - which one is meant is unclear - load it in Python and save the state_dict() of the generator alone");
    }

    @Test
    void weightsThatAreNoNumbersAreNamed() throws IOException {
        Checkpoint checkpoint = Fixtures.read("stranger-nan.pth");
        assertThatIOException()
                .isThrownBy(() -> Architecture.generator(checkpoint, Path.of("stranger-nan.pth")))
                .withMessage(
                        "stranger-nan.pth has a weight that is NaN in model.7.weight - all it makes would be NaN - take a checkpoint from before its training broke down");
    }

    /// A TorchScript archive has its program, compressed, beside the tensors.
    @Test
    void aTorchScriptProgramIsNotRun() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("net/code/__torch__.py"));
            zip.write("op_version_set = 1".getBytes(StandardCharsets.US_ASCII));
        }
        assertThatIOException()
                .isThrownBy(() -> Fixtures.read("net.pt", bytes.toByteArray()))
                .withMessage(
                        "net.pt is a TorchScript program - reading weights must not run anything from a file - load it in Python and save its state_dict() alone");
    }
}
