package janus.encoding;

import janus.volume.Slice;
import janus.volume.Unit;

/// A CT in HU through three windows: wide, soft tissue, brain; HU are recovered from whichever
/// window is not saturated.
public record Windows() implements Encoding {
    @Override
    public Unit unit() {
        return Unit.HU;
    }

    @Override
    public float[] encode(Neighbourhood slice) {
        throw new UnsupportedOperationException("to be written");
    }

    @Override
    public Slice decode(float[] channels, int width, int height) {
        throw new UnsupportedOperationException("to be written");
    }
}
