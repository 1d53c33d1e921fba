package janus.nifti;

import janus.volume.Cosines;
import janus.volume.Vector;

/// A rotation as NIfTI stores it: the last three parts of a unit quaternion whose first part is not
/// negative, in RAS, and -1 when the third axis is mirrored (nifti1, method 2).
record Quaternion(double b, double c, double d, double handed) {
    static Quaternion of(Cosines axes) {
        double[][] r = new double[3][3];
        for (int column = 0; column < 3; column++) {
            Vector v = axes.axis(column);
            r[0][column] = -v.x();
            r[1][column] = -v.y();
            r[2][column] = v.z();
        }
        double handed = axes.x().cross(axes.y()).dot(axes.z()) < 0 ? -1 : 1;
        for (int row = 0; row < 3; row++) {
            r[row][2] *= handed;
        }
        return ofRotation(r, handed);
    }

    /// Shepperd's method: the largest of the four parts is computed first, so nothing small is
    /// divided by.
    private static Quaternion ofRotation(double[][] r, double handed) {
        double trace = r[0][0] + r[1][1] + r[2][2];
        double[] squared = {
            1 + trace, 1 + 2 * r[0][0] - trace, 1 + 2 * r[1][1] - trace, 1 + 2 * r[2][2] - trace
        };
        double[][] products = {
            {squared[0], r[2][1] - r[1][2], r[0][2] - r[2][0], r[1][0] - r[0][1]},
            {r[2][1] - r[1][2], squared[1], r[1][0] + r[0][1], r[0][2] + r[2][0]},
            {r[0][2] - r[2][0], r[1][0] + r[0][1], squared[2], r[2][1] + r[1][2]},
            {r[1][0] - r[0][1], r[0][2] + r[2][0], r[2][1] + r[1][2], squared[3]}
        };
        int largest = 0;
        for (int i = 1; i < 4; i++) {
            largest = squared[i] > squared[largest] ? i : largest;
        }
        double norm = 2 * Math.sqrt(squared[largest]);
        double sign = products[largest][0] < 0 ? -1 : 1;
        double[] q = products[largest];
        return new Quaternion(sign * q[1] / norm, sign * q[2] / norm, sign * q[3] / norm, handed);
    }
}
