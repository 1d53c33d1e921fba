package janus.train;

import janus.checkpoint.Architecture;
import janus.run.RunFolder;
import janus.volume.Direction;
import janus.zoo.Catalogue;
import janus.zoo.PretrainedModel;
import janus.zoo.Zoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Understands what a person says both generators shall start from.
///
/// @param from what MR -> CT starts from: a zoo name, a checkpoint file or a Run folder, `random:`
///   before one of these for random weights with its statistics, or `scratch`
/// @param reverse what CT -> MR starts from: `auto`, `same`, `random` (like MR -> CT's), `scratch`,
///   or as `from`
public record StartingPoints(String from, String reverse) {
    private static final String SCRATCH = "scratch";
    private static final String AUTO = "auto";
    private static final String RANDOM = Origin.RandomLike.PREFIX;
    private static final int CHANNELS = 3;

    /// Checks that both are given.
    public StartingPoints {
        if (model(from).isBlank() || model(reverse).isBlank()) {
            throw new IllegalArgumentException(
                    "--from '%s' with --reverse '%s' names no start - a generator needs one - give a zoo name, a file or 'scratch'"
                            .formatted(from, reverse));
        }
    }

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
            refuseReverse("starts both directions from scratch", SCRATCH);
            return new StartingPoint(scratch, scratch, "both directions start from scratch");
        }
        if (Files.isDirectory(Path.of(model(from)))) {
            refuseReverse("is a folder, taken for a Run that holds both directions", AUTO);
            return new StartingPoint(
                    origin(from, Direction.MR_TO_CT),
                    origin(from, Direction.CT_TO_MR),
                    "each direction goes on from the same direction of the Run " + model(from));
        }
        return withReverse(origin(from, Direction.MR_TO_CT));
    }

    private StartingPoint withReverse(Origin there) throws IOException {
        return switch (reverse) {
            case AUTO -> withPartner(there);
            case "same" -> new StartingPoint(there, there, same() + ", as asked");
            case "random" ->
                    new StartingPoint(
                            there,
                            origin(RANDOM + model(from), Direction.CT_TO_MR),
                            "CT -> MR starts from random weights with the statistics of "
                                    + model(from));
            case SCRATCH ->
                    new StartingPoint(there, like(there), "CT -> MR starts from scratch, as asked");
            default ->
                    new StartingPoint(
                            there,
                            origin(reverse, Direction.CT_TO_MR),
                            "each direction starts from the weights that were named for it");
        };
    }

    private String same() {
        return from.startsWith(RANDOM)
                ? "both directions start from random weights of their own with the statistics of "
                        + model(from)
                : "both directions start from the same weights";
    }

    /// What stands behind `random:`, or all.
    private static String model(String start) {
        return start.startsWith(RANDOM) ? start.substring(RANDOM.length()) : start;
    }

    private void refuseReverse(String why, String allowed) {
        if (!reverse.equals(AUTO) && !reverse.equals(allowed)) {
            throw new IllegalArgumentException(
                    "--from %s %s and --reverse %s names another start for CT -> MR - one would be passed over - leave one of the two away"
                            .formatted(from, why, reverse));
        }
    }

    /// The partner of a zoo model turns its translation round; a file, and a one-way model, has
    /// none.
    private StartingPoint withPartner(Origin there) throws IOException {
        String name = model(from);
        Optional<String> partner =
                Files.exists(Path.of(name))
                        ? Optional.empty()
                        : Catalogue.find(name).flatMap(PretrainedModel::partner);
        if (partner.isEmpty()) {
            return new StartingPoint(
                    there, there, name + " has no partner for the way back: " + same());
        }
        String back = from.startsWith(RANDOM) ? RANDOM + partner.get() : partner.get();
        return new StartingPoint(
                there,
                origin(back, Direction.CT_TO_MR),
                "CT -> MR starts from %s, the partner of %s".formatted(back, name));
    }

    private static Origin like(Origin other) throws IOException {
        return new Origin.Scratch(RunRecords.form(other));
    }

    /// What `start` names; of a Run the generator of `direction`.
    private static Origin origin(String start, Direction direction) throws IOException {
        String name = model(start);
        Path file =
                Files.isDirectory(Path.of(name))
                        ? new RunFolder(Path.of(name)).generator(direction)
                        : Zoo.standard().find(name);
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    "%s is missing - there are no weights to start from - give a zoo name, a checkpoint file, a Run folder or 'scratch'"
                            .formatted(file));
        }
        Origin.Pretrained trained = Origin.Pretrained.of(name, file);
        return start.startsWith(RANDOM) ? new Origin.RandomLike(trained) : trained;
    }
}
