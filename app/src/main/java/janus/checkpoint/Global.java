package janus.checkpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The only functions a pickle may call: they build tensors and dictionaries, nothing else.
enum Global {
    ORDERED_DICT("collections.OrderedDict"),
    REBUILD_TENSOR("torch._utils._rebuild_tensor"),
    REBUILD_TENSOR_V2("torch._utils._rebuild_tensor_v2"),
    REBUILD_PARAMETER("torch._utils._rebuild_parameter");

    private static final String STORAGE = "torch.";

    private final String path;

    Global(String path) {
        this.path = path;
    }

    /// What `path`, `module.name`, stands for: a [Global] or, for `torch.FloatStorage` and its
    /// siblings, an [ElementType].
    ///
    /// @throws IOException when it is anything else, naming it
    static Object of(String path, Bytes bytes) throws IOException {
        for (Global global : values()) {
            if (global.path.equals(path)) {
                return global;
            }
        }
        if (path.startsWith(STORAGE)) {
            var type = ElementType.ofTorch(path.substring(STORAGE.length()));
            if (type.isPresent()) {
                return type.get();
            }
        }
        throw new IOException(
                "%s asks to run '%s' - reading weights must not run anything from a file, so only tensors in dictionaries are read - if you trust it, load it in Python and save its state_dict() alone"
                        .formatted(bytes.file(), Printable.of(path)));
    }

    /// The result of the call with `arguments`.
    Object call(List<?> arguments, Bytes bytes) throws IOException {
        try {
            return switch (this) {
                case ORDERED_DICT -> dictionary(arguments);
                case REBUILD_TENSOR, REBUILD_TENSOR_V2 ->
                        new StoredTensor(
                                (StoredTensor.Storage) arguments.get(0),
                                (Long) arguments.get(1),
                                longs(arguments.get(2)),
                                longs(arguments.get(3)));
                case REBUILD_PARAMETER -> (StoredTensor) arguments.get(0);
            };
        } catch (ClassCastException | IndexOutOfBoundsException wrongArguments) {
            throw bytes.broken("%s called with the wrong arguments".formatted(path));
        } catch (IllegalArgumentException | ArithmeticException outside) {
            throw bytes.broken("a tensor outside its storage (%s)".formatted(outside.getMessage()));
        }
    }

    /// Python 2 gives the pairs as the argument, Python 3 sets them afterwards.
    private static Map<Object, Object> dictionary(List<?> arguments) {
        Map<Object, Object> dictionary = new LinkedHashMap<>();
        if (!arguments.isEmpty()) {
            for (Object pair : (List<?>) arguments.getFirst()) {
                dictionary.put((String) ((List<?>) pair).get(0), ((List<?>) pair).get(1));
            }
        }
        return dictionary;
    }

    private static List<Long> longs(Object tuple) {
        List<Long> longs = new ArrayList<>();
        for (Object item : (List<?>) tuple) {
            longs.add((Long) item);
            if (longs.size() > StoredTensor.MOST_SIDES) {
                throw new IllegalArgumentException("more sides than any tensor has");
            }
        }
        return longs;
    }
}
