package janus.train;

import janus.checkpoint.Architecture;
import janus.run.RunFolder;
import janus.volume.Direction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Understands what a person says both generators shall start from.
///
/// @param from a zoo name, a checkpoint file, a Run folder or `scratch`: what MR -> CT starts from
/// @param reverse what CT -> MR starts from: `auto`, `same`, `scratch`, a zoo name or a file
public record StartingPoints(String from, String reverse) {
    private static final String SCRATCH = "scratch";
    private static final int CHANNELS = 3;

    /// See the components.
    public static StartingPoints of(String from, String reverse) {
        return new StartingPoints(from, reverse);
    }

    /// The starting point; a generator from scratch has `blocks` residual blocks and `filters`
    /// filters, or the form of the other direction's where that one is pre-trained.
    ///
    /// @throws IOException when a file is missing or cannot be read
    public StartingPoint resolve(int blocks, int filters) throws IOException {
        Origin.Scratch scratch =
                new Origin.Scratch(
                        new Architecture.ResnetGenerator(CHANNELS, CHANNELS, filters, blocks));
        if (from.equals(SCRATCH)) {
            return new StartingPoint(scratch, scratch, "both directions start from scratch");
        }
        Path path = Path.of(from);
        if (Files.isDirectory(path)) {
            return ofRun(new RunFolder(path));
        }
        return new StartingPoint(
                pretrained(path),
                pretrained(path),
                "a file has no partner: both directions start from the same weights");
    }

    private StartingPoint ofRun(RunFolder run) throws IOException {
        return new StartingPoint(
                pretrained(run.generator(Direction.MR_TO_CT)),
                pretrained(run.generator(Direction.CT_TO_MR)),
                "each direction goes on from the same direction of the Run " + from);
    }

    private Origin pretrained(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    "%s is missing - there are no weights to start from - give a zoo name, a checkpoint file, a Run folder or 'scratch'"
                            .formatted(file));
        }
        return new Origin.Pretrained(from, file, RunRecords.sha256(file));
    }
}
