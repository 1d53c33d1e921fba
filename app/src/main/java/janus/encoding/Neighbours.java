package janus.encoding;

import janus.volume.Slice;
import janus.volume.Unit;

/// The slice below, the slice, the slice above. Decoding takes the middle channel.
///
/// @param unit gives the range that [-1, 1] stands for; values outside saturate
public record Neighbours(Unit unit) implements Encoding {
    @Override
    public float[] encode(Neighbourhood slice) {
        float[] channels = new float[3 * slice.here().values().length];
        Span span = Span.of(unit);
        span.encode(slice.below(), channels, 0);
        span.encode(slice.here(), channels, 1);
        span.encode(slice.above(), channels, 2);
        return channels;
    }

    @Override
    public Slice decode(float[] channels, int width, int height) {
        int pixels = Encoding.pixels(channels, width, height);
        Span span = Span.of(unit);
        float[] values = new float[pixels];
        for (int i = 0; i < pixels; i++) {
            values[i] = (float) span.value(channels[pixels + i]);
        }
        return Slice.of(width, height, values);
    }
}
