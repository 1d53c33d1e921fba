package janus.work;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that are to be read whole or line by line.
public final class InputFile {
    private InputFile() {}

    /// `file`, unless it is a folder: the system's own refusal to read one does not name it.
    ///
    /// @throws FileSystemException when it is a folder
    public static Path of(Path file) throws FileSystemException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "Is a directory");
        }
        return file;
    }
}
