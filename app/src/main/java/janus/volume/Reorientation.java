package janus.volume;

import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The permutation and flips of axes that bring a grid nearest to axial LPS order: columns run to
/// the patient's left, rows to the back, slices to the head. Nothing is interpolated, so the way
/// back is exact; what remains of an oblique position stays in the grid's cosines.
public final class Reorientation {
    private static final int[][] ORDERS = {
        {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}
    };

    private final Grid source;
    private final Grid axial;
    private final int[] order; // the source's axis behind each axial one
    private final boolean[] flipped; // by axial axis
    private final int[] steps; // from voxel to voxel of the source along each axial axis

    private Reorientation(Grid source) {
        this.source = source;
        this.order = nearest(source.cosines());
        this.flipped = new boolean[3];
        for (int axis = 0; axis < 3; axis++) {
            flipped[axis] = source.cosines().axis(order[axis]).along(axis) < 0;
        }
        this.steps = steps();
        this.axial = axialGrid();
    }

    /// The reorientation of volumes on `source`.
    public static Reorientation of(Grid source) {
        return new Reorientation(source);
    }

    /// The grid in axial order; every voxel has the place in the patient that it had.
    public Grid grid() {
        return axial;
    }

    /// The axial axes (0: columns, 1: rows, 2: slices) that run against the source's.
    public Set<Integer> flipped() {
        return IntStream.range(0, 3)
                .filter(axis -> flipped[axis])
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    /// `volume` in axial order.
    ///
    /// @throws IllegalArgumentException when `volume` is not on the grid this was made of
    public Volume turn(Volume volume) {
        requireSize(volume, source);
        float[] voxels = volume.voxels();
        float[] out = new float[voxels.length];
        for (int k = 0; k < axial.size().slices(); k++) {
            int from = k * axial.size().inSlice();
            walk(k, (at, sourceAt) -> out[from + at] = voxels[sourceAt]);
        }
        return Volume.of(axial, out);
    }

    /// Slice `k` of `volume` in axial order, without turning the others.
    ///
    /// @throws IllegalArgumentException when `volume` is not on the grid this was made of
    public Slice slice(Volume volume, int k) {
        return on(volume, k, this::slice);
    }

    /// The same with the number of pixels that `resizing` makes.
    ///
    /// @throws IllegalArgumentException when `volume` is not on the grid this was made of
    public Slice slice(Volume volume, int k, Resizing resizing) {
        return on(
                volume,
                k,
                (values, first) ->
                        steps[0] == 1 && !resizing.isIdentity()
                                ? resizing.apply(lines(values, first))
                                : resizing.apply(slice(values, first)));
    }

    private Lines lines(float[] values, int first) {
        return new Lines(values, first, steps[1], axial.size().columns());
    }

    /// The axial slice that begins at `first` of `values`.
    private Slice slice(float[] values, int first) {
        int columns = axial.size().columns();
        float[] out = new float[axial.size().inSlice()];
        for (int j = 0; j < axial.size().rows(); j++) {
            int from = first + j * steps[1];
            if (steps[0] == 1) {
                System.arraycopy(values, from, out, j * columns, columns);
                continue;
            }
            for (int i = 0; i < columns; i++) {
                out[j * columns + i] = values[from + i * steps[0]];
            }
        }
        return Slice.of(columns, axial.size().rows(), out);
    }

    /// What `use` makes of the values that axial slice `k` of `volume` lies in, and of the place
    /// where it begins. Where the source has the slice as one of its own, no other is read.
    private <T> T on(Volume volume, int k, Volume.Use<T> use) {
        requireSize(volume, source);
        if (order[2] != 2) {
            return use.of(volume.voxels(), first(k));
        }
        int own = flipped[2] ? source.size().slices() - 1 - k : k;
        int within = first(k) - own * source.size().inSlice();
        return volume.on(own, (values, from) -> use.of(values, from + within));
    }

    /// `volume` back on the grid this was made of, the exact inverse of [#turn(Volume)].
    ///
    /// @throws IllegalArgumentException when `volume` is not on [#grid()]
    public Volume turnBack(Volume volume) {
        requireSize(volume, axial);
        return stackBack(volume::slice);
    }

    /// The volume on the grid this was made of whose axial slices are `slices`, one asked for after
    /// the other.
    ///
    /// @throws IllegalArgumentException when a slice is not of the size of [#grid()]'s
    public Volume stackBack(IntFunction<Slice> slices) {
        float[] out = new float[source.size().voxels()];
        handBack(slices, (at, value) -> out[at] = value);
        return Volume.of(source, out);
    }

    /// Takes the value of a voxel.
    @FunctionalInterface
    public interface Receiver {
        /// Takes one.
        ///
        /// @param at number of the voxel in its volume
        void take(int at, float value);
    }

    /// The same voxel by voxel, each once, without a volume being made.
    ///
    /// @throws IllegalArgumentException when a slice is not of the size of [#grid()]'s
    public void handBack(IntFunction<Slice> slices, Receiver out) {
        for (int k = 0; k < axial.size().slices(); k++) {
            Slice slice = slices.apply(k);
            if (slice.width() != axial.size().columns() || slice.height() != axial.size().rows()) {
                throw new IllegalArgumentException(
                        "slice %d has %dx%d pixels and the grid %s voxels - it belongs to another grid - resize it first"
                                .formatted(k, slice.width(), slice.height(), sides(axial.size())));
            }
            walk(k, (at, sourceAt) -> out.take(sourceAt, slice.values()[at]));
        }
    }

    private interface Pair {
        void visit(int inSlice, int sourceAt);
    }

    /// Goes through axial slice `k`, row by row.
    private void walk(int k, Pair pair) {
        Size size = axial.size();
        int first = first(k);
        for (int j = 0; j < size.rows(); j++) {
            for (int i = 0; i < size.columns(); i++) {
                pair.visit(j * size.columns() + i, first + j * steps[1] + i * steps[0]);
            }
        }
    }

    private int[] steps() {
        int[] strides = {
            1, source.size().columns(), source.size().columns() * source.size().rows()
        };
        int[] all = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            int stride = strides[order[axis]];
            all[axis] = flipped[axis] ? -stride : stride;
        }
        return all;
    }

