package janus.network;

import janus.checkpoint.Checkpoint;
import janus.checkpoint.NamedTensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Weights to start from scratch: normal with standard deviation 0.02, biases zero (zhu2017,
/// appendix 7.1).
public final class Initial {
    private static final double DEVIATION = 0.02;

    private Initial() {}

    /// Fresh weights for `shapes`, drawn from `random` in the order of the names.
    public static Checkpoint weights(Map<String, long[]> shapes, RandomGenerator random) {
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> tensors.put(name, tensor(name, shape, random)));
        return new Checkpoint(tensors, Map.of());
    }

    private static NamedTensor tensor(String name, long[] shape, RandomGenerator random) {
        int count = 1;
        for (long side : shape) {
            count = Math.multiplyExact(count, Math.toIntExact(side));
        }
        float[] values = new float[count];
        if (name.endsWith(".weight")) {
            for (int i = 0; i < count; i++) {
                values[i] = (float) (DEVIATION * random.nextGaussian());
            }
        }
        return NamedTensor.of(shape, values);
    }
}
