package janus.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Folders made for a result, which are taken back when there is none: a failure leaves no empty
/// folders behind.
public final class NewFolders {
    private final List<Path> made; // the deepest first

    private NewFolders(List<Path> made) {
        this.made = made;
    }

    /// Makes `folder` and whatever is missing above it.
    ///
    /// @throws IOException when one of them cannot be made; none is left then
    public static NewFolders make(Path folder) throws IOException {
        List<Path> missing = new ArrayList<>();
        Path next = folder.toAbsolutePath().normalize();
        while (next != null && !Files.exists(next)) {
            missing.add(next);
            next = next.getParent();
        }
        NewFolders folders = new NewFolders(List.copyOf(missing));
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            folders.takeBack();
            throw refused;
        }
        return folders;
    }

    /// Deletes those that this made and that are empty.
    public void takeBack() {
        for (Path folder : made) {
            if (!folder.toFile().delete()) {
                return; // something lies in it, and so in those above
            }
        }
    }
}
