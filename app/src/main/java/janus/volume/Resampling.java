package janus.volume;

/// Values on other grids by linear interpolation.
public final class Resampling {
    private Resampling() {}

    /// `slice` with `width` x `height` pixels over the same field of view: each new pixel is the
    /// mean of the area it covers when shrinking, and linearly interpolated between pixel centres
    /// when growing.
    public static Slice resized(Slice slice, int width, int height) {
        if (slice.width() == width && slice.height() == height) {
            return slice;
        }
        Axis columns = Axis.of(slice.width(), width);
        Axis rows = Axis.of(slice.height(), height);
        float[] wide = new float[width * slice.height()];
        for (int y = 0; y < slice.height(); y++) {
            columns.apply(slice.values(), y * slice.width(), 1, wide, y * width, 1);
        }
        float[] done = new float[width * height];
        for (int x = 0; x < width; x++) {
            rows.apply(wide, x, width, done, x, width);
        }
        return Slice.of(width, height, done);
    }

    /// `source` on `grid`, linear in three dimensions; `outside` where the source has no voxels.
    public static Volume onto(Volume source, Grid grid, double outside) {
        Size size = grid.size();
        float[] voxels = new float[size.voxels()];
        Vector start = source.grid().toIndex(grid.toPatient(Vector.ZERO));
        Vector di = source.grid().toIndex(grid.toPatient(new Vector(1, 0, 0))).minus(start);
        Vector dj = source.grid().toIndex(grid.toPatient(new Vector(0, 1, 0))).minus(start);
        Vector dk = source.grid().toIndex(grid.toPatient(new Vector(0, 0, 1))).minus(start);
        int at = 0;
        for (int k = 0; k < size.slices(); k++) {
            for (int j = 0; j < size.rows(); j++) {
                Vector row = start.plus(k, dk).plus(j, dj);
                for (int i = 0; i < size.columns(); i++) {
                    voxels[at++] =
                            (float)
                                    linear(
                                            source,
                                            row.x() + i * di.x(),
                                            row.y() + i * di.y(),
                                            row.z() + i * di.z(),
                                            outside);
                }
            }
        }
        return Volume.of(grid, voxels);
    }

    @SuppressWarnings(
            "TooManyParameters") // the inner loop of every resampling; a record a voxel would cost
    // more
    private static double linear(Volume source, double x, double y, double z, double outside) {
        Size size = source.grid().size();
        double tolerance = 1e-6; // an index that is whole but for rounding
        if (x < -tolerance
                || y < -tolerance
                || z < -tolerance
                || x > size.columns() - 1 + tolerance
                || y > size.rows() - 1 + tolerance
                || z > size.slices() - 1 + tolerance) {
            return outside;
        }
        int i = Math.clamp((int) Math.floor(x + tolerance), 0, Math.max(0, size.columns() - 2));
        int j = Math.clamp((int) Math.floor(y + tolerance), 0, Math.max(0, size.rows() - 2));
        int k = Math.clamp((int) Math.floor(z + tolerance), 0, Math.max(0, size.slices() - 2));
        double below = plane(source, new Vector(x - i, y - j, 0), i, j, k);
        double dz = z - k;
        if (dz < tolerance || k + 1 >= size.slices()) {
            return below;
        }
        return below + dz * (plane(source, new Vector(x - i, y - j, 0), i, j, k + 1) - below);
    }

    @SuppressWarnings("TooManyParameters")
    private static double plane(Volume source, Vector part, int i, int j, int k) {
        Size size = source.grid().size();
        int right = Math.min(i + 1, size.columns() - 1);
        int down = Math.min(j + 1, size.rows() - 1);
        double front =
                source.at(i, j, k) + part.x() * (source.at(right, j, k) - source.at(i, j, k));
        double back =
                source.at(i, down, k)
                        + part.x() * (source.at(right, down, k) - source.at(i, down, k));
        return front + part.y() * (back - front);
    }

    /// Weights of the old samples in each new one along an axis.
    private static final class Axis {
        private final int[] first;
        private final float[][] weights;

        private Axis(int[] first, float[][] weights) {
            this.first = first;
            this.weights = weights;
        }

        static Axis of(int from, int to) {
            int[] first = new int[to];
            float[][] weights = new float[to][];
            double step = (double) from / to;
            for (int i = 0; i < to; i++) {
                double low = step > 1 ? i * step : (i + 0.5) * step - 1;
                double high = step > 1 ? (i + 1) * step : (i + 0.5) * step;
                first[i] = Math.clamp((int) Math.floor(low + (step > 1 ? 0 : 0.5)), 0, from - 1);
                weights[i] =
                        step > 1
                                ? area(first[i], low, Math.min(high, from))
                                : between((low + high) / 2, first[i], from);
            }
            return new Axis(first, weights);
        }

        private static float[] area(int first, double low, double high) {
            int count = Math.max(1, (int) Math.ceil(high - 1e-9) - first);
            float[] weights = new float[count];
            for (int i = 0; i < count; i++) {
                double part = Math.min(high, first + i + 1) - Math.max(low, first + i);
                weights[i] = (float) (part / (high - low));
            }
            return weights;
        }

        private static float[] between(double centre, int first, int from) {
            double part = Math.clamp(centre - first, 0, 1);
            return first + 1 < from
                    ? new float[] {(float) (1 - part), (float) part}
                    : new float[] {1};
        }

        @SuppressWarnings("TooManyParameters")
        void apply(float[] in, int inStart, int inStep, float[] out, int outStart, int outStep) {
            for (int i = 0; i < first.length; i++) {
                float[] w = weights[i];
                double sum = 0;
                for (int n = 0; n < w.length; n++) {
                    sum += w[n] * in[inStart + (first[i] + n) * inStep];
                }
                out[outStart + i * outStep] = (float) sum;
            }
        }
    }
}
