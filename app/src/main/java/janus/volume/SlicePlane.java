package janus.volume;

/// How slices lie in the patient.
public enum SlicePlane {
    /// Across the body: columns to the left, rows to the back.
    AXIAL,
    /// Face to face: columns to the left, rows to the feet.
    CORONAL,
    /// Seen from the patient's left: columns to the back, rows to the feet.
    SAGITTAL;

    private static final Vector LEFT = new Vector(1, 0, 0);
    private static final Vector BACK = new Vector(0, 1, 0);
    private static final Vector FEET = new Vector(0, 0, -1);

    /// Where columns run to, a unit vector.
    public Vector across() {
        return this == SAGITTAL ? BACK : LEFT;
    }

    /// Where rows run to, a unit vector.
    public Vector down() {
        return this == AXIAL ? BACK : FEET;
    }

    /// At right angles to both.
    public Vector normal() {
        return across().cross(down());
    }

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
        return new Vector(v.dot(across()), v.dot(down()), v.dot(normal()));
    }
}
