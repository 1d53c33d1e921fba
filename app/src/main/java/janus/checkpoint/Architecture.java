package janus.checkpoint;

import java.io.IOException;
import java.nio.file.Path;

/// What network a checkpoint's tensors belong to.
public sealed interface Architecture {
    /// The CycleGAN authors' ResNet generator with instance norm and reflection padding.
    ///
    /// @param inputs channels in
    /// @param outputs channels out
    /// @param filters of the first convolution; the published files have 64
    /// @param blocks residual blocks; the published files have 9
    record ResnetGenerator(int inputs, int outputs, int filters, int blocks)
            implements Architecture {}

    /// Any other network, or a damaged one.
    ///
    /// @param name what it seems to be
    /// @param why what shows that it is no [ResnetGenerator]
    record Stranger(String name, String why) implements Architecture {}

    /// The network that `checkpoint` belongs to, recognised from names and shapes of its tensors.
    static Architecture of(Checkpoint checkpoint) {
        return Recognition.of(checkpoint.tensors());
    }

    /// The generator in `checkpoint`, which was read from `file`.
    ///
    /// @throws IOException when it is a [Stranger] or has weights that are no numbers, naming file
    ///   and reason
    static ResnetGenerator generator(Checkpoint checkpoint, Path file) throws IOException {
        return switch (of(checkpoint)) {
            case ResnetGenerator generator -> {
                checkNumbers(checkpoint, file);
                yield generator;
            }
            case Stranger stranger ->
                    throw new IOException(
                            "%s holds %s (%s) - only the CycleGAN authors' ResNet generator can be applied or fine-tuned - give such a checkpoint"
                                    .formatted(file, stranger.name(), stranger.why()));
        };
    }

    private static void checkNumbers(Checkpoint checkpoint, Path file) throws IOException {
        for (var entry : checkpoint.tensors().entrySet()) {
            for (float value : entry.getValue().values()) {
                if (!Float.isFinite(value)) {
                    throw new IOException(
                            "%s has a weight that is %s in %s - all it makes would be NaN - take a checkpoint from before its training broke down"
                                    .formatted(file, value, entry.getKey()));
                }
            }
        }
    }
}
