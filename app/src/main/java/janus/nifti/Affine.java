package janus.nifti;

import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Vector;

/// Between NIfTI's RAS matrices (three rows of four) and LPS grids.
final class Affine {
    private Affine() {}

    /// The grid whose voxel (i, j, k) lies at `matrix * (i, j, k, 1)` in RAS.
    ///
    /// @throws IllegalArgumentException when the columns are not perpendicular or a side has no
    ///   length
    static Grid toGrid(double[][] matrix, Size size) {
        Vector[] columns = new Vector[4];
        for (int c = 0; c < 4; c++) {
            columns[c] = new Vector(-matrix[0][c], -matrix[1][c], matrix[2][c]);
        }
        Spacing spacing =
                new Spacing(columns[0].length(), columns[1].length(), columns[2].length());
        Cosines cosines =
                new Cosines(
                        scaled(columns[0], 1 / spacing.x()),
                        scaled(columns[1], 1 / spacing.y()),
                        scaled(columns[2], 1 / spacing.z()));
        return new Grid(size, spacing, cosines, columns[3]);
    }

    /// The RAS matrix of `grid`.
    static double[][] of(Grid grid) {
        double[][] matrix = new double[3][4];
        for (int c = 0; c < 4; c++) {
            Vector column =
                    c == 3
                            ? grid.origin()
                            : scaled(grid.cosines().axis(c), grid.spacing().along(c));
            matrix[0][c] = -column.x();
            matrix[1][c] = -column.y();
            matrix[2][c] = column.z();
        }
        return matrix;
    }

    /// The RAS matrix of a qform: unit quaternion (b, c, d), offsets, voxel sides and qfac (nifti1,
    /// method 2).
    static double[][] ofQuaternion(NiftiHeader.Fields f) {
        double b = f.quaternion(0);
        double c = f.quaternion(1);
        double d = f.quaternion(2);
        double a = Math.sqrt(Math.max(0, 1 - b * b - c * c - d * d));
        double[][] r = {
            {a * a + b * b - c * c - d * d, 2 * (b * c - a * d), 2 * (b * d + a * c)},
            {2 * (b * c + a * d), a * a + c * c - b * b - d * d, 2 * (c * d - a * b)},
            {2 * (b * d - a * c), 2 * (c * d + a * b), a * a + d * d - b * b - c * c}
        };
        double handed = f.pixdim(0) < 0 ? -1 : 1;
        double[][] matrix = new double[3][4];
        for (int row = 0; row < 3; row++) {
            matrix[row][0] = r[row][0] * NiftiHeader.positive(f.pixdim(1));
            matrix[row][1] = r[row][1] * NiftiHeader.positive(f.pixdim(2));
            matrix[row][2] = r[row][2] * NiftiHeader.positive(f.pixdim(3)) * handed;
            matrix[row][3] = f.quaternion(3 + row);
        }
        return matrix;
    }

    private static Vector scaled(Vector v, double factor) {
        return Vector.ZERO.plus(factor, v);
    }
}
