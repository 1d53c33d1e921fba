package janus.leaderboard;

import janus.volume.Direction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// An evaluation as it is named on the command line: `FOLDER`, `ROW=FOLDER`, `ROW@mr2ct=FOLDER` or
/// `@mr2ct=FOLDER`.
///
/// @param row name of the model; empty: the folder's
/// @param direction which way the model translated; empty: what the evaluation's unit tells
/// @param folder that `janus evaluate` wrote
public record Candidate(Optional<String> row, Optional<Direction> direction, Path folder) {
    /// The candidate written `text`. What stands before the first `=` names row and direction,
    /// unless `text` as a whole is a folder that exists.
    ///
    /// @throws IllegalArgumentException when the direction is unknown or the folder's name is empty
    public static Candidate of(String text) {
        int equals = text.indexOf('=');
        if (equals < 0 || Files.isDirectory(Path.of(text))) {
            return new Candidate(Optional.empty(), Optional.empty(), folder(text, text));
        }
        String name = text.substring(0, equals);
        Path folder = folder(text.substring(equals + 1), text);
        int at = name.lastIndexOf('@');
        return at < 0
                ? new Candidate(row(name), Optional.empty(), folder)
                : new Candidate(
                        row(name.substring(0, at)),
                        Optional.of(Direction.of(name.substring(at + 1))),
                        folder);
    }

    private static Optional<String> row(String name) {
        return Optional.of(name.strip()).filter(there -> !there.isEmpty());
    }

    private static Path folder(String name, String text) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' names no folder - a row needs an evaluation - give ROW=FOLDER or FOLDER"
                            .formatted(text));
        }
        return Path.of(name);
    }
}
