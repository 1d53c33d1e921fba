package janus.volume;

import java.util.Arrays;
import java.util.List;

/// Voxels on a [Grid]. Voxel (i, j, k) stands at `i + columns * (j + rows * k)`. The volume owns
/// its array: what is handed in or out is not copied, so treat it as read-only once the volume is
/// made.
public final class Volume {
    private final Grid grid;
    private final float[] voxels;

    private Volume(Grid grid, float[] voxels) {
        this.grid = grid;
        this.voxels = voxels;
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
        return new Volume(grid, voxels);
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
        return new Volume(grid, voxels);
    }

    public Grid grid() {
        return grid;
    }

    /// The voxels themselves, not a copy.
    public float[] voxels() {
        return voxels;
    }

    /// The value of voxel (i, j, k).
    public float at(int i, int j, int k) {
        Size size = grid.size();
        return voxels[i + size.columns() * (j + size.rows() * k)];
    }

    /// A copy of slice `k`.
    public Slice slice(int k) {
        Size size = grid.size();
        int from = k * size.inSlice();
        return Slice.of(
                size.columns(),
                size.rows(),
                Arrays.copyOfRange(voxels, from, from + size.inSlice()));
    }
}
