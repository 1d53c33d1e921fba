package janus.encoding;

import janus.volume.Slice;

/// A slice between the slices below and above it, all of one size; at the end of a stack the slice
/// is its own neighbour.
public record Neighbourhood(Slice below, Slice here, Slice above) {
    /// A slice with nothing known around it.
    public static Neighbourhood alone(Slice slice) {
        return new Neighbourhood(slice, slice, slice);
    }
}
