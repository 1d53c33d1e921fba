package janus.augment;

/// A smooth function of the plane: uniform cubic B-splines over a square lattice of control values.
/// It is twice continuously differentiable and never leaves the range of its control values, for
/// the splines are positive and sum to 1. Beyond the lattice the border's value goes on.
public final class SmoothField {
    private final int columns;
    private final double spacing;
    private final double[] values;

    private SmoothField(int columns, double spacing, double[] values) {
        this.columns = columns;
        this.spacing = spacing;
        this.values = values;
    }

    /// The field over control `values`, row by row, `spacing` pixels apart. The first stands one
    /// spacing left of and above pixel (0, 0).
    ///
    /// @throws IllegalArgumentException when the values are no square of at least 4 x 4
    static SmoothField of(double spacing, double[] values) {
        int columns = (int) Math.round(Math.sqrt(values.length));
        if (columns < 4 || columns * columns != values.length) {
            throw new IllegalArgumentException(
                    "%d control values are no square lattice of at least 4 x 4 - cubic splines need four along each axis - give as many as columns() says, squared"
                            .formatted(values.length));
        }
        return new SmoothField(columns, spacing, values.clone());
    }

    /// How many control values a line of `side` pixels needs.
    static int columns(int side, double spacing) {
        return Math.max(1, (int) Math.ceil((side - 1) / spacing)) + 3;
    }

    /// The value at column `x` and row `y`, in pixels.
    double at(double x, double y) {
        double tx = Math.clamp(x / spacing, 0.0, columns - 3.0);
        double ty = Math.clamp(y / spacing, 0.0, columns - 3.0);
        int i = Math.min((int) tx, columns - 4);
        int j = Math.min((int) ty, columns - 4);
        double u = tx - i;
        double v = ty - j;
        int from = i + columns * j;
        return first(v) * line(from, u)
                + second(v) * line(from + columns, u)
                + second(1 - v) * line(from + 2 * columns, u)
                + first(1 - v) * line(from + 3 * columns, u);
    }

    private double line(int from, double u) {
        return first(u) * values[from]
                + second(u) * values[from + 1]
                + second(1 - u) * values[from + 2]
                + first(1 - u) * values[from + 3];
    }

    /// The outer of the four splines at `u` in 0..1.
    private static double first(double u) {
        double rest = 1 - u;
        return rest * rest * rest / 6;
    }

    /// The inner of the four splines at `u` in 0..1.
    private static double second(double u) {
        return (3 * u - 6) * u * u / 6 + 2 / 3.0;
    }
}