    /// Where axial slice `k` begins in the source.
    private int first(int k) {
        int first = k * steps[2];
        for (int axis = 0; axis < 3; axis++) {
            first += flipped[axis] ? -steps[axis] * (axial.size().along(axis) - 1) : 0;
        }
        return first;
    }

    private Grid axialGrid() {
        Size size = source.size();
        Spacing mm = source.spacing();
        double[] corner = new double[3];
        Vector[] axes = new Vector[3];
        for (int axis = 0; axis < 3; axis++) {
            Vector along = source.cosines().axis(order[axis]);
            axes[axis] = flipped[axis] ? Vector.ZERO.minus(along) : along;
            corner[order[axis]] = flipped[axis] ? size.along(order[axis]) - 1 : 0;
        }
        return new Grid(
                new Size(size.along(order[0]), size.along(order[1]), size.along(order[2])),
                new Spacing(mm.along(order[0]), mm.along(order[1]), mm.along(order[2])),
                new Cosines(axes[0], axes[1], axes[2]),
                source.toPatient(new Vector(corner[0], corner[1], corner[2])));
    }

    private static int[] nearest(Cosines cosines) {
        int[] best = ORDERS[0];
        double most = -1;
        for (int[] candidate : ORDERS) {
            double sum = 0;
            for (int axis = 0; axis < 3; axis++) {
                sum += Math.abs(cosines.axis(candidate[axis]).along(axis));
            }
            if (sum > most + 1e-9) {
                most = sum;
                best = candidate;
            }
        }
        return best;
    }

    private static void requireSize(Volume volume, Grid grid) {
        if (!volume.grid().size().equals(grid.size())) {
            throw new IllegalArgumentException(
                    "volume has %s voxels and the reorientation is for %s - it belongs to another grid - make one of this volume's grid"
                            .formatted(sides(volume.grid().size()), sides(grid.size())));
        }
    }

    private static String sides(Size size) {
        return "%dx%dx%d".formatted(size.columns(), size.rows(), size.slices());
    }
}
