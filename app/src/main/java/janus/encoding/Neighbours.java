package janus.encoding;

import janus.volume.Slice;
import janus.volume.Unit;

/// The slice below, the slice, the slice above. Decoding takes the middle channel.
///
/// @param unit gives the range that [-1, 1] stands for
public record Neighbours(Unit unit) implements Encoding {
    @Override
    public float[] encode(Neighbourhood slice) {
        throw new UnsupportedOperationException("to be written");
    }

    @Override
    public Slice decode(float[] channels, int width, int height) {
        throw new UnsupportedOperationException("to be written");
    }
}
