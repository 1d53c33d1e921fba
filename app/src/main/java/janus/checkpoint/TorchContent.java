package janus.checkpoint;

import java.io.IOException;

/// What a PyTorch file holds, before any number is copied.
///
/// @param root the unpickled object
/// @param storages where the numbers lie
record TorchContent(Object root, Storages storages) {
    /// Finds a storage's bytes.
    @FunctionalInterface
    interface Storages {
        /// The bytes of the whole storage that `storage` is, or is a view on.
        ElementType.Source of(StoredTensor.Storage storage) throws IOException;
    }
}
