package janus.volume;

/// How slices lie in the patient.
public enum SlicePlane {
    /// Across the body: columns to the left, rows to the back.
    AXIAL,
    /// Face to face: columns to the left, rows to the feet.
    CORONAL,
    /// Seen from the patient's left: columns to the back, rows to the feet.
    SAGITTAL;

    /// `grid` in a patient turned so that these slices lie as axial ones do: the same voxels in the
    /// same order, at other places. Whatever works on axial slices then works on these.
    public Grid asAxial(Grid grid) {
        Cosines axes = grid.cosines();
        return new Grid(
                grid.size(),
                grid.spacing(),
                new Cosines(turned(axes.x()), turned(axes.y()), turned(axes.z())),
                turned(grid.origin()));
    }

    private Vector turned(Vector v) {
        return switch (this) {
            case AXIAL -> v;
            case CORONAL -> new Vector(v.x(), -v.z(), v.y());
            case SAGITTAL -> new Vector(v.y(), -v.z(), -v.x());
        };
    }
}
