package janus.checkpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Named tensors, in the order of the file, and a few words about them. Keys are the CycleGAN
/// authors' (`model.1.weight`, `model.10.conv_block.5.bias`).
///
/// @param tensors by name, in order
/// @param metadata free text by key, as in a safetensors header; empty for PyTorch's files
public record Checkpoint(Map<String, NamedTensor> tensors, Map<String, String> metadata) {
    /// Takes unmodifiable copies.
    public Checkpoint {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }
}
