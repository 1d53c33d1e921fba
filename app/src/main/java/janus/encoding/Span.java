package janus.encoding;

import janus.volume.Slice;
import janus.volume.Unit;

/// The values between `low` and `high` as a channel in [-1, 1]; what lies outside saturates.
record Span(double low, double high) {
    static Span of(Unit unit) {
        return new Span(unit.low(), unit.high());
    }

    double width() {
        return high - low;
    }

    float channel(double value) {
        double channel = 2 * (value - low) / width() - 1;
        return (float) Math.clamp(channel, -1.0, 1.0);
    }

    double value(double channel) {
        return low + (channel + 1) / 2 * width();
    }

    /// Writes `slice` as channel number `index` of `channels`.
    void encode(Slice slice, float[] channels, int index) {
        float[] values = slice.values();
        int from = index * values.length;
        for (int i = 0; i < values.length; i++) {
            channels[from + i] = channel(values[i]);
        }
    }
}
