package janus.encoding;

import janus.volume.Slice;
import janus.volume.Unit;

/// What the three channels of a generator carry. Channels are planar `[3, h, w]` in [-1, 1].
public sealed interface Encoding permits Gray, Windows, Neighbours {
    /// The unit of the values that go in and come out.
    Unit unit();

    /// The channels of `slice`, shape `[3, h, w]`, clipped to [-1, 1].
    float[] encode(Neighbourhood slice);

    /// The values that `channels` (shape `[3, height, width]`) stand for; the inverse of
    /// [#encode(Neighbourhood)] for the middle slice.
    Slice decode(float[] channels, int width, int height);

    /// Number of pixels of a slice of `width` by `height` whose channels are `channels`.
    ///
    /// @throws IllegalArgumentException when there are not three channels of that size
    static int pixels(float[] channels, int width, int height) {
        if (width < 1 || height < 1 || channels.length != 3L * width * height) {
            throw new IllegalArgumentException(
                    "%d channel values are not 3 x %d x %d - a slice needs three channels of its size - give [3, height, width]"
                            .formatted(channels.length, height, width));
        }
        return width * height;
    }
}
