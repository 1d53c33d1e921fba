package janus.translate;

import janus.checkpoint.Architecture;
import janus.checkpoint.Checkpoint;
import janus.checkpoint.CheckpointFile;
import janus.encoding.ChannelPlan;
import janus.intake.Frame;
import janus.run.ModelCard;
import janus.run.RunFolder;
import janus.volume.Direction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A generator for one direction with the card that says what its channels mean.
///
/// @param file it was read from
/// @param card what it was trained on
/// @param weights of the generator
record FineTunedModel(Path file, ModelCard card, Checkpoint weights) {
    private static final int CHANNELS = 3;
    private static final int SMALLEST_SIDE = 8; // of what passes the generator

    /// The model for `direction` in `path`: a Run folder or a file with a card.
    ///
    /// @throws IOException when there is none, it is damaged, was never fine-tuned, or leads the
    ///   other way
    static FineTunedModel read(Path path, Direction direction) throws IOException {
        Path file = file(path, direction);
        Checkpoint checkpoint = CheckpointFile.read(file);
        Architecture.ResnetGenerator generator = Architecture.generator(checkpoint, file);
        ModelCard card = card(checkpoint, file);
        if (card.direction() != direction) {
            throw new IOException(
                    "%s translates %s to %s and %s was asked for - a model knows one direction - give the other file of its Run or --to %s"
                            .formatted(
                                    file,
                                    card.direction().source(),
                                    card.direction().target(),
                                    direction.target(),
                                    card.direction().target().code()));
        }
        check(generator, card, file);
        return new FineTunedModel(file, card, checkpoint);
    }

    /// What people know it by: the file, and the Run where it lies in one.
    String name() {
        Path whole = file.toAbsolutePath().normalize();
        String name = String.valueOf(whole.getFileName());
        Path run = whole.resolve("../..").normalize();
        boolean inRun = new RunFolder(run).generator(card.direction()).equals(whole);
        return inRun ? "%s of run %s".formatted(name, run.getFileName()) : name;
    }

    private static Path file(Path path, Direction direction) throws IOException {
        if (!Files.exists(path)) {
            throw new IOException(
                    "%s does not exist - there is no model to translate with - give a Run folder or a .safetensors file that janus finetune wrote"
                            .formatted(path));
        }
        if (!Files.isDirectory(path)) {
            return path;
        }
        Path inRun = new RunFolder(path).generator(direction);
        if (!Files.exists(inRun)) {
            throw new IOException(
                    "%s holds no %s - it is no Run, or was interrupted before its generators learned - give a Run folder that janus finetune wrote, or go on with it by --resume"
                            .formatted(path, path.relativize(inRun)));
        }
        return inRun;
    }

    private static ModelCard card(Checkpoint checkpoint, Path file) throws IOException {
        if (checkpoint.metadata().keySet().stream().noneMatch(key -> key.startsWith("janus."))) {
            throw new IOException(
                    "%s was not fine-tuned by Janus - what its input must look like is unknown - fine-tune it with janus finetune --from %s, or apply it to a photograph with janus zoo run"
                            .formatted(file, file));
        }
        try {
            return ModelCard.of(checkpoint.metadata());
        } catch (IllegalArgumentException damaged) {
            throw unusable(file, damaged);
        }
    }

    private static void check(Architecture.ResnetGenerator generator, ModelCard card, Path file)
            throws IOException {
        if (generator.inputs() != CHANNELS || generator.outputs() != CHANNELS) {
            throw new IOException(
                    "%s takes %d channels and gives %d - encodings have %d - give a generator with 3 and 3"
                            .formatted(file, generator.inputs(), generator.outputs(), CHANNELS));
        }
        if (card.side() < SMALLEST_SIDE || card.side() % 4 != 0) {
            throw new IOException(
                    "%s says its network saw squares of side %d - it must be a multiple of 4 and at least %d - the model card was changed, take the file from its Run again"
                            .formatted(file, card.side(), SMALLEST_SIDE));
        }
        try {
            ChannelPlan _ = ChannelPlan.of(card.encoding(), card.ctUnit());
            Frame _ = new Frame(card.pixelMm(), card.field());
        } catch (IllegalArgumentException damaged) {
            throw unusable(file, damaged);
        }
    }

    private static IOException unusable(Path file, IllegalArgumentException damaged) {
        return new IOException(
                "%s carries a model card that can't be used (%s) - without it the input is unknown - take the file from its Run again"
                        .formatted(file, String.valueOf(damaged.getMessage()).split(" - ", 2)[0]),
                damaged);
    }
}
