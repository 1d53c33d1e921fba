package janus.volume;

/// Distance of voxel centres along columns (x), rows (y) and slices (z), in mm; finite and
/// positive.
public record Spacing(double x, double y, double z) {
    public static final Spacing ONE = new Spacing(1, 1, 1);

    /// Checks that all three are lengths.
    public Spacing {
        for (double mm : new double[] {x, y, z}) {
            if (!(mm > 0) || Double.isInfinite(mm)) {
                throw new IllegalArgumentException(
                        "spacing %s x %s x %s mm is not a voxel's size - every side must be positive and finite - mend the header"
                                .formatted(x, y, z));
            }
        }
    }

    /// Spacing along axis 0, 1 or 2, in mm.
    public double along(int axis) {
        return new Vector(x, y, z).along(axis);
    }
}
