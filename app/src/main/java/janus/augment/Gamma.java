package janus.augment;

import janus.volume.Modality;
import janus.volume.Slice;
import janus.volume.Unit;
import java.util.Locale;

/// MR with another contrast: normalised values to the power of `exponent`. Sequences and scanners
/// differ so; the curve rises everywhere, so what was brighter stays brighter, and it leaves 0
/// (nothing) and 1 (the brightest tissue) where they are.
///
/// @param exponent 0.8..1.25; below 1 dark tissue comes up
public record Gamma(double exponent) implements Look {
    static final double LARGEST = 1.25;

    /// Checks the range.
    public Gamma {
        if (!(exponent >= 1 / LARGEST && exponent <= LARGEST)) {
            throw new IllegalArgumentException(
                    "gamma %s leaves no MR contrast that is seen - it lies within 0.8..1.25 - come nearer to 1"
                            .formatted(exponent));
        }
    }

    @Override
    public Modality modality() {
        return Modality.MR;
    }

    @Override
    public Slice apply(Slice slice, Unit unit, Canvas canvas) {
        float[] values = slice.values().clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0) {
                values[i] = (float) Math.pow(values[i], exponent);
            }
        }
        return Slice.of(slice.width(), slice.height(), values);
    }

    @Override
    public String caption() {
        return String.format(Locale.ROOT, "gamma %.2f", exponent);
    }
}
