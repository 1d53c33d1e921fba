package janus.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes a folder that appears whole or not at all: its files are written into a hidden neighbour,
/// which is renamed at the end. A killed process leaves the neighbour, never half a folder under
/// the real name; the next one that makes the same folder removes it.
public final class WholeFolder implements AutoCloseable {
    private final Path target;
    private final Path building;
    private final NewFolders made;

    private WholeFolder(Path target, Path building, NewFolders made) {
        this.target = target;
        this.building = building;
        this.made = made;
    }

    /// A folder on its way to `target`, which is replaced at the end. Whether it may be is for the
    /// caller to know.
    ///
    /// @throws IOException when nothing can be written beside `target`
    public static WholeFolder open(Path target) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new IOException(
                    "%s is no place for a new folder - it has no parent folder - name a new folder"
                            .formatted(target));
        }
        Path building = hidden(absolute, "building");
        NewFolders made = NewFolders.make(parent);
        try {
            FolderTree.delete(building);
            Files.createDirectory(building);
        } catch (IOException refused) {
            made.takeBack();
            throw refused;
        }
        return new WholeFolder(absolute, building, made);
    }

    /// Where its files are to be written.
    public Path folder() {
        return building;
    }

    /// Puts it in its place.
    ///
    /// @throws IOException when it can't be moved; what was there before is then still there
    public void finish() throws IOException {
        Path old = hidden(target, "old");
        FolderTree.delete(old);
        if (Files.exists(target)) {
            Files.move(target, old);
        }
        try {
            Files.move(building, target);
        } catch (IOException refused) {
            if (Files.exists(old)) {
                Files.move(old, target);
            }
            throw refused;
        }
        FolderTree.delete(old);
    }

    /// Deletes what was not finished.
    @Override
    public void close() throws IOException {
        FolderTree.delete(building);
        made.takeBack();
    }

    private static Path hidden(Path target, String what) {
        return target.resolveSibling(".%s.%s".formatted(target.getFileName(), what));
    }
}
