package janus.intake;

import janus.volume.Ranked;
import janus.volume.Volume;
import java.util.Arrays;

/// The intensities that MR's 0 and 1 stand for: the 0.5th and the 99.5th percentile inside the
/// head, so that neither air nor a few bright vessels decide.
///
/// @param low becomes 0
/// @param high becomes 1
record Percentiles(double low, double high) {
    private static final double LOW = 0.005;
    private static final double HIGH = 0.995;

    /// The percentiles of `volume` where `head` is; of all of it where there is no head.
    static Percentiles inside(Volume volume, boolean[] head) {
        float[] voxels = volume.voxels();
        float[] inside = new float[voxels.length];
        int count = 0;
        for (int i = 0; i < voxels.length; i++) {
            if (head[i]) {
                inside[count++] = voxels[i];
            }
        }
        float[] counted = count == 0 ? voxels : Arrays.copyOf(inside, count);
        Ranked ranked = new Ranked(counted);
        return new Percentiles(
                ranked.at((int) (LOW * (counted.length - 1))),
                ranked.at((int) (HIGH * (counted.length - 1))));
    }

    /// `volume` between 0 and 1; 0 where the head is of one value.
    Volume normalised(Volume volume) {
        float[] voxels = volume.voxels();
        float[] done = new float[voxels.length];
        for (int i = 0; i < voxels.length && high > low; i++) {
            done[i] = (float) Math.clamp((voxels[i] - low) / (high - low), 0, 1);
        }
        return Volume.of(volume.grid(), done);
    }
}
