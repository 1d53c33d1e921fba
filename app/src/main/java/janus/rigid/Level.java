package janus.rigid;

import janus.tensor.Device;
import janus.tensor.Tensors;
import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Vector;
import janus.volume.Volume;
import org.bytedeco.pytorch.Tensor;

/// A volume at one coarseness, as a tensor. It belongs to the `PointerScope` that it was made in.
///
/// @param values `[slices, rows, columns]`
/// @param grid of them
/// @param device they are on
record Level(Tensor values, Grid grid, Device device) {
    static Level of(Volume volume, Device device) {
        Size size = volume.grid().size();
        return new Level(
                Tensors.of(volume.voxels(), device, size.slices(), size.rows(), size.columns()),
                volume.grid(),
                device);
    }

    /// The same in voxels of at least `mm`, each a mean under a Gaussian of half its side.
    Level coarser(double mm) {
        Taps[] axes = new Taps[3];
        for (int axis = 0; axis < 3; axis++) {
            axes[axis] =
                    new Taps(grid.size().along(axis), Math.max(1, mm / grid.spacing().along(axis)));
        }
        Tensor wide = axes[0].isNothing() ? values : values.matmul(matrix(axes[0]).t());
        Tensor flat = axes[1].isNothing() ? wide : matrix(axes[1]).matmul(wide);
        if (!axes[2].isNothing()) {
            Tensor columns = flat.reshape(flat.size(0), flat.size(1) * flat.size(2));
            flat = matrix(axes[2]).matmul(columns).reshape(-1, flat.size(1), flat.size(2));
        }
        return new Level(flat.contiguous(), coarser(axes), device);
    }

    private Tensor matrix(Taps taps) {
        return Tensors.of(taps.weights(), device, taps.count(), taps.from());
    }

    private Grid coarser(Taps[] axes) {
        Spacing mm = grid.spacing();
        return new Grid(
                new Size(axes[0].count(), axes[1].count(), axes[2].count()),
                new Spacing(
                        mm.x() * axes[0].ratio(),
                        mm.y() * axes[1].ratio(),
                        mm.z() * axes[2].ratio()),
                grid.cosines(),
                grid.toPatient(new Vector(axes[0].place(0), axes[1].place(0), axes[2].place(0))));
    }

    /// From points `[x, y, z, 1]`, mm from the motion's centre, to places in this volume after the
    /// motion: a matrix of 3x4, row by row, whose results are -1 at the first voxel of an axis and
    /// 1 at the last.
    double[] matrix(Motion motion) {
        Cosines turned = motion.axes();
        Vector middle = motion.centre().plus(1, motion.shift()).minus(grid.origin());
        double[] matrix = new double[12];
        for (int axis = 0; axis < 3; axis++) {
            Vector along = grid.cosines().axis(axis);
            double unit = 2 / (grid.spacing().along(axis) * (grid.size().along(axis) - 1));
            for (int from = 0; from < 3; from++) {
                matrix[4 * axis + from] = unit * along.dot(turned.axis(from));
            }
            matrix[4 * axis + 3] = unit * along.dot(middle) - 1;
        }
        return matrix;
    }

    /// How many voxels of a line become one.
    ///
    /// @param from voxels there are
    /// @param ratio of the new spacing to the old, at least 1
    private record Taps(int from, double ratio) {
        boolean isNothing() {
            return ratio == 1;
        }

        int count() {
            return isNothing() ? from : Math.max(2, (int) ((from - 1) / ratio) + 1);
        }

        /// Where the centre of new voxel `i` lies among the old; the middle stays.
        double place(int i) {
            return isNothing() ? i : (from - 1) / 2.0 + (i - (count() - 1) / 2.0) * ratio;
        }

        /// `[count][from]`, every row adds up to 1.
        float[] weights() {
            float[] weights = new float[count() * from];
            for (int i = 0; i < count(); i++) {
                double sum = 0;
                double[] row = new double[from];
                for (int j = 0; j < from; j++) {
                    double away = (j - place(i)) / (ratio / 2);
                    row[j] = Math.exp(-away * away / 2);
                    sum += row[j];
                }
                for (int j = 0; j < from; j++) {
                    weights[i * from + j] = (float) (row[j] / sum);
                }
            }
            return weights;
        }
    }
}
