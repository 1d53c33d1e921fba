package janus.checkpoint;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.stream.Stream;

/// How a tensor's numbers lie in a file. Only floating-point types become values; of the others the
/// size is known, so that they can be passed over.
enum ElementType {
    FLOAT32("F32", "FloatStorage", 4),
    FLOAT64("F64", "DoubleStorage", 8),
    FLOAT16("F16", "HalfStorage", 2),
    BFLOAT16("BF16", "BFloat16Storage", 2),
    INT64("I64", "LongStorage", 8),
    INT32("I32", "IntStorage", 4),
    INT16("I16", "ShortStorage", 2),
    INT8("I8", "CharStorage", 1),
    UINT8("U8", "ByteStorage", 1),
    BOOL("BOOL", "BoolStorage", 1);

    private final String safetensors;
    private final String torch;
    private final int bytes;

    ElementType(String safetensors, String torch, int bytes) {
        this.safetensors = safetensors;
        this.torch = torch;
        this.bytes = bytes;
    }

    /// Size of one element in bytes.
    int bytes() {
        return bytes;
    }

    /// Name in a safetensors header, `F32`.
    String safetensors() {
        return safetensors;
    }

    boolean isFloating() {
        return switch (this) {
            case FLOAT32, FLOAT64, FLOAT16, BFLOAT16 -> true;
            case INT64, INT32, INT16, INT8, UINT8, BOOL -> false;
        };
    }

    /// The type of a safetensors header's `dtype`.
    static Optional<ElementType> ofSafetensors(String name) {
        return Stream.of(values()).filter(type -> type.safetensors.equals(name)).findFirst();
    }

    /// The type of PyTorch's storage class `torch.NAME`.
    static Optional<ElementType> ofTorch(String name) {
        return Stream.of(values()).filter(type -> type.torch.equals(name)).findFirst();
    }

    /// Fills `to` with consecutive elements from `offset`, in bytes.
    void read(Source from, long offset, float[] to) {
        if (this == FLOAT32) {
            MemorySegment.copy(from.segment, from.floats, offset, to, 0, to.length);
            return;
        }
        for (int i = 0; i < to.length; i++) {
            to[i] = at(from, offset + (long) i * bytes);
        }
    }

    /// The element at `offset`, in bytes.
    float at(Source from, long offset) {
        return switch (this) {
            case FLOAT32 -> from.segment.get(from.floats, offset);
            case FLOAT64 -> (float) from.segment.get(from.doubles, offset);
            case FLOAT16 -> Float.float16ToFloat(from.segment.get(from.shorts, offset));
            case BFLOAT16 -> Float.intBitsToFloat(from.segment.get(from.shorts, offset) << 16);
            case INT64, INT32, INT16, INT8, UINT8, BOOL ->
                    throw new IllegalArgumentException(
                            "%s holds no weights - only floating-point numbers are read - leave this tensor out"
                                    .formatted(this));
        };
    }

    /// Where elements lie, and their byte order.
    static final class Source {
        private final MemorySegment segment;
        private final ValueLayout.OfFloat floats;
        private final ValueLayout.OfDouble doubles;
        private final ValueLayout.OfShort shorts;

        Source(MemorySegment segment, ByteOrder order) {
            this.segment = segment;
            this.floats = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order);
            this.doubles = ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order);
            this.shorts = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order);
        }
    }
}
