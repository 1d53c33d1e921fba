package janus.bias;

import janus.volume.Grid;
import janus.volume.Resampling;
import janus.volume.Volume;

/// How unevenly a receiver heard: a smooth gain.
///
/// @param logGain its natural logarithm, on a coarse grid that covers the volume; 0 on average in
///   the head
public record BiasField(Volume logGain) {
    /// The gain on `grid`.
    public Volume gain(Grid grid) {
        Volume fine = Resampling.onto(logGain, grid, 0);
        float[] gain = fine.voxels();
        for (int i = 0; i < gain.length; i++) {
            gain[i] = (float) Math.exp(gain[i]);
        }
        return fine;
    }

    /// `volume` without the field: divided by the gain.
    public Volume removedFrom(Volume volume) {
        float[] corrected = gain(volume.grid()).voxels();
        for (int i = 0; i < corrected.length; i++) {
            corrected[i] = volume.voxels()[i] / corrected[i];
        }
        return Volume.of(volume.grid(), corrected);
    }
}
