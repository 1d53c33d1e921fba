package janus.zoo;

import com.google.errorprone.annotations.MustBeClosed;
import janus.work.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The part of a file that has come so far, `NAME.part`, and beside it, in `NAME.part.version`,
/// which version of the file the server was sending. One process at a time has it.
final class PartFile implements AutoCloseable {
    private final Path target;
    private final Path path;
    private final Path note;
    private final FileChannel channel;

    private PartFile(Path target, Path path, FileChannel channel) {
        this.target = target;
        this.path = path;
        this.note = path.resolveSibling(path.getFileName() + ".version");
        this.channel = channel;
    }

    /// The version of a file on a server.
    ///
    /// @param tag what the server calls it (an ETag or a date), or empty
    /// @param bytes its size, or -1 where the server does not say
    record Version(String tag, long bytes) {
        static final Version UNKNOWN = new Version("", -1);
    }

    /// The part of `target` that is there, locked.
    ///
    /// @throws IOException when another process is at it, or the folder cannot be written to
    @MustBeClosed
    static PartFile of(Path target) throws IOException {
        Path path = target.resolveSibling(target.getFileName() + ".part");
        FileChannel channel = open(path);
        if (!isLocked(channel)) {
            channel.close();
            throw new IOException(
                    "%s is being pulled by another janus - two cannot write one file - wait for it"
                            .formatted(target));
        }
        PartFile part = new PartFile(target, path, channel);
        channel.position(channel.size());
        return part;
    }

    private static FileChannel open(Path path) throws IOException {
        try {
            return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException cannot) {
            throw new IOException(
                    "%s cannot be written (%s) - models must be kept somewhere - choose another folder with --cache or JANUS_CACHE"
                            .formatted(path, cannot.getMessage()),
                    cannot);
        }
    }

    /// Locks a byte that no file has, since elsewhere a lock keeps readers out on Windows.
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    long length() throws IOException {
        return channel.size();
    }

    /// What the bytes that are there belong to; [Version#UNKNOWN] where that was not kept.
    Version version() throws IOException {
        if (!Files.isRegularFile(note)) {
            return Version.UNKNOWN;
        }
        List<String> lines = Files.readAllLines(note);
        try {
            return lines.size() == 2
                    ? new Version(lines.get(0), Long.parseLong(lines.get(1)))
                    : Version.UNKNOWN;
        } catch (NumberFormatException damaged) {
            return Version.UNKNOWN;
        }
    }

    /// Throws away what is there and begins anew with `version`.
    void restart(Version version) throws IOException {
        Files.deleteIfExists(note);
        channel.truncate(0);
        checkSpace(version.bytes);
        keep(version);
    }

    /// What has come is the whole file, of a server that did not say how long it would be.
    void complete() throws IOException {
        keep(new Version(version().tag, length()));
    }

    private void keep(Version version) throws IOException {
        WholeFile.write(note, version.tag + "\n" + version.bytes + "\n");
    }

    private void checkSpace(long bytes) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (bytes > free) {
            throw full("%d bytes are free and %d are needed".formatted(free, bytes));
        }
    }

    void append(byte[] bytes, int count) throws IOException {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException cannot) {
            throw full(String.valueOf(cannot.getMessage()));
        }
    }

    private IOException full(String why) {
        return new IOException(
                "%s cannot be written (%s) - the model does not fit there - free some space or choose another folder with --cache or JANUS_CACHE"
                        .formatted(path, why));
    }

    /// Gives the whole file its name.
    void finish() throws IOException {
        channel.force(true);
        channel.close();
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(note);
    }

    /// Throws away what is there.
    void discard() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
        Files.deleteIfExists(note);
    }

    /// An empty part is not worth keeping.
    @Override
    public void close() throws IOException {
        boolean empty = channel.isOpen() && channel.size() == 0;
        channel.close();
        if (empty) {
            discard();
        }
    }
}
