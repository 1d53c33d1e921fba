package janus.work;

import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps a folder for one process: a second one that asks for it is told so at once. The operating
/// system drops the lock when the process ends, however it ends.
public final class FolderLock implements AutoCloseable {
    private static final String NAME = ".lock";

    private final Path folder;
    private final NewFolders made;
    private final FileChannel channel;

    private FolderLock(Path folder, NewFolders made, FileChannel channel) {
        this.folder = folder;
        this.made = made;
        this.channel = channel;
    }

    /// Makes `folder` when it is missing and locks it.
    ///
    /// @throws IOException when another process has it or it cannot be made or written to
    @MustBeClosed
    public static FolderLock of(Path folder) throws IOException {
        NewFolders made = NewFolders.make(folder);
        FileChannel channel = open(folder, made);
        if (lock(channel) == null) {
            channel.close();
            throw new IOException(
                    "%s is in use by another janus - two cannot write one folder - wait for it or choose another folder"
                            .formatted(folder));
        }
        return new FolderLock(folder, made, channel);
    }

    private static FileChannel open(Path folder, NewFolders made) throws IOException {
        try {
            return FileChannel.open(
                    folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException refused) {
            made.takeBack();
            throw refused;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    /// Lets others in. A folder that holds nothing but the lock is left as it was found.
    @Override
    public void close() throws IOException {
        if (isEmpty()) {
            Files.deleteIfExists(folder.resolve(NAME));
            made.takeBack();
        }
        channel.close();
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.allMatch(path -> path.endsWith(NAME));
        }
    }
}
