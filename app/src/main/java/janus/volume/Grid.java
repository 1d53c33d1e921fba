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

    /// This grid with another number of voxels.
    public Grid withSize(Size other) {
        return new Grid(other, spacing, cosines, origin);
    }
}
