package janus.encoding;

import janus.volume.Slice;
import janus.volume.Unit;

/// One value three times, as the paper does. Decoding averages the three channels.
///
/// @param unit gives the range that [-1, 1] stands for
public record Gray(Unit unit) implements Encoding {
    @Override
    public float[] encode(Neighbourhood slice) {
        throw new UnsupportedOperationException("to be written");
    }

    @Override
    public Slice decode(float[] channels, int width, int height) {
        throw new UnsupportedOperationException("to be written");
    }
}
