package janus.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.Trials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class SafetensorsTest {
    private static final String A = "'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}";

    private final Path folder;

    SafetensorsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Checkpoint sample() {
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        tensors.put(
                "model.1.weight",
                NamedTensor.of(new long[] {2, 1, 1, 2}, new float[] {1, -2.5f, 1e-30f, 3e38f}));
        tensors.put("model.1.bias", NamedTensor.of(new long[] {1}, new float[] {-0.0f}));
        tensors.put("empty", NamedTensor.of(new long[] {0, 3}, new float[0]));
        tensors.put("scalar", NamedTensor.of(new long[0], new float[] {0.1f}));
        return new Checkpoint(tensors, Map.of("janus.origin", "photo \"2\" paint \u00e9 \u2192"));
    }

    private static byte[] file(String header, int numbers) {
        byte[] json = header.replace('\'', '"').getBytes(UTF_8);
        return ByteBuffer.allocate(8 + json.length + numbers)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .array();
    }

    private static void assertRefused(byte[] bytes, String what) {
        assertThatThrownBy(() -> Fixtures.read("x.safetensors", bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(what)
                .hasMessageContaining("x.safetensors")
                .hasMessageMatching("[^\\n]+ - [^\\n]+ - [^\\n]+");
    }

    /// Origin: `written.safetensors` was written by this class; then the safetensors package 0.8.0
    /// found every name, shape and value and the metadata in it as in `sample()`, see
    /// `check_written` in `bench/golden/checkpoints.py`.
    @Test
    void writesTheBytesAnIndependentReaderUnderstood() throws IOException {
        Path file = folder.resolve("written.safetensors");
        Safetensors.write(sample(), file);
        assertThat(Files.readAllBytes(file)).isEqualTo(Fixtures.bytes("written.safetensors"));
    }

    @Test
    void readsMetadataOfAnIndependentWriter() throws IOException {
        assertThat(Fixtures.read("layouts.safetensors").metadata())
                .containsEntry("origin", "bench/golden/checkpoints.py");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Trials.forAll(
                50,
                random -> {
                    Map<String, NamedTensor> tensors = new LinkedHashMap<>();
                    for (int i = 0; i < random.nextInt(5); i++) {
                        float[] values = new float[random.nextInt(100_000)];
                        for (int j = 0; j < values.length; j++) {
                            values[j] = Float.intBitsToFloat(random.nextInt());
                        }
                        tensors.put("t" + i, NamedTensor.of(new long[] {values.length}, values));
                    }
                    assertThat(back(new Checkpoint(tensors, Map.of())).tensors().keySet())
                            .isEqualTo(tensors.keySet());
                    back(new Checkpoint(tensors, Map.of()))
                            .tensors()
                            .forEach((name, tensor) -> assertBits(tensor, tensors, name));
                });
    }

    private static void assertBits(
            NamedTensor tensor, Map<String, NamedTensor> tensors, String name) {
        NamedTensor other = Fixtures.tensor(new Checkpoint(tensors, Map.of()), name);
        assertThat(ByteBuffer.wrap(bits(tensor.values())))
                .isEqualTo(ByteBuffer.wrap(bits(other.values())));
    }

    private static byte[] bits(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * 4);
        for (float value : values) {
            buffer.putInt(Float.floatToRawIntBits(value));
        }
        return buffer.array();
    }

    private Checkpoint back(Checkpoint checkpoint) {
        try {
            Path file = folder.resolve("back.safetensors");
            Safetensors.write(checkpoint, file);
            return CheckpointFile.read(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void theNumbersBeginAlignedToEightBytes() {
        byte[] bytes = Fixtures.bytes("written.safetensors");
        long header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        assertThat(header % 8).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "8 | 'a':{'dtype':'F32','shape':[3],'data_offsets':[0,8]} | 8 bytes for tensor a of shape [3]",
                "8 | 'a':{'dtype':'F32','shape':[2],'data_offsets':[0,-8]} | an impossible number",
                "8 | 'a':{'dtype':'F32','shape':[2],'data_offsets':[8,0]} | no place for tensor a",
                "8 | 'a':{'dtype':'F32','shape':[2],'data_offsets':[4,12]} | overlap or leave gaps",
                "8 | 'a':{'dtype':'F32','shape':[2.5],'data_offsets':[0,8]} | an impossible number",
                "8 | 'a':{'dtype':'F32','shape':[2],'data_offsets':[0,99999999999999999999]} | an impossible number",
                "8 | 'a':{'dtype':'F32','shape':[4611686018427387904,4],'data_offsets':[0,0]} | 0 bytes for tensor a",
                "8 | 'a':{'dtype':'F32','shape':[1000000000],'data_offsets':[0,4000000000]} | 8 bytes of numbers where 4000000000 should be",
                "9 | 'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]} | 9 bytes of numbers where 8 should be",
                "8 | 'a':{'dtype':'Q4','shape':[2],'data_offsets':[0,8]} | a number type unknown here for tensor a",
                "8 | 'a':{'dtype':'I64','shape':[1],'data_offsets':[0,8]} | holds INT64 numbers",
                "8 | 'a':7 | a number type unknown here for tensor a",
                "0 | '__metadata__':{'a':7} | metadata that is not text",
                "8 | '__metadata__':{'a':'b'} | 8 bytes of numbers where 0 should be",
            })
    void aHeaderThatLiesIsRefused(int numbers, String tensors, String what) {
        assertRefused(file("{" + tensors.strip() + "}", numbers), what.strip());
    }

    @Test
    void overlappingTensorsAreRefused() {
        String b = A.replace("'a'", "'b'");
        assertRefused(file("{" + A + "," + b + "}", 8), "tensors that overlap or leave gaps");
    }

    @Test
    void twoTensorsOfOneNameAreRefused() {
        String second = A.replace("[0,8]", "[8,16]");
        assertRefused(
                file("{" + A + "," + second + "}", 16), "a header that is no JSON (Duplicate");
    }

    @Test
    void brokenAndDeeplyNestedJsonIsRefused() {
        assertRefused(file("{'a':", 8), "a header that is no JSON");
        assertRefused(file("{" + A + "} trailing", 8), "a header that is no JSON");
        assertRefused(
                file("{'a':" + "[".repeat(100_000) + "]".repeat(100_000) + "}", 8),
                "a header that is no JSON");
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807", "-1", "100000001", "4294967296", "60"})
    void aHeaderLengthBeyondTheFileIsRefused(long length) {
        byte[] bytes = file("{" + A + "}", 0);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
        assertRefused(bytes, "a header of %s bytes".formatted(Long.toUnsignedString(length)));
    }

    @Test
    void aFileOfAnotherKindIsSaidToBeNeither() {
        assertRefused("<!DOCTYPE html><html>".getBytes(UTF_8), "neither a PyTorch checkpoint nor");
        assertRefused(new byte[] {1}, "neither a PyTorch checkpoint nor");
    }

    @Test
    void foldersEmptyAndMissingFilesAreSaidToBeThat() throws IOException {
        assertThatThrownBy(() -> CheckpointFile.read(folder))
                .hasMessageContaining(folder + " is a folder - a checkpoint is one file");
        Path empty = Files.createFile(folder.resolve("empty.pth"));
        assertThatThrownBy(() -> CheckpointFile.read(empty)).hasMessageContaining("has 0 bytes");
        assertThatThrownBy(() -> CheckpointFile.read(folder.resolve("none.pth")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none.pth does not exist");
    }
}
