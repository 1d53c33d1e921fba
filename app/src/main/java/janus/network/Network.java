package janus.network;

import janus.checkpoint.Checkpoint;
import janus.checkpoint.NamedTensor;
import janus.tensor.Device;
import janus.tensor.TensorMap;
import janus.tensor.Tensors;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/// A function from pictures to pictures with trainable weights; must be closed.
public sealed interface Network extends AutoCloseable permits ResnetGenerator, PatchGan {
    /// The output for `x`, float32 `[n, c, h, w]`; belongs to the current `PointerScope`.
    Tensor forward(Tensor x);

    /// The trainable tensors by the CycleGAN authors' names.
    TensorMap weights();

    /// The tensors of `map`, to be read when they are written.
    static Map<String, NamedTensor> named(TensorMap map) {
        Map<String, NamedTensor> named = new LinkedHashMap<>();
        for (String name : map.names()) {
            Tensor tensor = map.get(name);
            named.put(
                    name,
                    NamedTensor.elsewhere(tensor.shape(), into -> Tensors.copy(tensor, into)));
        }
        return named;
    }

    /// Releases the native memory of the weights.
    @Override
    default void close() {
        weights().close();
    }

    /// Whether a network's weights gather gradients.
    enum Gradients {
        GATHERED,
        FROZEN
    }

    /// The tensors of `checkpoint` called `shapes`' names, on `device`.
    ///
    /// @throws IllegalArgumentException when one is missing or has another shape
    static TensorMap load(Checkpoint checkpoint, Map<String, long[]> shapes, Device device) {
        TensorMap weights = new TensorMap();
        try (PointerScope _ = new PointerScope()) {
            shapes.forEach((name, shape) -> {
                NamedTensor tensor = checkpoint.tensors().get(name);
                if (tensor == null || !java.util.Arrays.equals(tensor.shape(), shape)) {
                    throw new IllegalArgumentException(
                            "weight %s is %s and should be %s - the checkpoint does not fit this network - choose another file"
                                    .formatted(
                                            name,
                                            tensor == null
                                                    ? "missing"
                                                    : java.util.Arrays.toString(tensor.shape()),
                                            java.util.Arrays.toString(shape)));
                }
                weights.put(name, Tensors.of(tensor.values(), device, shape));
            });
            return weights;
        } catch (RuntimeException failure) {
            weights.close();
            throw failure;
        }
    }
}
