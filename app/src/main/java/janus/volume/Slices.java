package janus.volume;

import java.util.function.Function;

/// Slices of a volume that are read when they are asked for, by several threads at once: all of a
/// series may take 250 MB. Their values are numbers, none is NaN or infinite.
public interface Slices {
    /// What `use` makes of the values of slice `k`, row by row. They are lent: it may change them,
    /// and afterwards their array holds another slice.
    ///
    /// @throws java.io.UncheckedIOException naming the file, when it can't be read any more
    <T> T lend(int k, Function<float[], T> use);

    /// The values of all slices, the first slice's first, in an array of their own.
    ///
    /// @throws java.io.UncheckedIOException as [#lend(int, Function)]
    float[] all();
}
