package janus.checkpoint;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what PyTorch wrote before 1.6: pickles of a magic number, the version, the machine, the
/// object and the storages' keys, then each storage as its length and its numbers. The numbers are
/// little-endian on every machine.
final class TorchLegacy {
    private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);

    /// How a file with [#MAGIC] begins, in any protocol.
    private static final int PICKLE = 0x80;

    private static final long VERSION = 1001;

    private TorchLegacy() {}

    /// Whether `bytes` may be such a file.
    static boolean accepts(Bytes bytes) throws IOException {
        return bytes.size() > 2 && bytes.part(0, 1).u8() == PICKLE;
    }

    static TorchContent read(Bytes bytes) throws IOException {
        if (!MAGIC.equals(new Pickle(bytes).read())) {
            throw new IOException(
                    "%s is a pickle but not one of PyTorch's - only checkpoints hold weights - save the network's state_dict() with torch.save"
                            .formatted(bytes.file()));
        }
        if (!(new Pickle(bytes).read() instanceof Long version && version == VERSION)) {
            throw bytes.broken("a serialisation version other than " + VERSION);
        }
        new Pickle(bytes).read();
        Pickle pickle = new Pickle(bytes);
        Object root = pickle.read();
        if (!(new Pickle(bytes).read() instanceof List<?> keys)) {
            throw bytes.broken("no list of storages");
        }
        Map<String, MemorySegment> storages = storages(bytes, keys, pickle.storages());
        return new TorchContent(root, storage -> source(storages.get(storage.key()), bytes));
    }

    private static Map<String, MemorySegment> storages(
            Bytes bytes, List<?> keys, Map<String, StoredTensor.Storage> named) throws IOException {
        Map<String, MemorySegment> storages = new HashMap<>();
        for (Object key : keys) {
            var storage = key instanceof String name ? named.get(name) : null;
            if (storage == null) {
                throw bytes.broken("a storage that no tensor uses");
            }
            long elements = bytes.i64();
            if (elements != storage.elements()) {
                throw bytes.broken(
                        "a storage of %d numbers where %d should be"
                                .formatted(elements, storage.elements()));
            }
            storages.put(storage.key(), bytes.take(elements * storage.type().bytes()));
        }
        return storages;
    }

    private static ElementType.Source source(@Nullable MemorySegment segment, Bytes bytes)
            throws IOException {
        if (segment == null) {
            throw bytes.broken("a tensor without a storage");
        }
        return new ElementType.Source(segment, ByteOrder.LITTLE_ENDIAN);
    }
}
