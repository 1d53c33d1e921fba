package janus.checkpoint;

import java.util.Arrays;

/// A tensor's shape and float32 values in C order. The tensor owns its arrays; treat them as
/// read-only.
public final class NamedTensor {
    private final long[] shape;
    private final float[] values;

    private NamedTensor(long[] shape, float[] values) {
        this.shape = shape;
        this.values = values;
    }

    /// A tensor over `values`, which it takes over.
    ///
    /// @throws IllegalArgumentException when the number of values is not the product of the shape
    public static NamedTensor of(long[] shape, float[] values) {
        long count = 1;
        for (long side : shape) {
            count = Math.multiplyExact(count, side);
        }
        if (count != values.length) {
            throw new IllegalArgumentException(
                    "shape %s wants %d values and there are %d - the tensor is damaged - fetch the file again"
                            .formatted(Arrays.toString(shape), count, values.length));
        }
        return new NamedTensor(shape.clone(), values);
    }

    /// Sides, outermost first; `[out, in, h, w]` for a convolution's weight.
    public long[] shape() {
        return shape.clone();
    }

    /// The values themselves, not a copy.
    public float[] values() {
        return values;
    }
}
