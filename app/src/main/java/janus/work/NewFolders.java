package janus.work;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
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

    /// Checks, before long work, that `folder` is there or can be made, and written to; makes
    /// nothing.
    ///
    /// @throws IOException when not, naming what is in the way
    public static void check(Path folder) throws IOException {
        Path there = folder.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw new NotDirectoryException(there.toString());
        }
        if (!Files.isWritable(there)) {
            throw new AccessDeniedException(there.toString());
        }
    }

    /// Checks, before long work, that the files of `what`, such as `an evaluation`, can be written
    /// to the folder `out`; makes nothing.
    ///
    /// @throws IOException when not, naming what is in the way
    public static void check(Path out, String what) throws IOException {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new IOException(
                    "%s is a file - %s needs a folder - give another --out".formatted(out, what));
        }
        check(out);
    }

    /// Why a folder could not be made, in a few words.
    public static String reason(IOException refused) {
        return switch (refused) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "a file is in the way";
            case FileSystemException file when file.getReason() != null -> file.getReason();
            default -> refused.getClass().getSimpleName().replace("Exception", "");
        };
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
