package janus.volume;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Voxels on a [Grid]. Voxel (i, j, k) stands at `i + columns * (j + rows * k)`. The volume owns
/// its array: what is handed in or out is not copied, so treat it as read-only once the volume is
/// made. Voxels may also be read when they are asked for ([Slices]): who can do with one slice
/// after the other uses [#on(int, Use)], and the volume is never in memory as a whole.
public final class Volume {
    private static final float[] NONE = {};

    private final Grid grid;
    private final float[] voxels;
    private final @Nullable OnDemand demanded; // in place of `voxels`

    private Volume(Grid grid, float[] voxels, @Nullable OnDemand demanded) {
        this.grid = grid;
        this.voxels = voxels;
        this.demanded = demanded;
    }

    /// Uses the values of a slice where they lie.
    @FunctionalInterface
    public interface Use<T> {
        /// What it makes of them.
        ///
        /// @param values the slice's among others, row by row, not to be kept or changed
        /// @param from place of the first
        T of(float[] values, int from);
    }

    /// A volume over `voxels`, which it takes over.
    ///
    /// @throws IllegalArgumentException when the number of voxels is not the grid's
    public static Volume of(Grid grid, float[] voxels) {
        if (grid.size().voxels() != voxels.length) {
            throw new IllegalArgumentException(
                    "grid has %d voxels and the array %d - each voxel needs one value - check the file's length"
                            .formatted(grid.size().voxels(), voxels.length));
        }
        return new Volume(grid, voxels, null);
    }

    /// A volume whose voxels are read from `slices` when they are asked for. There must be as many
    /// of them as `grid` has, of its size.
    public static Volume of(Grid grid, Slices slices) {
        return new Volume(grid, NONE, new OnDemand(slices));
    }

    /// The slices stacked on `grid`, bottom first.
    ///
    /// @throws IllegalArgumentException when number or size of the slices is not the grid's
    public static Volume stack(Grid grid, List<Slice> slices) {
        Size size = grid.size();
        float[] voxels = new float[size.voxels()];
        if (slices.size() != size.slices()) {
            throw new IllegalArgumentException(
                    "%d slices do not fill a grid of %d - every slice is needed - translate all of them"
                            .formatted(slices.size(), size.slices()));
        }
        for (int k = 0; k < slices.size(); k++) {
            Slice slice = slices.get(k);
            if (slice.width() != size.columns() || slice.height() != size.rows()) {
                throw new IllegalArgumentException(
                        "slice %d is %dx%d on a grid of %dx%d - sizes must agree - resample it first"
                                .formatted(
                                        k,
                                        slice.width(),
                                        slice.height(),
                                        size.columns(),
                                        size.rows()));
            }
            System.arraycopy(slice.values(), 0, voxels, k * size.inSlice(), size.inSlice());
        }
        return of(grid, voxels);
    }

    public Grid grid() {
        return grid;
    }

    /// The voxels themselves, not a copy. All are read now, where they were not.
    ///
    /// @throws java.io.UncheckedIOException naming the file, when it can't be read any more
    public float[] voxels() {
        return demanded == null ? voxels : demanded.all();
    }

    /// Whether all voxels are in memory.
    public boolean isInMemory() {
        return demanded == null || demanded.isKept();
    }

    /// The same with no value below `low` or above `high`.
    public Volume clamped(float low, float high) {
        return demanded == null || demanded.isKept()
                ? of(grid, Clamped.of(voxels().clone(), low, high))
                : new Volume(grid, NONE, demanded.clamped(low, high));
    }

    /// The value of voxel (i, j, k).
    public float at(int i, int j, int k) {
        Size size = grid.size();
        return voxels()[i + size.columns() * (j + size.rows() * k)];
    }

    /// A copy of slice `k`.
    public Slice slice(int k) {
        Size size = grid.size();
        return on(
                k,
                (values, from) ->
                        Slice.of(
                                size.columns(),
                                size.rows(),
                                Arrays.copyOfRange(values, from, from + size.inSlice())));
    }

    /// What `use` makes of slice `k`, which alone is read where the others are not in memory.
    ///
    /// @throws java.io.UncheckedIOException as [#voxels()]
    public <T> T on(int k, Use<T> use) {
        int inSlice = grid.size().inSlice();
        return demanded == null ? use.of(voxels, k * inSlice) : demanded.on(k, inSlice, use);
    }
}
