package janus.volume;

/// A point or displacement in the patient's space, in mm, LPS: x to the patient's left, y to the
/// back, z to the head.
public record Vector(double x, double y, double z) {
    public static final Vector ZERO = new Vector(0, 0, 0);

    /// This plus `factor` times `other`.
    public Vector plus(double factor, Vector other) {
        return new Vector(x + factor * other.x, y + factor * other.y, z + factor * other.z);
    }

    /// This minus `other`.
    public Vector minus(Vector other) {
        return plus(-1, other);
    }

    /// Scalar product.
    public double dot(Vector other) {
        return x * other.x + y * other.y + z * other.z;
    }

    /// Right-handed vector product.
    public Vector cross(Vector other) {
        return new Vector(
                y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    /// Euclidean length.
    public double length() {
        return Math.sqrt(dot(this));
    }

    /// The coordinate along axis 0, 1 or 2.
    public double along(int axis) {
        return switch (axis) {
            case 0 -> x;
            case 1 -> y;
            case 2 -> z;
            default -> throw new IllegalArgumentException("axis %d: only 0, 1, 2".formatted(axis));
        };
    }
}
