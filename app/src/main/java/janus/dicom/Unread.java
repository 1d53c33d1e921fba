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
    /// Whether they end with a file of `size` bytes. Where they don't, only the whole file tells
    /// whether it is cut or broken.
    boolean endWith(long size) {
        return size == at + length;
    }

    /// Fills `into` with the pixels from byte `from` of them on, and sets its order.
    ///
    /// @return false when they aren't there, as in a file that has changed
    /// @throws IOException when the file can't be read
    boolean read(Path path, long from, ByteBuffer into) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            if (!endWith(channel.size()) || from + into.capacity() > length) {
                return false;
            }
            into.clear().order(order);
            return fill(channel, at + from, into);
        }
    }

    /// Whether there were bytes enough from byte `at` of the file on to fill `into`.
    static boolean fill(FileChannel channel, long at, ByteBuffer into) throws IOException {
        int count = 0;
        while (into.hasRemaining() && count >= 0) {
            count = channel.read(into, at + into.position());
        }
        return !into.hasRemaining();
    }
}
