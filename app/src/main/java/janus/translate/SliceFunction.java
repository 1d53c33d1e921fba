package janus.translate;

import janus.encoding.Neighbourhood;
import janus.volume.Slice;
import java.util.List;

/// What turns slices of one modality into slices of the other, pixel by pixel at the same place:
/// the network with its encodings, or what stands in for it.
@FunctionalInterface
public interface SliceFunction extends AutoCloseable {
    /// A slice for each of `slices`, of the same size and in the same order.
    List<Slice> apply(List<Neighbourhood> slices);

    @Override
    default void close() {}
}
