package janus.nifti;

import janus.volume.Vector;

/// A proper rotation by its three columns, to and from the quaternion that NIfTI's qform stores
/// (`nifti1.h`, "QUATERNION REPRESENTATION OF ROTATION MATRIX").
record Rotation(Vector x, Vector y, Vector z) {
    /// The rotation of the quaternion whose imaginary parts are `b`, `c`, `d`; the real part is
    /// what is missing to length 1.
    static Rotation of(double b, double c, double d) {
        double square = b * b + c * c + d * d;
        double a = Math.sqrt(Math.max(0, 1 - square));
        if (square > 1) { // rounding in the file: a half turn
            double length = Math.sqrt(square);
            return of(new double[] {0, b / length, c / length, d / length});
        }
        return of(new double[] {a, b, c, d});
    }

    private static Rotation of(double[] q) {
        double a = q[0];
        double b = q[1];
        double c = q[2];
        double d = q[3];
        return new Rotation(
                new Vector(a * a + b * b - c * c - d * d, 2 * (b * c + a * d), 2 * (b * d - a * c)),
                new Vector(2 * (b * c - a * d), a * a + c * c - b * b - d * d, 2 * (c * d + a * b)),
                new Vector(
                        2 * (b * d + a * c), 2 * (c * d - a * b), a * a + d * d - b * b - c * c));
    }

    /// The imaginary parts `{b, c, d}` of the quaternion whose real part is not negative.
    double[] quaternion() {
        double[] squares = { // four times the square of a, b, c, d
            1 + x.x() + y.y() + z.z(),
            1 + x.x() - y.y() - z.z(),
            1 - x.x() + y.y() - z.z(),
            1 - x.x() - y.y() + z.z()
        };
        int largest = 0;
        for (int i = 1; i < 4; i++) {
            largest = squares[i] > squares[largest] ? i : largest;
        }
        double twice = Math.sqrt(squares[largest]);
        double ab = y.z() - z.y(); // each is four times the product
        double ac = z.x() - x.z();
        double ad = x.y() - y.x();
        double bc = y.x() + x.y();
        double bd = z.x() + x.z();
        double cd = z.y() + y.z();
        double[] products =
                switch (largest) {
                    case 0 -> new double[] {squares[0], ab, ac, ad};
                    case 1 -> new double[] {ab, squares[1], bc, bd};
                    case 2 -> new double[] {ac, bc, squares[2], cd};
                    default -> new double[] {ad, bd, cd, squares[3]};
                };
        double sign = products[0] < 0 ? -0.5 : 0.5;
        return new double[] {
            sign * products[1] / twice, sign * products[2] / twice, sign * products[3] / twice
        };
    }
}
