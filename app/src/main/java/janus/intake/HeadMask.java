package janus.intake;

import janus.volume.Grid;
import janus.volume.Mask;
import janus.volume.Modality;
import janus.volume.Ranked;
import janus.volume.Size;
import janus.volume.Slice;
import janus.volume.Unit;
import janus.volume.Volume;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Finds the head: what is brighter than air, its largest connected part, with gaps closed and
/// cavities filled (after the SynthRAD2023 preparation: Otsu, largest component, closing, filling).
/// In CT the bright part is opened first, so that table, head rest and mask fall off. In MR gaps
/// are closed first: dark bone parts the scalp from the brain, and no table shows.
public final class HeadMask {
    private static final double CT_THRESHOLD =
            -300; // HU: skin and fat are above, foam and pads below
    private static final double GREY_THRESHOLD = 12; // of 255: noise of a windowed picture is below
    private static final double OPENING_MM = 2; // thermoplastic masks are 2 to 3 mm thick
    private static final double REGROWN_MM = 5; // ears and noses come back after the opening
    private static final double CT_CLOSING_MM = 8;
    private static final double MR_CLOSING_MM = 6; // half of skull and scalp, where the scalp gapes
    private static final double MR_OPENING_MM = 3;
    private static final double BAY_MM = 15; // half of an orbit's opening, in MR as dark as air
    private static final double SKIN_MM = 4; // dim skin, blurred by partial volume and breathing
    private static final double LEAST_PART = 0.25; // on real heads the second is 0.26 to 0.4 of it
    private static final double SPECK_MM2 = 30;
    private static final double PIN = 0.01; // of the slice's head: pins of a frame lie apart
    private static final int BINS = 512;

    private HeadMask() {}

    /// The head in `volume`, whose slices are axial: one flag a voxel.
    public static boolean[] of(Volume volume, Modality modality, Unit unit) {
        Grid grid = volume.grid();
        double threshold = threshold(volume, modality, unit);
        boolean[] bright = new boolean[grid.size().voxels()];
        for (int i = 0; i < bright.length; i++) {
            bright[i] = volume.voxels()[i] > threshold;
        }
        double pixelMm = pixelMm(grid);
        return modality == Modality.CT
                ? inCt(bright, grid.size(), pixelMm)
                : inMr(bright, grid.size(), pixelMm);
    }

    /// The head in `volume`, whose slices are axial, as a volume: 1 inside, 0 outside.
    public static Volume region(Volume volume, Modality modality, Unit unit) {
        boolean[] head = of(volume, modality, unit);
        float[] flags = new float[head.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = head[i] ? 1 : 0;
        }
        return Volume.of(volume.grid(), flags);
    }

    private static boolean[] inCt(boolean[] bright, Size size, double pixelMm) {
        Plane plane = new Plane(size.columns(), size.rows());
        boolean[] core =
                eachSlice(bright, size, slice -> plane.eroded(slice, OPENING_MM / pixelMm));
        boolean[] near =
                eachSlice(
                        Components.largest(size, core),
                        size,
                        slice -> plane.dilated(slice, REGROWN_MM / pixelMm));
        boolean[] head =
                eachSlice(
                        both(near, bright),
                        size,
                        slice -> Components.without(plane, slice, (int) (PIN * count(slice))));
        boolean[] hull = eachSlice(head, size, new Hull(plane)::of);
        return eachSlice(
                both(hull, bright),
                size,
                slice -> plane.filled(plane.closed(slice, CT_CLOSING_MM / pixelMm)));
    }

    private static boolean[] both(boolean[] one, boolean[] other) {
        boolean[] both = new boolean[one.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = one[i] && other[i];
        }
        return both;
    }

    private static int count(boolean[] mask) {
        int count = 0;
        for (boolean flag : mask) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    private static boolean[] inMr(boolean[] bright, Size size, double pixelMm) {
        Plane plane = new Plane(size.columns(), size.rows());
        int speck = (int) (SPECK_MM2 / (pixelMm * pixelMm));
        boolean[] solid =
                eachSlice(
                        bright,
                        size,
                        slice -> {
                            boolean[] clean = Components.without(plane, slice, speck);
                            boolean[] closed = plane.closed(clean, MR_CLOSING_MM / pixelMm);
                            return plane.opened(plane.filled(closed), MR_OPENING_MM / pixelMm);
                        });
        return Components.largest(size, solid);
    }

    /// A `head` found in MR, with its surroundings as far as anatomy may hide there: orbits and
    /// nostrils open into the air without a bright border, and the skin fades out over some
    /// millimetres.
    static boolean[] surrounded(boolean[] head, Grid grid) {
        double pixelMm = pixelMm(grid);
        Plane plane = new Plane(grid.size().columns(), grid.size().rows());
        return eachSlice(
                head,
                grid.size(),
                slice ->
                        plane.dilated(
                                plane.filled(plane.closed(slice, BAY_MM / pixelMm)),
                                SKIN_MM / pixelMm));
    }

    private static double pixelMm(Grid grid) {
        return Math.sqrt(grid.spacing().x() * grid.spacing().y());
    }

    /// The head in one slice.
    public static Mask of(Slice slice, Modality modality, Unit unit) {
        Grid grid = Grid.ofPicture(slice.width(), slice.height());
        return Mask.of(
                slice.width(), slice.height(), of(Volume.of(grid, slice.values()), modality, unit));
    }

    private interface InPlane {
        boolean[] apply(boolean[] slice);
    }

    private static boolean[] eachSlice(boolean[] mask, Size size, InPlane step) {
        boolean[] done = new boolean[mask.length];
        IntStream.range(0, size.slices())
                .parallel()
                .forEach(k -> {
                    int from = k * size.inSlice();
                    boolean[] slice = Arrays.copyOfRange(mask, from, from + size.inSlice());
                    System.arraycopy(step.apply(slice), 0, done, from, size.inSlice());
                });
        return done;
    }

    private static double threshold(Volume volume, Modality modality, Unit unit) {
        return switch (modality) {
            case CT -> unit == Unit.HU ? CT_THRESHOLD : GREY_THRESHOLD;
            case MR -> darkTissue(volume.voxels());
        };
    }

    /// Otsu twice: the first parts bright tissue from the rest, the second parts that rest into
    /// dark tissue (scalp in T2, muscle) and air. Where the rest is nothing but noise, the second
    /// would part the noise: it counts only above a quarter of the first.
    private static double darkTissue(float[] values) {
        double bright = otsu(values);
        float[] rest = new float[values.length];
        int count = 0;
        for (float value : values) {
            if (value < bright) {
                rest[count++] = value;
            }
        }
        return count == 0
                ? bright
                : Math.max(otsu(Arrays.copyOf(rest, count)), LEAST_PART * bright);
    }

    /// The threshold that parts the histogram into two classes with the least variance within them
    /// (otsu1979).
    static double otsu(float[] values) {
        Ranked ranked = new Ranked(values);
        double low = ranked.at(0);
        double high = ranked.at((int) (0.99 * (values.length - 1)));
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
