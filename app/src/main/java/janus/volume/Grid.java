package janus.volume;

/// Where voxels lie in the patient: LPS, mm. Voxel (i, j, k) has its centre at `origin + i *
/// spacing.x * cosines.x + j * spacing.y * cosines.y + k * spacing.z * cosines.z`.
///
/// @param size number of voxels
/// @param spacing distance of voxel centres, mm
/// @param cosines direction of the axes
/// @param origin centre of voxel (0, 0, 0), mm
public record Grid(Size size, Spacing spacing, Cosines cosines, Vector origin) {
    /// A grid for a plain picture: one slice, 1 mm, at the origin.
    public static Grid ofPicture(int width, int height) {
        return new Grid(new Size(width, height, 1), Spacing.ONE, Cosines.LPS, Vector.ZERO);
    }

    /// Whether it is that of a picture, or of pictures stacked: nothing is known of its mm.
    public boolean isOfPictures() {
        Cosines axes = Cosines.LPS;
        return isAt(Vector.ZERO, origin)
                && spacing.x() == 1
                && spacing.y() == 1
                && spacing.z() == 1
                && isAt(axes.x(), cosines.x())
                && isAt(axes.y(), cosines.y())
                && isAt(axes.z(), cosines.z());
    }

    private static boolean isAt(Vector one, Vector other) {
        return one.x() == other.x() && one.y() == other.y() && one.z() == other.z();
    }

    /// Centre of the (fractional) voxel index in the patient, mm.
    public Vector toPatient(Vector index) {
        return origin.plus(index.x() * spacing.x(), cosines.x())
                .plus(index.y() * spacing.y(), cosines.y())
                .plus(index.z() * spacing.z(), cosines.z());
    }

    /// Fractional voxel index of a point in the patient; the inverse of [#toPatient(Vector)].
    public Vector toIndex(Vector patient) {
        Vector d = patient.minus(origin);
        return new Vector(
                d.dot(cosines.x()) / spacing.x(),
                d.dot(cosines.y()) / spacing.y(),
                d.dot(cosines.z()) / spacing.z());
    }

    /// A grid over the same field, axes and middle, in cubes of `mm`; at the border it may reach
    /// beyond by up to a cube.
    public Grid inCubes(double mm) {
        int[] counts = new int[3];
        double[] first = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double side = spacing.along(axis);
            counts[axis] = Math.max(1, (int) Math.ceil(size.along(axis) * side / mm - 1e-6));
            first[axis] = (size.along(axis) - 1 - (counts[axis] - 1) * mm / side) / 2;
        }
        return new Grid(
                new Size(counts[0], counts[1], counts[2]),
                new Spacing(mm, mm, mm),
                cosines,
                toPatient(new Vector(first[0], first[1], first[2])));
    }

    /// This grid with another number of voxels.
    public Grid withSize(Size other) {
        return new Grid(other, spacing, cosines, origin);
    }
}
