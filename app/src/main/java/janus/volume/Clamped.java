package janus.volume;

import java.util.function.Function;

/// Slices with no value below `low` or above `high`.
record Clamped(Slices slices, float low, float high) implements Slices {
    @Override
    public <T> T lend(int k, Function<float[], T> use) {
        return slices.lend(k, values -> use.apply(of(values, low, high)));
    }

    @Override
    public float[] all() {
        return of(slices.all(), low, high);
    }

    /// `values`, which are changed.
    static float[] of(float[] values, float low, float high) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.clamp(values[i], low, high);
        }
        return values;
    }
}
