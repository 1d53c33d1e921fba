package janus.study;

import janus.image.ImageFiles;
import janus.image.Kind;
import janus.image.Source;
import janus.volume.Modality;
import janus.volume.Reorientation;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/// An image with axial slices, front on top, foot to head.
///
/// @param volume its values
/// @param unit what they mean
record AxialImage(Volume volume, Unit unit) {
    private static final double CLOSE = 0.05; // quantile of the distances; bright values are sparse

    static AxialImage read(Path file, Modality modality) throws IOException {
        Source source = ImageFiles.read(file, modality, null);
        Volume volume = source.volume();
        return source.kind() == Kind.PICTURE
                ? new AxialImage(volume, source.unit())
                : new AxialImage(Reorientation.of(volume.grid()).turn(volume), source.unit());
    }

    /// The distance of neighbouring values that occur, where they stand close: 1 for whole HU, next
    /// to nothing for values that a network computed.
    double step() {
        float[] sorted = volume.voxels().clone();
        Arrays.sort(sorted);
        float[] gaps = new float[sorted.length];
        int count = 0;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] > sorted[i - 1]) {
                gaps[count++] = sorted[i] - sorted[i - 1];
            }
        }
        Arrays.sort(gaps, 0, count);
        return count == 0 ? 0 : gaps[(int) (CLOSE * count)];
    }
}
