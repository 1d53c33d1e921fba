package janus.run;

import janus.volume.Direction;
import java.nio.file.Path;

/// Where things lie in a Run.
///
/// @param path the Run's folder
public record RunFolder(Path path) {
    /// `run.json`: everything needed to repeat the Run.
    public Path card() {
        return path.resolve("run.json");
    }

    /// `log.csv`: a row a logged step.
    public Path log() {
        return path.resolve("log.csv");
    }

    /// `samples/step-NNNNNN.png`.
    public Path sample(long step) {
        return path.resolve("samples").resolve("step-%06d.png".formatted(step));
    }

    /// `checkpoints/mr2ct.safetensors` or `checkpoints/ct2mr.safetensors`: a generator with its
    /// [ModelCard].
    public Path generator(Direction direction) {
        return path.resolve("checkpoints").resolve(direction.code() + ".safetensors");
    }

    /// `checkpoints/state.safetensors`: all that is needed to go on after an interruption.
    public Path state() {
        return path.resolve("checkpoints").resolve("state.safetensors");
    }
}
