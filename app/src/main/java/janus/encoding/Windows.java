package janus.encoding;

import janus.volume.Slice;
import janus.volume.Unit;

/// A CT in HU through three windows: wide (-1000..2000 HU, air to dense bone), soft tissue
/// (-160..240 HU, fat to calcium: the radiologist's W400 L40) and brain (0..80 HU, W80 L40). A
/// channel error of 0.01 is worth 15, 2 and 0.4 HU in them, so grey and white matter stay apart.
///
/// Decoding starts from the wide window and moves to each narrower one as far as that one is not
/// saturated and agrees with the wider: at a blurred edge between air and bone the brain channel
/// passes its middle without meaning brain.
public record Windows() implements Encoding {
    private static final Span WIDE = Span.of(Unit.HU);
    private static final Span SOFT = new Span(-160, 240);
    private static final Span BRAIN = new Span(0, 80);

    // A saturated channel that a network reproduces to 0.04 must not be taken for a value.
    private static final double TRUSTED = 0.86;
    private static final double SATURATED = 0.96;
    // Disagreement of two windows, as a fraction of the narrower one's width.
    private static final double AGREES = 0.25;
    private static final double DISAGREES = 0.5;

    @Override
    public Unit unit() {
        return Unit.HU;
    }

    @Override
    public float[] encode(Neighbourhood slice) {
        float[] channels = new float[3 * slice.here().values().length];
        WIDE.encode(slice.here(), channels, 0);
        SOFT.encode(slice.here(), channels, 1);
        BRAIN.encode(slice.here(), channels, 2);
        return channels;
    }

    @Override
    public Slice decode(float[] channels, int width, int height) {
        int pixels = Encoding.pixels(channels, width, height);
        float[] values = new float[pixels];
        for (int i = 0; i < pixels; i++) {
            double wide = WIDE.value(channels[i]);
            double soft = refined(wide, SOFT, channels[pixels + i]);
            values[i] = (float) refined(soft, BRAIN, channels[2 * pixels + i]);
        }
        return Slice.of(width, height, values);
    }

    private static double refined(double wider, Span window, double channel) {
        double value = window.value(channel);
        double difference = Math.abs(value - wider) / window.width();
        double weight =
                falling(Math.abs(channel), TRUSTED, SATURATED)
                        * falling(difference, AGREES, DISAGREES);
        return wider + weight * (value - wider);
    }

    /// 1 up to `from`, 0 beyond `to`, smooth between.
    private static double falling(double x, double from, double to) {
        double t = Math.clamp((to - x) / (to - from), 0.0, 1.0);
        return t * t * (3 - 2 * t);
    }
}
