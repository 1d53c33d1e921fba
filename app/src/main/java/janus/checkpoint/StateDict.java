package janus.checkpoint;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the network's tensors in the object a PyTorch file holds: the object itself, or a
/// dictionary under one of the usual names.
final class StateDict {
    private static final List<String> NESTED =
            List.of("state_dict", "model_state_dict", "model", "netG", "generator", "params");

    private StateDict() {}

    /// The floating-point tensors, statistics left out.
    static Checkpoint read(TorchContent content, Bytes bytes) throws IOException {
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        long budget = bytes.size();
        for (var entry : find(content.root(), bytes).entrySet()) {
            String name = entry.getKey();
            StoredTensor tensor = entry.getValue();
            if (!tensor.storage().type().isFloating()) {
                throw new IOException(
                        "tensor %s in %s holds %s numbers - weights are floating-point numbers - save the network's state_dict() alone"
                                .formatted(
                                        Printable.of(name), bytes.file(), tensor.storage().type()));
            }
            budget -= tensor.count();
            if (budget < 0) {
                throw bytes.broken("more numbers asked for than the file has bytes");
            }
            tensors.put(name, tensor.read(content.storages().of(tensor.storage())));
        }
        return new Checkpoint(tensors, Map.of());
    }

    private static Map<String, StoredTensor> find(Object root, Bytes bytes) throws IOException {
        if (!(root instanceof Map<?, ?> top)) {
            throw none(Map.of(), bytes);
        }
        Map<String, StoredTensor> tensors = tensors(top);
        for (String name : NESTED) {
            if (tensors.isEmpty() && top.get(name) instanceof Map<?, ?> nested) {
                tensors = tensors(nested);
            }
        }
        if (tensors.isEmpty()) {
            throw none(top, bytes);
        }
        return tensors;
    }

    private static Map<String, StoredTensor> tensors(Map<?, ?> dictionary) {
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        dictionary.forEach((key, value) -> {
            if (key instanceof String name
                    && value instanceof StoredTensor tensor
                    && !CheckpointFile.isStatistic(name)) {
                tensors.put(name, tensor);
            }
        });
        return tensors;
    }

    /// Tells a dictionary of several networks from one of none.
    private static IOException none(Map<?, ?> top, Bytes bytes) {
        List<String> networks =
                top.entrySet().stream()
                        .filter(entry ->
                                entry.getValue() instanceof Map<?, ?> inner
                                        && !tensors(inner).isEmpty())
                        .map(entry -> Printable.of(String.valueOf(entry.getKey())))
                        .toList();
        if (!networks.isEmpty()) {
            return new IOException(
                    "%s holds networks called %s - which one is meant is unclear - load it in Python and save the state_dict() of the generator alone"
                            .formatted(bytes.file(), String.join(", ", networks)));
        }
        return new IOException(
                "%s holds no tensors by name - a checkpoint is a dictionary of a network's tensors - save the network's state_dict() with torch.save"
                        .formatted(bytes.file()));
    }
}
