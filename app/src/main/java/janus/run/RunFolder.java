package janus.run;

import janus.volume.Direction;
import janus.work.FolderTree;
import janus.work.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Where things lie in a Run.
///
/// @param path the Run's folder
public record RunFolder(Path path) {
    /// `run.json`: everything needed to repeat the Run.
    public Path card() {
        return path.resolve("run.json");
    }

    /// Whether there is something to go on with: a Run that was killed before its first save has
    /// none.
    public boolean isBegun() {
        return Files.exists(card()) && Files.exists(state());
    }

    /// Deletes what a Run writes before its first step.
    public void discard() throws IOException {
        FolderTree.delete(path.resolve("checkpoints"));
        Files.deleteIfExists(card());
    }

    /// Deletes the unfinished files that a killed process left.
    public void sweep() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.filter(WholeFile::isUnfinished).toList()) {
                Files.delete(file);
            }
        }
    }

    /// `log.csv`: a row a logged step.
    public Path log() {
        return path.resolve("log.csv");
    }

    /// `events`: the log and the sample sheets once more, for TensorBoard.
    public Path events() {
        return path.resolve("events");
    }

    /// `samples`: the sample sheets.
    public Path samples() {
        return path.resolve("samples");
    }

    /// `samples/step-NNNNNN.png`.
    public Path sample(long step) {
        return samples().resolve("step-%06d.png".formatted(step));
    }

    /// `checkpoints/mr2ct.safetensors` or `checkpoints/ct2mr.safetensors`: a generator with its
    /// [ModelCard].
    public Path generator(Direction direction) {
        return path.resolve("checkpoints").resolve(direction.code() + ".safetensors");
    }

    /// `checkpoints/guard.json`: what was seen of the Run's health.
    public Path guard() {
        return path.resolve("checkpoints").resolve("guard.json");
    }

    /// `checkpoints/clean.safetensors`: the last state without fault.
    public Path clean() {
        return path.resolve("checkpoints").resolve("clean.safetensors");
    }

    /// `checkpoints/state.safetensors`: all that is needed to go on after an interruption.
    public Path state() {
        return path.resolve("checkpoints").resolve("state.safetensors");
    }
}
