package janus.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/// The files of random numbers that `bench/golden/checkpoints.py` wrote with PyTorch 2.13 and,
/// where they end in `.safetensors`, with the safetensors package, and those of
/// `bench/golden/strangers.py`.
@NullMarked
final class Fixtures {
    private Fixtures() {}

    static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Fixtures.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Checkpoint read(String name) throws IOException {
        return read(name, bytes(name));
    }

    static Checkpoint read(String name, byte[] bytes) throws IOException {
        return CheckpointFile.read(new Bytes(Path.of(name), MemorySegment.ofArray(bytes)));
    }

    static NamedTensor tensor(Checkpoint checkpoint, String name) {
        return Objects.requireNonNull(checkpoint.tensors().get(name), name);
    }
}
