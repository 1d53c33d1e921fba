package janus.network;

import janus.checkpoint.Checkpoint;
import janus.checkpoint.NamedTensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Random weights to start from: as the CycleGAN authors start from scratch, or with the statistics
/// of other weights.
public final class Initial {
    private static final double DEVIATION = 0.02;

    private Initial() {}

    /// Fresh weights for `shapes`, drawn from `random` in the order of the names: normal with
    /// standard deviation 0.02, biases zero (zhu2017, appendix 7.1).
    public static Checkpoint weights(Map<String, long[]> shapes, RandomGenerator random) {
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> tensors.put(name, tensor(name, shape, random)));
        return new Checkpoint(tensors, Map.of());
    }

    /// Weights that know nothing of `trained` but the mean and standard deviation of each of its
    /// tensors: normal with these, drawn from `random` in the order of the tensors.
    public static Checkpoint like(Checkpoint trained, RandomGenerator random) {
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        trained.tensors().forEach((name, tensor) -> tensors.put(name, like(tensor, random)));
        return new Checkpoint(tensors, Map.of());
    }

    private static NamedTensor like(NamedTensor trained, RandomGenerator random) {
        float[] values = trained.values().clone();
        double mean = 0;
        for (float value : values) {
            mean += (double) value / values.length;
        }
        double variance = 0;
        for (float value : values) {
            variance += (value - mean) * (value - mean) / values.length;
        }
        double deviation = Math.sqrt(variance);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (mean + deviation * random.nextGaussian());
        }
        return NamedTensor.of(trained.shape(), values);
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
