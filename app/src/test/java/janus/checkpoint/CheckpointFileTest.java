package janus.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// All fixtures hold the same generator, so all readers must agree.
@NullMarked
class CheckpointFileTest {
    private static final Architecture SMALL = new Architecture.ResnetGenerator(3, 3, 4, 9);

    private static Path fixture(String name) {
        return Shared.folder().resolve("fixtures/checkpoints").resolve(name);
    }

    private static NamedTensor tensor(Checkpoint checkpoint, String name) {
        return Objects.requireNonNull(checkpoint.tensors().get(name), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "legacy.pth",
                "legacy-v1.pth",
                "legacy-running-stats.pth",
                "dataparallel-prefix.pth"
            })
    void everySerialisationHoldsTheSameTensors(String name) throws IOException {
        Checkpoint expected = CheckpointFile.read(fixture("zip.pth"));
        Checkpoint actual = CheckpointFile.read(fixture(name));
        assertThat(actual.tensors().keySet())
                .containsExactlyElementsOf(expected.tensors().keySet());
        actual.tensors()
                .forEach((key, tensor) -> {
                    NamedTensor other = tensor(expected, key);
                    assertThat(tensor.shape()).isEqualTo(other.shape());
                    assertThat(tensor.values()).isEqualTo(other.values());
                });
        assertThat(Architecture.of(actual)).isEqualTo(SMALL);
    }

    @Test
    void halfPrecisionIsTheSameToElevenBits() throws IOException {
        Checkpoint expected = CheckpointFile.read(fixture("zip.pth"));
        CheckpointFile.read(fixture("half.pth"))
                .tensors()
                .forEach((key, tensor) -> {
                    float[] exact = tensor(expected, key).values();
                    for (int i = 0; i < exact.length; i++) {
                        float rounded = Float.float16ToFloat(Float.floatToFloat16(exact[i]));
                        assertThat(tensor.values()[i]).isEqualTo(rounded);
                    }
                });
    }

    @Test
    void aMissingKeyIsNamedWithTheFile() throws IOException {
        Path file = fixture("missing-key.pth");
        Checkpoint checkpoint = CheckpointFile.read(file);
        assertThatThrownBy(() -> Architecture.generator(checkpoint, file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("a damaged ResNet generator")
                .hasMessageContaining(".weight is missing")
                .hasMessageNotContaining("more)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated.pth", "truncated-legacy.pth"})
    void aTruncatedFileIsSaidToBeCutShort(String name) {
        Path file = fixture(name); // outside the assertion, which would swallow the skip
        assertThatThrownBy(() -> CheckpointFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("cut short");
    }

    @Test
    void aHostilePickleIsRefusedWithoutRunningIt() {
        Path evidence = Path.of("/tmp/checkpoint-was-executed");
        Path file = fixture("hostile.pth");
        assertThatThrownBy(() -> CheckpointFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("hostile.pth asks to run 'posix.system'");
        assertThat(Files.exists(evidence)).isFalse();
    }

    @Test
    void aFullSizeGeneratorIsReadInWellUnderASecond() throws IOException {
        Path file = Shared.folder().resolve("checkpoints/photo2paint.pth");
        CheckpointFile.read(file);
        long start = System.nanoTime();
        Checkpoint checkpoint = CheckpointFile.read(file);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        assertThat(Architecture.of(checkpoint))
                .isEqualTo(new Architecture.ResnetGenerator(3, 3, 64, 9));
        assertThat(milliseconds).isLessThan(1000);
    }
}
