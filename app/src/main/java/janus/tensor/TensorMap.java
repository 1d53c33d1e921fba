package janus.tensor;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;

/// Tensors by name that outlive every `PointerScope` until the map is closed.
public final class TensorMap implements AutoCloseable {
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    /// An empty map.
    public TensorMap() {}

    /// Keeps `tensor` as `name`; what had that name is released.
    public void put(String name, Tensor tensor) {
        tensor.retainReference();
        Tensor old = tensors.put(name, tensor);
        if (old != null) {
            old.releaseReference();
        }
    }

    /// The tensor called `name`.
    ///
    /// @throws IllegalArgumentException when there is none
    public Tensor get(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException(
                    "tensor '%s' is missing - the network needs it - check which file was loaded"
                            .formatted(name));
        }
        return tensor;
    }

    /// Names in the order of putting.
    public Set<String> names() {
        return Collections.unmodifiableSet(tensors.keySet());
    }

    /// The tensors in the order of putting.
    public Collection<Tensor> values() {
        return Collections.unmodifiableCollection(tensors.values());
    }

    @Override
    public void close() {
        tensors.values().forEach(Tensor::releaseReference);
        tensors.clear();
    }
}
