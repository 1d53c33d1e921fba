package janus.web;

import janus.checkpoint.CheckpointFile;
import janus.run.ModelCard;
import janus.run.RunFolder;
import janus.volume.Direction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A model that the translation page offers.
///
/// @param name as the page shows it
/// @param path a Run folder or a `.safetensors` file
/// @param directions that it translates
/// @param about what it is, for a person
public record ServedModel(String name, Path path, List<Direction> directions, String about) {
    private static final Pattern FORM = Pattern.compile("(?s)([\\p{L}\\p{N} ._-]{1,60})=(.+)");

    /// Keeps a copy of the list.
    public ServedModel {
        directions = List.copyOf(directions);
    }

    /// The model that `text`, such as `brain=RUN`, names.
    ///
    /// @throws IOException when there is none or it can't be read
    /// @throws IllegalArgumentException when `text` is of another form, or the model was never
    ///   fine-tuned
    public static ServedModel of(String text) throws IOException {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "--model %s is not understood - the page shows models by a name - write NAME=RUN or NAME=FILE.safetensors"
                            .formatted(text));
        }
        Path path = Path.of(parts.group(2));
        List<Direction> directions = new ArrayList<>();
        String about = "";
        for (Path file : files(path)) {
            ModelCard card = ModelCard.of(CheckpointFile.read(file).metadata());
            directions.add(card.direction());
            about = "fine-tuned from %s, %.3g mm pixels".formatted(card.origin(), card.pixelMm());
        }
        if (directions.isEmpty()) {
            throw new IOException(
                    "%s holds no generators - it is no Run, or was interrupted before they learned - give a Run folder that janus finetune wrote"
                            .formatted(path));
        }
        return new ServedModel(parts.group(1), path, directions, about);
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        RunFolder run = new RunFolder(path);
        return List.of(Direction.values()).stream()
                .map(run::generator)
                .filter(Files::exists)
                .toList();
    }

    /// A direction as addresses and pages have it: `mr-to-ct` or `ct-to-mr`.
    static String code(Direction direction) {
        return direction.source().code() + "-to-" + direction.target().code();
    }
}
