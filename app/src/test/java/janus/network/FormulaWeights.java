package janus.network;

import janus.checkpoint.Checkpoint;
import janus.checkpoint.NamedTensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Weights and pictures by the formula of `bench/golden/networks.py`, so that golden values need no
/// files of them.
public final class FormulaWeights {
    private FormulaWeights() {}

    /// Weights of `shapes`, in the order of the names.
    public static Checkpoint of(Map<String, long[]> shapes) {
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> {
            float[] values =
                    numbers(tensors.size(), Arrays.stream(shape).mapToInt(i -> (int) i).toArray());
            for (int i = 0; i < values.length; i++) {
                values[i] *= name.endsWith("weight") ? 0.3f : 0.1f;
            }
            tensors.put(name, NamedTensor.of(shape, values));
        });
        return new Checkpoint(tensors, Map.of());
    }

    /// Numbers in [-1, 1], as many as the product of `shape`.
    public static float[] numbers(int seed, int... shape) {
        float[] numbers = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) Math.sin(1.7 * seed + 0.37 * i * i % 1000);
        }
        return numbers;
    }
}
