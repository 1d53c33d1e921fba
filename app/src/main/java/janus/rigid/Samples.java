package janus.rigid;

import janus.tensor.Tensors;
import janus.volume.Size;
import janus.volume.Vector;
import janus.volume.Volume;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// Places in the fixed volume and its values there. They belong to the `PointerScope` that they
/// were made in.
///
/// @param points `[n, 4]`: x, y, z in mm from the centre, and 1
/// @param values `[n]`, of the fixed volume
record Samples(Tensor points, Tensor values) {
    private static final int BILINEAR = 0; // in three dimensions trilinear
    private static final int BORDER = 1;

    /// `count` places spread evenly over `region`, each moved at random inside its voxel so that no
    /// two grids fall into step; those outside `fixed` are left out.
    static Samples of(Level fixed, Volume region, Vector centre, Sampling sampling) {
        float[] places = places(region, centre, sampling);
        Tensor points = Tensors.of(places, fixed.device(), places.length / 4, 4);
        Tensor in = places(points, fixed, new Motion(centre, Vector.ZERO, Vector.ZERO));
        Tensor inside = inside(in).nonzero().reshape(-1);
        return new Samples(
                points.index_select(0, inside), values(fixed, in.index_select(0, inside)));
    }

    /// How places are drawn.
    ///
    /// @param count of them, about
    record Sampling(int count, long seed) {}

    /// Where `points` lie in `level` after `motion`: `[n, 3]` between -1 and 1.
    private static Tensor places(Tensor points, Level level, Motion motion) {
        return points.matmul(tensor(level, motion).t());
    }

    /// The 3x4 matrix as a tensor.
    static Tensor tensor(Level level, Motion motion) {
        double[] matrix = level.matrix(motion);
        float[] values = new float[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            values[i] = (float) matrix[i];
        }
        return Tensors.of(values, level.device(), 3, 4);
    }

    /// Which of `places` lie in the volume: `[n]`.
    static Tensor inside(Tensor places) {
        return places.abs().le(new Scalar(1.0)).all(1);
    }

    /// The values of `level` at `places`, between voxels linear: `[n]`. Gradients reach `places`.
    static Tensor values(Level level, Tensor places) {
        Tensor image = level.values().unsqueeze(0).unsqueeze(0);
        Tensor grid = places.reshape(1, -1, 1, 1, 3);
        return torch.grid_sampler_3d(image, grid, BILINEAR, BORDER, true).reshape(-1);
    }

    private static float[] places(Volume region, Vector centre, Sampling sampling) {
        int[] voxels = voxels(region);
        Size size = region.grid().size();
        SplittableRandom random = new SplittableRandom(sampling.seed());
        float[] places = new float[4 * sampling.count()];
        for (int i = 0; i < sampling.count(); i++) {
            int at = voxels[(int) ((long) i * voxels.length / sampling.count())];
            int j = at / size.columns() % size.rows();
            int k = at / size.inSlice();
            Vector index = new Vector(at % size.columns(), j, k).plus(1, jitter(random));
            Vector place = region.grid().toPatient(index).minus(centre);
            places[4 * i] = (float) place.x();
            places[4 * i + 1] = (float) place.y();
            places[4 * i + 2] = (float) place.z();
            places[4 * i + 3] = 1;
        }
        return places;
    }

    /// Up to half a voxel along each axis.
    private static Vector jitter(SplittableRandom random) {
        return new Vector(
                random.nextDouble() - 0.5, random.nextDouble() - 0.5, random.nextDouble() - 0.5);
    }

    private static int[] voxels(Volume region) {
        float[] flags = region.voxels();
        int[] found = new int[flags.length];
        int count = 0;
        for (int at = 0; at < flags.length; at++) {
            if (flags[at] != 0) {
                found[count++] = at;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
