package janus.checkpoint;

import java.io.IOException;
import java.util.List;

/// A tensor as PyTorch stores it: a view into a storage, which other tensors may share.
///
/// @param storage where its elements lie
/// @param offset of the first element, in elements
/// @param shape sides, outermost first
/// @param strides steps in elements from one index to the next, one a side
record StoredTensor(Storage storage, long offset, List<Long> shape, List<Long> strides) {
    /// PyTorch itself allows more, networks use four.
    static final int MOST_SIDES = 16;

    /// A storage as the pickle names it.
    ///
    /// @param key its name in the file
    /// @param type of its elements
    /// @param elements how many there are
    /// @param start where a view on the storage begins, in elements; 0 for the storage itself
    record Storage(String key, ElementType type, long elements, long start) {}

    /// Takes unmodifiable copies and refuses what points outside the storage.
    StoredTensor {
        if (shape.size() != strides.size() || shape.size() > MOST_SIDES) {
            throw new IllegalArgumentException(
                    "%d sides and %d steps".formatted(shape.size(), strides.size()));
        }
        shape = List.copyOf(shape);
        strides = List.copyOf(strides);
        long last = offset;
        for (int side = 0; side < shape.size(); side++) {
            if (shape.get(side) < 0 || strides.get(side) < 0) {
                throw new IllegalArgumentException("a side or step below 0");
            }
            last =
                    Math.addExact(
                            last,
                            Math.multiplyExact(
                                    Math.max(0, shape.get(side) - 1), strides.get(side)));
        }
        boolean empty = count(shape) == 0;
        if (offset < 0 || (empty ? offset > storage.elements : last >= storage.elements)) {
            throw new IllegalArgumentException(
                    "element %d of a storage of %d".formatted(last, storage.elements));
        }
    }

    /// Number of elements.
    long count() {
        return count(shape);
    }

    private static long count(List<Long> shape) {
        long count = 1;
        for (long side : shape) {
            count = Math.multiplyExact(count, side);
        }
        return count;
    }

    /// The elements as float32 in C order.
    NamedTensor read(ElementType.Source from) throws IOException {
        float[] values = new float[Math.toIntExact(count())];
        long[] sides = shape.stream().mapToLong(Long::longValue).toArray();
        if (isContiguous()) {
            storage.type.read(from, at(0), values);
        } else {
            gather(from, sides, values);
        }
        return NamedTensor.of(sides, values);
    }

    private boolean isContiguous() {
        long step = 1;
        for (int side = shape.size() - 1; side >= 0; side--) {
            if (shape.get(side) != 1 && strides.get(side) != step) {
                return false;
            }
            step *= shape.get(side);
        }
        return true;
    }

    private void gather(ElementType.Source from, long[] sides, float[] values) {
        long[] index = new long[sides.length];
        long element = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = storage.type.at(from, at(element));
            for (int side = sides.length - 1; side >= 0; side--) {
                element += strides.get(side);
                if (++index[side] < sides[side]) {
                    break;
                }
                element -= sides[side] * strides.get(side);
                index[side] = 0;
            }
        }
    }

    private long at(long element) {
        return (storage.start + offset + element) * storage.type.bytes();
    }
}
