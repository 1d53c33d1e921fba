package janus.phantom;

import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Vector;

/// From voxels of a grid to the canonical head, before its smooth deformation: an affine map.
final class Pose {
    private final Vector origin;
    private final Vector column;
    private final Vector row;
    private final Vector slice;

    Pose(Anatomy anatomy, Grid grid) {
        Cosines turned = turned(anatomy.turn());
        Vector centre = anatomy.shift();
        Vector scale = anatomy.scale();
        origin = canonical(grid.toPatient(Vector.ZERO).minus(centre), turned, scale);
        column = step(grid.cosines().x(), grid.spacing().x(), turned, scale);
        row = step(grid.cosines().y(), grid.spacing().y(), turned, scale);
        slice = step(grid.cosines().z(), grid.spacing().z(), turned, scale);
    }

    /// Moves the sample to the (fractional) voxel.
    void place(Sample sample, double i, double j, double k) {
        sample.moveTo(
                origin.x() + i * column.x() + j * row.x() + k * slice.x(),
                origin.y() + i * column.y() + j * row.y() + k * slice.y(),
                origin.z() + i * column.z() + j * row.z() + k * slice.z());
    }

    private static Vector step(Vector axis, double mm, Cosines turned, Vector scale) {
        return canonical(Vector.ZERO.plus(mm, axis), turned, scale);
    }

    private static Vector canonical(Vector mm, Cosines turned, Vector scale) {
        return new Vector(
                mm.dot(turned.x()) / scale.x(),
                mm.dot(turned.y()) / scale.y(),
                mm.dot(turned.z()) / scale.z());
    }

    /// The head's own axes in the scanner: nodded about x, tilted about y, turned about z.
    private static Cosines turned(Vector turn) {
        Vector z = unit(new Vector(turn.y(), turn.x(), 1));
        Vector x = new Vector(Math.cos(turn.z()), Math.sin(turn.z()), 0);
        x = unit(x.plus(-x.dot(z), z));
        return new Cosines(x, z.cross(x), z);
    }

    private static Vector unit(Vector v) {
        return Vector.ZERO.plus(1 / v.length(), v);
    }
}
