package janus.intake;

import janus.volume.Grid;
import janus.volume.Mask;
import janus.volume.Modality;
import janus.volume.Size;
import janus.volume.Slice;
import janus.volume.Unit;
import janus.volume.Volume;
import java.util.Arrays;

/// Finds the head: what is brighter than air, opened so that table and head rest fall off, its
/// largest connected part, with gaps closed and cavities filled (after the SynthRAD2023
/// preparation: Otsu, largest component, closing, filling).
public final class HeadMask {
    private static final double CT_THRESHOLD =
            -300; // HU: skin and fat are above, foam and pads below
    private static final double GREY_THRESHOLD = 12; // of 255: noise of a windowed picture is below
    private static final double OTSU_PART = 0.5; // dark scalp and bone lie below Otsu's threshold
    private static final double OPENING_MM = 3;
    private static final double CLOSING_MM = 8;
    private static final int BINS = 512;

    private HeadMask() {}

    /// The head in `volume`, whose slices are axial: one flag a voxel.
    public static boolean[] of(Volume volume, Modality modality, Unit unit) {
        Grid grid = volume.grid();
        Size size = grid.size();
        double threshold = threshold(volume, modality, unit);
        boolean[] bright = new boolean[size.voxels()];
        for (int i = 0; i < bright.length; i++) {
            bright[i] = volume.voxels()[i] > threshold;
        }
        double pixelMm = Math.sqrt(grid.spacing().x() * grid.spacing().y());
        Plane plane = new Plane(size.columns(), size.rows());
        boolean[] solid =
                modality == Modality.MR
                        ? eachSlice(bright, size, slice -> solid(plane, slice, pixelMm))
                        : bright;
        boolean[] core = eachSlice(solid, size, slice -> plane.eroded(slice, OPENING_MM / pixelMm));
        boolean[] head = Components.largest(size, core);
        return eachSlice(
                head,
                size,
                slice -> {
                    boolean[] grown = plane.dilated(slice, OPENING_MM / pixelMm);
                    return solid(plane, grown, pixelMm);
                });
    }

    /// The head in one slice.
    public static Mask of(Slice slice, Modality modality, Unit unit) {
        Grid grid = Grid.ofPicture(slice.width(), slice.height());
        return Mask.of(
                slice.width(), slice.height(), of(Volume.of(grid, slice.values()), modality, unit));
    }

    /// The scalp joined to the brain over the dark skull, before the opening could part them.
    private static boolean[] solid(Plane plane, boolean[] slice, double pixelMm) {
        return plane.filled(plane.closed(slice, CLOSING_MM / pixelMm));
    }

    private interface InPlane {
        boolean[] apply(boolean[] slice);
    }

    private static boolean[] eachSlice(boolean[] mask, Size size, InPlane step) {
        boolean[] done = new boolean[mask.length];
        for (int k = 0; k < size.slices(); k++) {
            int from = k * size.inSlice();
            boolean[] slice = Arrays.copyOfRange(mask, from, from + size.inSlice());
            System.arraycopy(step.apply(slice), 0, done, from, size.inSlice());
        }
        return done;
    }

    private static double threshold(Volume volume, Modality modality, Unit unit) {
        return switch (unit) {
            case HU -> CT_THRESHOLD;
            case GREY ->
                    modality == Modality.CT ? GREY_THRESHOLD : OTSU_PART * otsu(volume.voxels());
            case NORMALISED -> OTSU_PART * otsu(volume.voxels());
        };
    }

    /// The threshold that parts the histogram into two classes with the least variance within them
    /// (otsu1979).
    static double otsu(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        double low = sorted[0];
        double high = sorted[(int) (0.99 * (sorted.length - 1))];
        if (high <= low) {
            return low;
        }
        long[] counts = new long[BINS];
        for (float value : values) {
            counts[(int) Math.clamp((value - low) / (high - low) * BINS, 0, BINS - 1.0)]++;
        }
        return low + (split(counts, values.length) + 1) * (high - low) / BINS;
    }

    private static int split(long[] counts, long total) {
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += (double) bin * counts[bin];
        }
        int best = 0;
        double bestVariance = -1;
        long below = 0;
        double sumBelow = 0;
        for (int bin = 0; bin < BINS - 1; bin++) {
            below += counts[bin];
            sumBelow += (double) bin * counts[bin];
            if (below == 0 || below == total) {
                continue;
            }
            double difference = sumBelow / below - (sum - sumBelow) / (total - below);
            double variance = (double) below * (total - below) * difference * difference;
            if (variance > bestVariance) {
                best = bin;
                bestVariance = variance;
            }
        }
        return best;
    }
}
