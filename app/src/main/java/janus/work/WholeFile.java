package janus.work;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes files that appear whole or not at all: the bytes go to a hidden neighbour, are forced to
/// the disk, and the neighbour is renamed. A reader, a killed process or a full disk never leaves
/// half a file under the real name. What the system refuses is told with the file's real name.
public final class WholeFile {
    private WholeFile() {}

    /// What fills the file.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes `content` to `path`, making its folder when missing and replacing what was there.
    ///
    /// @throws IOException when the folder cannot be made or written to; the old file, if any, is
    ///   then untouched, and a folder made for it is gone again
    public static void write(Path path, Content content) throws IOException {
        writeAll(Map.of(path, content));
    }

    /// Writes `text` in UTF-8 to `path`; see [#write(Path, Content)].
    public static void write(Path path, String text) throws IOException {
        write(path, of(text));
    }

    /// `text` in UTF-8.
    public static Content of(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes files that belong together, in one folder or folders in it: none gets its name before
    /// all are on the disk.
    ///
    /// @throws IOException as [#write(Path, Content)], for any of them
    public static void writeAll(Map<Path, Content> files) throws IOException {
        Map<Path, Path> sides = new LinkedHashMap<>();
        Deque<NewFolders> folders = new ArrayDeque<>(); // the latest first
        try {
            for (Map.Entry<Path, Content> file : files.entrySet()) {
                folders.push(NewFolders.make(folder(file.getKey())));
                sides.put(file.getKey(), side(file.getKey()));
                fill(file.getKey(), file.getValue());
            }
            for (Map.Entry<Path, Path> file : sides.entrySet()) {
                move(file.getValue(), file.getKey());
            }
        } finally {
            for (Path side : sides.values()) {
                Files.deleteIfExists(side);
            }
            folders.forEach(NewFolders::takeBack); // those that nothing came into
        }
    }

    /// Whether `path` is named like a file that was being written; where nobody writes any more, it
    /// is what a killed process left.
    public static boolean isUnfinished(Path path) {
        return String.valueOf(path.getFileName()).matches("(?s)\\..*\\.\\d+\\.part");
    }

    private static Path folder(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(
                    "%s is not a file - it has no folder - name a file".formatted(path));
        }
        return folder;
    }

    private static Path side(Path path) throws IOException {
        return folder(path)
                .resolve("." + path.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    private static void fill(Path path, Content content) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException(
                    "%s is a folder - a file is to be written there - choose another name"
                            .formatted(path));
        }
        try (FileChannel channel = open(path);
                OutputStream out =
                        new BufferedOutputStream(
                                new Named(path, Channels.newOutputStream(channel)), 1 << 16)) {
            content.writeTo(out);
            out.flush();
            force(channel, path);
        }
    }

    private static FileChannel open(Path path) throws IOException {
        try {
            return FileChannel.open(
                    side(path),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
        } catch (IOException refused) {
            throw named(path, refused);
        }
    }

    private static void force(FileChannel channel, Path path) throws IOException {
        try {
            channel.force(true);
        } catch (IOException refused) {
            throw named(path, refused);
        }
    }

    private static void move(Path side, Path target) throws IOException {
        try {
            Files.move(side, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(side, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// The system tells of its own names, or of none; people know `path`.
    private static IOException named(Path path, IOException refused) {
        FileSystemException named =
                switch (refused) {
                    case AccessDeniedException _ -> new AccessDeniedException(path.toString());
                    case FileSystemException file ->
                            new FileSystemException(path.toString(), null, file.getReason());
                    default -> new FileSystemException(path.toString(), null, refused.getMessage());
                };
        named.initCause(refused);
        return named;
    }

    /// Tells the name of the file with what the system refuses.
    private static final class Named extends OutputStream {
        private final Path path;
        private final OutputStream out;

        Named(Path path, OutputStream out) {
            this.path = path;
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                out.write(bytes, from, count);
            } catch (IOException refused) {
                throw named(path, refused);
            }
        }
    }
}
