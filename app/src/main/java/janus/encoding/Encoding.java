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
}
