package janus.rigid;

import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Vector;

/// A rigid motion in the patient's space (LPS, mm): `x` goes to `R (x - centre) + centre + shift`,
/// where R turns about the direction of `turn` by its length.
///
/// @param centre that is turned about, mm
/// @param turn axis of the rotation times its angle in radians, right-handed
/// @param shift of the centre, mm
public record Motion(Vector centre, Vector turn, Vector shift) {
    /// Nothing moves.
    public static final Motion NONE = new Motion(Vector.ZERO, Vector.ZERO, Vector.ZERO);

    /// Where `point` goes.
    public Vector of(Vector point) {
        return turned(point.minus(centre)).plus(1, centre).plus(1, shift);
    }

    /// Where the three axes of the patient's space point afterwards: the columns of R.
    public Cosines axes() {
        return new Cosines(
                turned(new Vector(1, 0, 0)),
                turned(new Vector(0, 1, 0)),
                turned(new Vector(0, 0, 1)));
    }

    /// `grid`, moved. A volume on it holds what a volume on `grid` would hold had the patient not
    /// moved.
    public Grid of(Grid grid) {
        Cosines axes = grid.cosines();
        return new Grid(
                grid.size(),
                grid.spacing(),
                new Cosines(turned(axes.x()), turned(axes.y()), turned(axes.z())),
                of(grid.origin()));
    }

    /// The motion back, about the place that the centre went to.
    public Motion back() {
        return new Motion(centre.plus(1, shift), Vector.ZERO.minus(turn), Vector.ZERO.minus(shift));
    }

    /// The rotation's angle, degrees.
    public double degrees() {
        return Math.toDegrees(turn.length());
    }

    /// Rodrigues' formula.
    private Vector turned(Vector v) {
        double angle = turn.length();
        if (angle == 0) {
            return v;
        }
        Vector axis = Vector.ZERO.plus(1 / angle, turn);
        double cos = Math.cos(angle);
        return Vector.ZERO
                .plus(cos, v)
                .plus(Math.sin(angle), axis.cross(v))
                .plus((1 - cos) * axis.dot(v), axis);
    }
}
