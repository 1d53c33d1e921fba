package janus.encoding;

import janus.volume.Slice;
import janus.volume.Unit;

/// One value three times, as the paper does. Decoding averages the three channels.
///
/// @param unit gives the range that [-1, 1] stands for; values outside saturate
public record Gray(Unit unit) implements Encoding {
    @Override
    public float[] encode(Neighbourhood slice) {
        int pixels = slice.here().values().length;
        float[] channels = new float[3 * pixels];
        Span.of(unit).encode(slice.here(), channels, 0);
        System.arraycopy(channels, 0, channels, pixels, pixels);
        System.arraycopy(channels, 0, channels, 2 * pixels, pixels);
        return channels;
    }

    @Override
    public Slice decode(float[] channels, int width, int height) {
        int pixels = Encoding.pixels(channels, width, height);
        Span span = Span.of(unit);
        float[] values = new float[pixels];
        for (int i = 0; i < pixels; i++) {
            double mean =
                    ((double) channels[i] + channels[pixels + i] + channels[2 * pixels + i]) / 3;
            values[i] = (float) span.value(mean);
        }
        return Slice.of(width, height, values);
    }
}
