package janus.augment;

import janus.volume.Modality;
import janus.volume.Slice;
import janus.volume.Unit;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// MR under a coil that hears some places better than others: values times a gain that changes over
/// 80 mm and more, as receiver fields do (sled1998), and stays within 1 / (1 + strength) and 1 +
/// strength. A gain moves no edge, and over the width of a gyrus it is as good as constant: it
/// changes by less than 0.5 % a mm. Nothing times a gain is nothing.
///
/// @param strength how far the gain strays from 1, 0..0.3
/// @param logGain natural logarithm of the gain
public record BiasField(double strength, SmoothField logGain) implements Look {
    static final double LARGEST = 0.3;
    static final double SPACING_MM = 80;

    /// Checks the range.
    public BiasField {
        if (!(strength >= 0 && strength <= LARGEST)) {
            throw new IllegalArgumentException(
                    "a bias field of %s is none that normalised MR keeps - it lies within 0..0.3 - make it weaker"
                            .formatted(strength));
        }
    }

    /// A field whose control points have the strongest or the weakest gain, equally likely; between
    /// them splines leave about half of that.
    static BiasField random(double strength, Canvas canvas, RandomGenerator random) {
        double spacing = SPACING_MM / canvas.pixelMm();
        int columns = SmoothField.columns(canvas.side(), spacing);
        double most = Math.log1p(strength);
        double[] values = new double[columns * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextBoolean() ? most : -most;
        }
        return new BiasField(strength, SmoothField.of(spacing, values));
    }

    @Override
    public Modality modality() {
        return Modality.MR;
    }

    @Override
    public Slice apply(Slice slice, Unit unit, Canvas canvas) {
        int width = slice.width();
        float[] values = slice.values().clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                int row = i / width;
                values[i] *= (float) Math.exp(logGain.at(i % width, row));
            }
        }
        return Slice.of(width, slice.height(), values);
    }

    @Override
    public String caption() {
        return String.format(Locale.ROOT, "up to %.0f %%", 100 * strength);
    }
}
