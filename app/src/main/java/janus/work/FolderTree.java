package janus.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder with all that lies in it. Links are not followed.
public final class FolderTree {
    private FolderTree() {}

    /// Deletes `tree`; nothing happens where there is none.
    ///
    /// @throws IOException when something in it cannot be deleted
    public static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(tree)) {
            inside.sorted(Comparator.reverseOrder()).forEach(FolderTree::deleteOne);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /// Whether nothing lies in `folder`.
    public static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /// Moves what lies in `folder` up beside it, and deletes it.
    public static void unwrap(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path path : inside.toList()) {
                Files.move(path, folder.resolveSibling(path.getFileName()));
            }
        }
        delete(folder);
    }

    /// Whether `path` is `folder` or lies in it.
    public static boolean contains(Path folder, Path path) throws IOException {
        return real(path).startsWith(real(folder));
    }

    /// `path` without links, as far as it exists.
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path there = absolute;
        while (!Files.exists(there)) {
            Path above = there.getParent();
            if (above == null) {
                return absolute;
            }
            there = above;
        }
        return there.toRealPath().resolve(there.relativize(absolute)).normalize();
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
