package janus.volume;

import java.util.stream.IntStream;

/// Values at other places: volumes onto another grid, slices to another number of pixels.
public final class Resampling {
    private static final double HALF = 0.5 + 1e-6; // rounding must not cut off the border

    private Resampling() {}

    /// `volume` on `grid`, linear in 3-D. Up to half a voxel beyond the outermost centres the
    /// border's value goes on; farther out it is `outside`. Coarser grids are sampled, not
    /// averaged.
    public static Volume onto(Volume volume, Grid grid, double outside) {
        Size size = grid.size();
        float[] out = new float[size.voxels()];
        Vector first = volume.grid().toIndex(grid.toPatient(Vector.ZERO));
        Vector[] steps = new Vector[3];
        for (int axis = 0; axis < 3; axis++) {
            Vector one = new Vector(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0);
            steps[axis] = volume.grid().toIndex(grid.toPatient(one)).minus(first);
        }
        IntStream.range(0, size.slices() * size.rows())
                .parallel()
                .forEach(line -> {
                    int k = line / size.rows();
                    int j = line % size.rows();
                    Vector start = first.plus(k, steps[2]).plus(j, steps[1]);
                    for (int i = 0; i < size.columns(); i++) {
                        Vector index = start.plus(i, steps[0]);
                        out[line * size.columns() + i] = linear(volume, index, (float) outside);
                    }
                });
        return Volume.of(grid, out);
    }

    private static float linear(Volume volume, Vector index, float outside) {
        Size size = volume.grid().size();
        if (!within(index.x(), size.columns())
                || !within(index.y(), size.rows())
                || !within(index.z(), size.slices())) {
            return outside;
        }
        double z = clamped(index.z(), size.slices());
        int k = (int) z;
        double low = inPlane(volume, index, k);
        double part = z - k;
        return (float) (part == 0 ? low : low + part * (inPlane(volume, index, k + 1) - low));
    }

    private static double inPlane(Volume volume, Vector index, int k) {
        Size size = volume.grid().size();
        double x = clamped(index.x(), size.columns());
        double y = clamped(index.y(), size.rows());
        int i = (int) x;
        int j = (int) y;
        int right = Math.min(i + 1, size.columns() - 1);
        int below = Math.min(j + 1, size.rows() - 1);
        double top = mix(volume.at(i, j, k), volume.at(right, j, k), x - i);
        double bottom = mix(volume.at(i, below, k), volume.at(right, below, k), x - i);
        return mix(top, bottom, y - j);
    }

    private static double mix(double a, double b, double part) {
        return part == 0 ? a : a + part * (b - a);
    }

    private static boolean within(double index, int count) {
        return index >= -HALF && index <= count - 1 + HALF;
    }

    private static double clamped(double index, int count) {
        return Math.clamp(index, 0, count - 1.0);
    }

    /// `slice` with `width` x `height` pixels over the same field ([Resizing]).
    public static Slice resized(Slice slice, int width, int height) {
        return Resizing.of(slice.width(), slice.height(), width, height).apply(slice);
    }
}
