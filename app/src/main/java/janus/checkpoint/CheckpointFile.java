package janus.checkpoint;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a checkpoint in any of the forms generators are published in: PyTorch's zip archive (since
/// 1.6), PyTorch's older pickles, and safetensors. Nothing in a file is ever run.
public final class CheckpointFile {
    /// Statistics of instance norm that the published files carry and no network uses.
    private static final List<String> STATISTICS =
            List.of(".running_mean", ".running_var", ".num_batches_tracked");

    /// `torch.nn.DataParallel` puts it before each name.
    private static final String PARALLEL = "module.";

    private CheckpointFile() {}

    /// The checkpoint in `file`: values as float32, running statistics left out, names without the
    /// `module.` of a network that was spread over several GPUs.
    ///
    /// @throws IOException when the file cannot be read, is damaged, is of another kind, or asks to
    ///   run anything; the message names the file and is one sentence
    public static Checkpoint read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(
                    "%s is a folder - a checkpoint is one file - name the .pth or .safetensors file in it"
                            .formatted(file));
        }
        try (FileChannel channel = FileChannel.open(file);
                Arena arena = Arena.ofConfined()) {
            long size = channel.size();
            if (size == 0 || size > Integer.MAX_VALUE) {
                throw new IOException(
                        "%s has %d bytes - a checkpoint has some and at most 2 GiB - fetch or save it again"
                                .formatted(file, size));
            }
            return read(
                    new Bytes(file, channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena)));
        } catch (NoSuchFileException missing) {
            throw new IOException(
                    "%s does not exist - there is nothing to read - check the name".formatted(file),
                    missing);
        }
    }

    /// The checkpoint in `bytes`.
    static Checkpoint read(Bytes bytes) throws IOException {
        return tidy(content(bytes));
    }

    private static Checkpoint content(Bytes bytes) throws IOException {
        if (StoredZip.accepts(bytes)) {
            return StateDict.read(TorchZip.read(bytes), bytes);
        }
        if (SafetensorsHeader.accepts(bytes)) {
            return Safetensors.read(bytes);
        }
        if (TorchLegacy.accepts(bytes)) {
            return StateDict.read(TorchLegacy.read(bytes), bytes);
        }
        throw new IOException(
                "%s is neither a PyTorch checkpoint nor a safetensors file - no other kind holds weights - check that it is the file you mean"
                        .formatted(bytes.file()));
    }

    /// Whether a tensor of this name holds statistics and no weights.
    static boolean isStatistic(String name) {
        return STATISTICS.stream().anyMatch(name::endsWith);
    }

    private static Checkpoint tidy(Checkpoint checkpoint) {
        Map<String, NamedTensor> tensors = checkpoint.tensors();
        if (!tensors.keySet().stream().allMatch(name -> name.startsWith(PARALLEL))) {
            return checkpoint;
        }
        Map<String, NamedTensor> tidy = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> tidy.put(name.substring(PARALLEL.length()), tensor));
        return new Checkpoint(tidy, checkpoint.metadata());
    }
}
