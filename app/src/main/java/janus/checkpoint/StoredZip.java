package janus.checkpoint;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/// A zip archive of uncompressed entries, which are handed out as parts of the file without being
/// copied. PyTorch compresses nothing, so there is nothing that could unpack into more than the
/// file.
final class StoredZip {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_BYTES = 22;

    /// What PyTorch writes when it is told to compute none.
    private static final int NO_CHECKSUM = 0;

    private static final int LONGEST_COMMENT = 0xffff;

    private final Bytes bytes;
    private final Map<String, Entry> entries;

    private record Entry(long header, long size, int crc) {}

    private StoredZip(Bytes bytes, Map<String, Entry> entries) {
        this.bytes = bytes;
        this.entries = entries;
    }

    /// Whether `bytes` begins as an archive does.
    static boolean accepts(Bytes bytes) throws IOException {
        return bytes.size() >= 4 && bytes.i32At(0) == LOCAL;
    }

    /// The archive's directory, read.
    static StoredZip of(Bytes bytes) throws IOException {
        Bytes end = end(bytes);
        end.skip(10);
        int count = end.u16();
        long size = end.u32();
        Bytes directory = bytes.part(end.u32(), size);
        Map<String, Entry> entries = new HashMap<>();
        for (int i = 0; i < count; i++) {
            entry(directory, entries);
        }
        return new StoredZip(bytes, entries);
    }

    /// The only name that is `name` or ends in `/name`.
    String nameEndingIn(String name) throws IOException {
        var found =
                entries.keySet().stream()
                        .filter(entry -> entry.equals(name) || entry.endsWith("/" + name))
                        .toList();
        if (found.size() != 1) {
            throw new IOException(
                    "%s is a zip archive with %d entries named %s - a PyTorch checkpoint has one - give the file that torch.save wrote"
                            .formatted(bytes.file(), found.size(), name));
        }
        return found.getFirst();
    }

    /// The bytes of the entry `name`, if there is one.
    Optional<MemorySegment> find(String name) throws IOException {
        return entries.containsKey(name) ? Optional.of(get(name)) : Optional.empty();
    }

    /// The bytes of the entry `name`, their checksum checked.
    MemorySegment get(String name) throws IOException {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw bytes.broken("no entry " + Printable.of(name));
        }
        Bytes header = bytes.part(entry.header, bytes.size() - entry.header);
        if (header.i32() != LOCAL) {
            throw bytes.broken("no data for entry " + Printable.of(name));
        }
        header.skip(22);
        int nameBytes = header.u16();
        int extraBytes = header.u16();
        header.skip(nameBytes + extraBytes);
        MemorySegment content = header.take(entry.size);
        if (entry.crc != NO_CHECKSUM && entry.crc != checksum(content)) {
            throw bytes.broken("a wrong checksum of entry " + Printable.of(name));
        }
        return content;
    }

    private static int checksum(MemorySegment content) {
        CRC32 crc = new CRC32();
        crc.update(content.asByteBuffer());
        return (int) crc.getValue();
    }

    private static Bytes end(Bytes bytes) throws IOException {
        long lowest = Math.max(0, bytes.size() - END_BYTES - LONGEST_COMMENT);
        for (long start = bytes.size() - END_BYTES; start >= lowest; start--) {
            if (bytes.i32At(start) == END) {
                return bytes.part(start, bytes.size() - start);
            }
        }
        throw new IOException(
                "%s begins as a PyTorch checkpoint and has no end - it is cut short - fetch or save it again"
                        .formatted(bytes.file()));
    }

    private static void entry(Bytes directory, Map<String, Entry> entries) throws IOException {
        if (directory.i32() != ENTRY) {
            throw directory.broken("a broken directory");
        }
        directory.skip(6);
        int method = directory.u16();
        directory.skip(4);
        int crc = directory.i32();
        long packed = directory.u32();
        long size = directory.u32();
        int nameBytes = directory.u16();
        int extraBytes = directory.u16();
        int commentBytes = directory.u16();
        directory.skip(8);
        long header = directory.u32();
        String name = directory.text(nameBytes);
        directory.skip(extraBytes + commentBytes);
        if (method != 0 || packed != size) {
            throw compressed(name, directory);
        }
        if (entries.put(name, new Entry(header, size, crc)) != null) {
            throw directory.broken("two entries " + Printable.of(name));
        }
    }

    private static IOException compressed(String name, Bytes directory) {
        return new IOException(
                name.contains("/code/")
                        ? "%s is a TorchScript program - reading weights must not run anything from a file - load it in Python and save its state_dict() alone"
                                .formatted(directory.file())
                        : "entry %s in %s is compressed - PyTorch compresses nothing, so the archive was packed again - give the file that torch.save wrote"
                                .formatted(Printable.of(name), directory.file()));
    }
}
