package janus.encoding;

import janus.volume.Slice;

/// A slice between the slices below and above it, all of one size; at the end of a stack the slice
/// is its own neighbour.
public record Neighbourhood(Slice below, Slice here, Slice above) {
    /// Checks that the three are of one size.
    public Neighbourhood {
        for (Slice other : new Slice[] {below, above}) {
            if (other.width() != here.width() || other.height() != here.height()) {
                throw new IllegalArgumentException(
                        "a %dx%d slice beside one of %dx%d - neighbours must have one size - prepare the volume as a whole"
                                .formatted(
                                        other.width(),
                                        other.height(),
                                        here.width(),
                                        here.height()));
            }
        }
    }

    /// A slice with nothing known around it.
    public static Neighbourhood alone(Slice slice) {
        return new Neighbourhood(slice, slice, slice);
    }
}
