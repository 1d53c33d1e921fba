package janus.bias;

import janus.volume.Size;

/// Uniform cubic B-splines over a lattice of control values that spans a grid: the smooth functions
/// of one coarseness.
final class Lattice {
    private static final int TAPS = 4;

    private final Size size;
    private final Taps x;
    private final Taps y;
    private final Taps z;

    private Lattice(Size size, Taps x, Taps y, Taps z) {
        this.size = size;
        this.x = x;
        this.y = y;
        this.z = z;
    }

    /// A lattice over voxels of `mm`, its control values about `spacing` mm apart.
    static Lattice of(Size size, double mm, double spacing) {
        return new Lattice(
                size,
                new Taps(size.columns(), mm / spacing),
                new Taps(size.rows(), mm / spacing),
                new Taps(size.slices(), mm / spacing));
    }

    /// How many control values there are.
    int controls() {
        return x.controls * y.controls * z.controls;
    }

    /// What the splines of each voxel of a line are.
    private static final class Taps {
        private final int controls;
        private final int[] first;
        private final double[] weights; // [voxel][tap]

        Taps(int voxels, double spansPerVoxel) {
            int spans = Math.max(1, (int) Math.round((voxels - 1) * spansPerVoxel));
            controls = spans + TAPS - 1;
            first = new int[voxels];
            weights = new double[voxels * TAPS];
            for (int i = 0; i < voxels; i++) {
                double place = voxels == 1 ? 0 : (double) spans * i / (voxels - 1);
                first[i] = Math.min((int) place, spans - 1);
                double u = place - first[i];
                double rest = 1 - u;
                weights[i * TAPS] = rest * rest * rest / 6;
                weights[i * TAPS + 1] = (3 * u - 6) * u * u / 6 + 2 / 3.0;
                weights[i * TAPS + 2] = (3 * rest - 6) * rest * rest / 6 + 2 / 3.0;
                weights[i * TAPS + 3] = u * u * u / 6;
            }
        }

        double squares(int i) {
            double sum = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                sum += weights[i * TAPS + tap] * weights[i * TAPS + tap];
            }
            return sum;
        }
    }

    /// What is done with the splines of one voxel: the control value's place and the spline's
    /// value.
    private interface Each {
        void visit(int control, double weight);
    }

    private void each(int voxel, Each each) {
        int i = voxel % size.columns();
        int j = voxel / size.columns() % size.rows();
        int k = voxel / size.inSlice();
        for (int c = 0; c < TAPS; c++) {
            for (int b = 0; b < TAPS; b++) {
                double weight = z.weights[k * TAPS + c] * y.weights[j * TAPS + b];
                int from =
                        x.first[i] + x.controls * (y.first[j] + b + y.controls * (z.first[k] + c));
                for (int a = 0; a < TAPS; a++) {
                    each.visit(from + a, weight * x.weights[i * TAPS + a]);
                }
            }
        }
    }

    /// Control values whose function approximates `values` at `voxels` (lee1997, eqs. 3 to 5); 0
    /// where there are none near.
    double[] fitted(int[] voxels, double[] values) {
        double[] sums = new double[controls()];
        double[] weights = new double[sums.length];
        for (int n = 0; n < voxels.length; n++) {
            int voxel = voxels[n];
            double squares =
                    x.squares(voxel % size.columns())
                            * y.squares(voxel / size.columns() % size.rows())
                            * z.squares(voxel / size.inSlice());
            double scaled = values[n] / squares;
            each(
                    voxel,
                    (control, weight) -> {
                        sums[control] += weight * weight * weight * scaled;
                        weights[control] += weight * weight;
                    });
        }
        for (int control = 0; control < sums.length; control++) {
            sums[control] = weights[control] > 0 ? sums[control] / weights[control] : 0;
        }
        return sums;
    }

    /// The function of `controls` at `voxel`.
    double at(double[] controls, int voxel) {
        double[] sum = new double[1];
        each(voxel, (control, weight) -> sum[0] += weight * controls[control]);
        return sum[0];
    }
}
