package janus.work;

import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps a folder for one process: a second one that asks for it is told so at once. The operating
/// system drops the lock when the process ends, however it ends.
public final class FolderLock implements AutoCloseable {
    private static final String NAME = ".lock";
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofMillis(20);

    /// Folders that this process has.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final NewFolders made;
    private final FileChannel channel;
    private final Path key;

    private FolderLock(Path folder, NewFolders made, FileChannel channel) throws IOException {
        this.folder = folder;
        this.made = made;
        this.channel = channel;
        this.key = key(folder);
        HELD.add(key);
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

    /// Asks more than once: one who only looks ([#isHeld(Path)]) has the lock for a moment.
    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException sameProcess) {
                return null;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return null;
    }

    /// Whether a process has `folder` now. Nothing is written, and whoever asks for the folder
    /// meanwhile gets it.
    ///
    /// @throws IOException when the lock may not be read, or its file system has no locks
    public static boolean isHeld(Path folder) throws IOException {
        if (HELD.contains(key(folder))) {
            return true; // by this process, whose lock would end if its file were opened and closed
        }
        try (FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.READ)) {
            FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true);
            return shared == null;
        } catch (NoSuchFileException never) {
            return false;
        }
    }

    private static Path key(Path folder) throws IOException {
        return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
    }

    /// Lets others in. A folder that holds nothing but the lock is left as it was found.
    @Override
    public void close() throws IOException {
        if (isEmpty()) {
            Files.deleteIfExists(folder.resolve(NAME));
            made.takeBack();
        }
        channel.close();
        HELD.remove(key);
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.allMatch(path -> path.endsWith(NAME));
        }
    }
}
