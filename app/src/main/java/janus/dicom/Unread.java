package janus.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// Pixels that were left in their file.
///
/// @param at first byte in the file
/// @param length bytes
/// @param order of the bytes of a number
record Unread(long at, long length, ByteOrder order) {
    /// Fills `into` with the pixels from byte `from` of them on, and sets its order.
    ///
    /// @return false when they aren't there, or the file does not end with the pixels: then only
    ///   the whole file tells whether it is cut or broken
    /// @throws IOException when the file can't be read
    boolean read(Path path, long from, ByteBuffer into) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            if (channel.size() != at + length || from + into.capacity() > length) {
                return false;
            }
            into.clear().order(order);
            int count = 0;
            while (into.hasRemaining() && count >= 0) {
                count = channel.read(into, at + from + into.position());
            }
            return !into.hasRemaining();
        }
    }
}
