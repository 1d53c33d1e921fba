package janus.checkpoint;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A tensor's shape and float32 values in C order. The tensor owns its arrays; treat them as
/// read-only.
public final class NamedTensor {
    private final long[] shape;
    private final float @Nullable [] values; // null when they live elsewhere
    private final Consumer<float[]> reader;

    private NamedTensor(long[] shape, float @Nullable [] values, Consumer<float[]> reader) {
        this.shape = shape.clone();
        this.values = values;
        this.reader = reader;
    }

    /// A tensor over `values`, which it takes over.
    ///
    /// @throws IllegalArgumentException when the number of values is not the product of the shape
    public static NamedTensor of(long[] shape, float[] values) {
        NamedTensor tensor =
                new NamedTensor(
                        shape, values, into -> System.arraycopy(values, 0, into, 0, values.length));
        if (tensor.count() != values.length) {
            throw new IllegalArgumentException(
                    "shape %s wants %d values and there are %d - the tensor is damaged - fetch the file again"
                            .formatted(Arrays.toString(shape), tensor.count(), values.length));
        }
        return tensor;
    }

    /// A tensor whose values live elsewhere and are copied from there each time they are asked for,
    /// so that a large network can be written without a second copy of it in memory.
    ///
    /// @param reader puts as many values as the product of the shape into an array that may be
    ///   longer
    public static NamedTensor elsewhere(long[] shape, Consumer<float[]> reader) {
        return new NamedTensor(shape, null, reader);
    }

    /// Sides, outermost first; `[out, in, h, w]` for a convolution's weight.
    public long[] shape() {
        return shape.clone();
    }

    /// How many values there are: the product of the shape.
    long count() {
        long count = 1;
        for (long side : shape) {
            count = Math.multiplyExact(count, side);
        }
        return count;
    }

    /// The values themselves, not a copy, where the tensor holds them.
    public float[] values() {
        if (values != null) {
            return values;
        }
        float[] copy = new float[Math.toIntExact(count())];
        reader.accept(copy);
        return copy;
    }

    /// Copies the values to the beginning of `into`, which has room for them.
    void copyTo(float[] into) {
        reader.accept(into);
    }
}
