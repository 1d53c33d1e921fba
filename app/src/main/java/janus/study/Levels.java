package janus.study;

import janus.volume.Modality;
import janus.volume.Ranked;
import janus.volume.Unit;
import java.util.Arrays;

/// How values of an image become the whole numbers a page gets: HU for CT, 0 to 4095 for all else.
///
/// @param factor by which values are multiplied
/// @param offset then added
/// @param low nothing is below; the background
/// @param high nothing is above
record Levels(double factor, double offset, int low, int high) {
    private static final int RELATIVE = 4095;
    private static final double DARKEST = 0.005; // of the voxels, as in janus prepare
    private static final double BRIGHTEST = 0.995;

    /// The levels of an image: CT by its unit, MR by the percentiles of the voxels that `counted`
    /// flags, the real ones as the synthetic ones.
    static Levels of(AxialImage image, Modality modality, boolean[] counted, Shown shown) {
        if (modality == Modality.CT) {
            return image.unit() == Unit.HU
                    ? new Levels(1, 0, shown.low(), shown.high())
                    : new Levels(RELATIVE / Unit.GREY.high(), 0, 0, RELATIVE);
        }
        float[] values = counted(image.volume().voxels(), counted);
        Ranked ranked = new Ranked(values);
        double dark = ranked.at((int) (DARKEST * (values.length - 1)));
        double bright = ranked.at((int) Math.ceil(BRIGHTEST * (values.length - 1)));
        double factor = bright > dark ? RELATIVE / (bright - dark) : 0;
        return new Levels(factor, -dark * factor, 0, RELATIVE);
    }

    /// What CT is clipped to, HU.
    record Shown(int low, int high) {}

    private static float[] counted(float[] values, boolean[] counted) {
        float[] found = new float[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (counted[i]) {
                found[count++] = values[i];
            }
        }
        return Arrays.copyOf(found, count);
    }

    /// The level of `value`, moved by `noise` levels.
    short of(double value, double noise) {
        return (short) Math.clamp(Math.round(value * factor + offset + noise), low, high);
    }
}
