package janus.image;

import janus.volume.Size;
import janus.volume.Volume;
import java.nio.file.Path;

/// The voxels of a volume that are no numbers.
///
/// @param count how many are NaN or infinite
/// @param first index of the first one, or -1
record Voids(int count, int first, Size size) {
    /// Those of `volume`. What is read when it is asked for has none ([janus.volume.Slices]).
    static Voids in(Volume volume) {
        float[] voxels = volume.isInMemory() ? volume.voxels() : new float[0];
        int first = -1;
        int count = 0;
        for (int i = 0; i < voxels.length; i++) {
            if (!Float.isFinite(voxels[i])) {
                first = count == 0 ? i : first;
                count++;
            }
        }
        return new Voids(count, first, volume.grid().size());
    }

    /// Refuses to write these to `file`.
    ///
    /// @throws IllegalArgumentException when there are some
    void requireNone(Path file) {
        if (count > 0) {
            throw new IllegalArgumentException(
                    "%s is to hold %s - nobody could use it - find out what made them"
                            .formatted(file, this));
        }
    }

    @Override
    public String toString() {
        return "%s NaN or infinite, the first at (%d, %d, %d)"
                .formatted(
                        count == 1 ? "1 voxel that is" : count + " voxels that are",
                        first % size.columns(),
                        first / size.columns() % size.rows(),
                        first / size.inSlice());
    }
}
