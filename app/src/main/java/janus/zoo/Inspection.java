package janus.zoo;

import janus.checkpoint.Architecture;
import janus.checkpoint.CheckpointFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Looks into a file before it may join the zoo.
final class Inspection {
    private static final Architecture.ResnetGenerator PUBLISHED =
            new Architecture.ResnetGenerator(3, 3, 64, 9);

    private Inspection() {}

    /// Reads `file` as a generator; where it is to be `model`, one of the published form.
    ///
    /// @throws IOException when it is none
    static void check(Path file, Optional<PublishedModel> model) throws IOException {
        var found = Architecture.generator(CheckpointFile.read(file), file);
        if (model.isPresent() && !found.equals(PUBLISHED)) {
            throw new IOException(
                    "%s holds a generator with %d blocks and %d filters, %d channels to %d - %s has 9 blocks and 64 filters, 3 channels to 3 - add it under another name"
                            .formatted(
                                    file,
                                    found.blocks(),
                                    found.filters(),
                                    found.inputs(),
                                    found.outputs(),
                                    model.get().name()));
        }
    }

    /// Why `file` may not be the published `model`, if its git id is known and another.
    static Optional<String> doubt(Path file, Optional<PublishedModel> model) throws IOException {
        Optional<String> known = model.flatMap(PublishedModel::gitBlob);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String found = GitBlob.of(file);
        return found.equals(known.get())
                ? Optional.empty()
                : Optional.of(
                        "%s has git blob id %s and the copies known so far have %s - it is a generator of the right form but perhaps not the published one - compare it with another source"
                                .formatted(file, found, known.get()));
    }
}
