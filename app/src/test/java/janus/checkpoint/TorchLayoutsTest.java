package janus.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class TorchLayoutsTest {
    private static void assertSame(Checkpoint actual, Checkpoint expected) {
        assertThat(actual.tensors().keySet())
                .containsExactlyInAnyOrderElementsOf(expected.tensors().keySet());
        for (String name : expected.tensors().keySet()) {
            NamedTensor wanted = Fixtures.tensor(expected, name);
            NamedTensor tensor = Fixtures.tensor(actual, name);
            assertThat(tensor.shape()).as(name).isEqualTo(wanted.shape());
            assertThat(tensor.values()).as(name).isEqualTo(wanted.values());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "layouts.pth",
                "layouts-protocol-4.pth",
                "layouts-legacy.pth",
                "layouts-no-checksums.pth"
            })
    void viewsStridesSharedStoragesAndPrecisionsAreReadAsPyTorchSeesThem(String name)
            throws IOException {
        assertSame(Fixtures.read(name), Fixtures.read("layouts.safetensors"));
    }

    @ParameterizedTest
    @CsvSource({
        "big-endian.pth, little.pth",
        "training.pth, training-expected.safetensors",
        "types.safetensors, types-expected.safetensors"
    })
    void bothHoldTheSame(String actual, String expected) throws IOException {
        assertSame(Fixtures.read(actual), Fixtures.read(expected));
    }

    @Test
    void aWholeModelIsRefusedNamingItsClassAndTheWayOut() {
        assertThatThrownBy(() -> Fixtures.read("whole-model.pth"))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "whole-model.pth asks to run 'torch.nn.modules.conv.Conv2d' - reading weights must"
                                + " not run anything from a file, so only tensors in dictionaries are read"
                                + " - if you trust it, load it in Python and save its state_dict() alone");
    }

    @Test
    void integersAreNoWeights() {
        assertThatThrownBy(() -> Fixtures.read("integers.pth"))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "tensor steps in integers.pth holds INT64 numbers - weights are floating-point"
                                + " numbers - save the network's state_dict() alone");
    }

    @Test
    void aFlippedBitInTheNumbersIsFoundByTheChecksum() {
        byte[] bytes = Fixtures.bytes("little.pth");
        int data = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("data/0");
        bytes[data + 70] ^= 1;
        assertThatThrownBy(() -> Fixtures.read("little.pth", bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("little.pth")
                .hasMessageContaining("the file is damaged");
    }
}
