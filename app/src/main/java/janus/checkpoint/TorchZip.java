package janus.checkpoint;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads what PyTorch writes since 1.6: a zip archive with the pickle `NAME/data.pkl`, each storage
/// as `NAME/data/KEY` and, in newer files, the byte order as `NAME/byteorder`.
final class TorchZip {
    private static final String PICKLE = "data.pkl";

    private TorchZip() {}

    static TorchContent read(Bytes bytes) throws IOException {
        StoredZip zip = StoredZip.of(bytes);
        String pickle = zip.nameEndingIn(PICKLE);
        String folder = pickle.substring(0, pickle.length() - PICKLE.length());
        ByteOrder order = order(zip.find(folder + "byteorder"), bytes);
        Bytes content = new Bytes(bytes.file(), zip.get(pickle));
        Object root = new Pickle(content).read();
        return new TorchContent(
                root,
                storage -> {
                    MemorySegment segment = zip.get(folder + "data/" + storage.key());
                    if (segment.byteSize() / storage.type().bytes() < storage.elements()) {
                        throw bytes.broken(
                                "storage %s of %d bytes for %d numbers"
                                        .formatted(
                                                Printable.of(storage.key()),
                                                segment.byteSize(),
                                                storage.elements()));
                    }
                    return new ElementType.Source(segment, order);
                });
    }

    private static ByteOrder order(Optional<MemorySegment> entry, Bytes bytes) throws IOException {
        if (entry.isEmpty()) {
            return ByteOrder.LITTLE_ENDIAN;
        }
        Bytes text = new Bytes(bytes.file(), entry.get());
        return switch (new String(text(text), StandardCharsets.US_ASCII).strip()) {
            case "little" -> ByteOrder.LITTLE_ENDIAN;
            case "big" -> ByteOrder.BIG_ENDIAN;
            default -> throw bytes.broken("a byte order that is neither little nor big");
        };
    }

    private static byte[] text(Bytes bytes) throws IOException {
        return bytes.take(Math.min(bytes.size(), 16)).toArray(ValueLayout.JAVA_BYTE);
    }
}
