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
/// @param from a zoo name, a checkpoint file, a Run folder or `scratch`: what MR -> CT starts from
/// @param reverse what CT -> MR starts from: `auto`, `same`, `scratch`, a zoo name or a file
public record StartingPoints(String from, String reverse) {
    private static final String SCRATCH = "scratch";
    private static final String AUTO = "auto";
    private static final String SAME =
            "%s has no partner for the way back: both directions start from the same weights";
    private static final int CHANNELS = 3;

    /// Checks that both are given.
    public StartingPoints {
        if (from.isBlank() || reverse.isBlank()) {
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
        if (Files.isDirectory(Path.of(from))) {
            refuseReverse("is a folder, taken for a Run that holds both directions", AUTO);
            return ofRun(new RunFolder(Path.of(from)));
        }
        Zoo zoo = Zoo.standard();
        Origin there = pretrained(from, zoo.find(from));
        return switch (reverse) {
            case "same" -> new StartingPoint(there, there, SAME.formatted(from));
            case SCRATCH ->
                    new StartingPoint(there, like(there), "CT -> MR starts from scratch, as asked");
            case AUTO -> withPartner(there, zoo);
            default ->
                    new StartingPoint(
                            there,
                            pretrained(reverse, zoo.find(reverse)),
                            "each direction starts from the weights that were named for it");
        };
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
    private StartingPoint withPartner(Origin there, Zoo zoo) throws IOException {
        Optional<String> partner =
                Files.exists(Path.of(from))
                        ? Optional.empty()
                        : Catalogue.find(from).flatMap(PretrainedModel::partner);
        if (partner.isEmpty()) {
            return new StartingPoint(there, there, SAME.formatted(from));
        }
        return new StartingPoint(
                there,
                pretrained(partner.get(), zoo.find(partner.get())),
                "CT -> MR starts from %s, the partner of %s".formatted(partner.get(), from));
    }

    private static Origin like(Origin pretrained) throws IOException {
        return new Origin.Scratch(RunRecords.form(pretrained));
    }

    private StartingPoint ofRun(RunFolder run) throws IOException {
        return new StartingPoint(
                pretrained(from, run.generator(Direction.MR_TO_CT)),
                pretrained(from, run.generator(Direction.CT_TO_MR)),
                "each direction goes on from the same direction of the Run " + from);
    }

    private static Origin pretrained(String name, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    "%s is missing - there are no weights to start from - give a zoo name, a checkpoint file, a Run folder or 'scratch'"
                            .formatted(file));
        }
        return Origin.Pretrained.of(name, file);
    }
}
