package janus.volume;

/// Direction of the grid's axes in LPS: three unit vectors, the way one walks along columns (x),
/// rows (y) and slices (z). They are perpendicular; left-handed grids are allowed.
public record Cosines(Vector x, Vector y, Vector z) {
    /// Axes along L, P and S.
    public static final Cosines LPS =
            new Cosines(new Vector(1, 0, 0), new Vector(0, 1, 0), new Vector(0, 0, 1));

    private static final double TOLERANCE = 1e-3; // headers carry float32 or decimal strings

    /// Checks that the axes are unit vectors at right angles.
    public Cosines {
        boolean unit =
                Math.abs(x.length() - 1) < TOLERANCE
                        && Math.abs(y.length() - 1) < TOLERANCE
                        && Math.abs(z.length() - 1) < TOLERANCE;
        boolean square =
                Math.abs(x.dot(y)) < TOLERANCE
                        && Math.abs(y.dot(z)) < TOLERANCE
                        && Math.abs(z.dot(x)) < TOLERANCE;
        if (!unit || !square) {
            throw new IllegalArgumentException(
                    "axes %s, %s, %s are not perpendicular unit vectors - a sheared grid has no spacing - resample it onto a straight grid first"
                            .formatted(x, y, z));
        }
    }

    /// Axis 0, 1 or 2.
    public Vector axis(int axis) {
        return switch (axis) {
            case 0 -> x;
            case 1 -> y;
            case 2 -> z;
            default -> throw new IllegalArgumentException("axis %d: only 0, 1, 2".formatted(axis));
        };
    }
}
