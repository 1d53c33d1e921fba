package janus.work;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes files that appear whole or not at all: the bytes go to a hidden neighbour, are forced to
/// the disk, and the neighbour is renamed. A reader, a killed process or a full disk never leaves
/// half a file under the real name.
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
    ///   then untouched
    public static void write(Path path, Content content) throws IOException {
        Path target = path.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException(
                    "%s is not a file - it has no folder - name a file".formatted(path));
        }
        Files.createDirectories(folder);
        Path side =
                folder.resolve(
                        "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (FileChannel channel =
                            FileChannel.open(
                                    side,
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.TRUNCATE_EXISTING,
                                    StandardOpenOption.WRITE);
                    OutputStream out =
                            new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            move(side, target);
        } finally {
            Files.deleteIfExists(side);
        }
    }

    /// Writes `text` in UTF-8 to `path`; see [#write(Path, Content)].
    public static void write(Path path, String text) throws IOException {
        write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void move(Path side, Path target) throws IOException {
        try {
            Files.move(side, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(side, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
