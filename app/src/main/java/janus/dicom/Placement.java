package janus.dicom;

import janus.volume.Vector;
import java.io.IOException;
import java.util.List;

/// Where a frame lies in the patient (PS3.3 section C.7.6.2): LPS, mm.
///
/// @param columns pixels in a row
/// @param rows rows
/// @param across mm from column to column
/// @param down mm from row to row
/// @param x unit vector along a row, towards greater columns
/// @param y unit vector along a column, towards greater rows
/// @param position centre of the first pixel
/// @param isKnown whether the file says so; else it is an unplaced picture
record Placement(
        int columns,
        int rows,
        double across,
        double down,
        Vector x,
        Vector y,
        Vector position,
        boolean isKnown) {
    private static final double UNIT = 1e-2; // cosines are often rounded
    private static final double PARALLEL = 1e-3;
    private static final double SAME_SPACING = 1e-3; // of it

    /// The placement that `head` tells.
    ///
    /// @throws IOException when what it tells can't be
    static Placement of(DataSet head, PixelFormat format) throws IOException {
        List<Double> spacing = head.numbers(Attribute.PIXEL_SPACING);
        List<Double> cosines = head.numbers(Attribute.IMAGE_ORIENTATION_PATIENT);
        List<Double> position = head.numbers(Attribute.IMAGE_POSITION_PATIENT);
        double down = spacing.isEmpty() ? 1 : spacing.getFirst();
        double across = spacing.size() < 2 ? down : spacing.get(1);
        if (!(down > 0) || !(across > 0)) {
            throw unusable(Attribute.PIXEL_SPACING, spacing);
        }
        boolean known = cosines.size() == 6 && position.size() == 3 && spacing.size() == 2;
        Vector x = known ? unit(cosines.subList(0, 3), cosines) : new Vector(1, 0, 0);
        Vector y = known ? unit(cosines.subList(3, 6), cosines) : new Vector(0, 1, 0);
        if (Math.abs(x.dot(y)) > UNIT) {
            throw unusable(Attribute.IMAGE_ORIENTATION_PATIENT, cosines);
        }
        Vector straight = y.plus(-x.dot(y), x);
        return new Placement(
                format.columns(),
                format.rows(),
                across,
                down,
                x,
                Vector.ZERO.plus(1 / straight.length(), straight),
                known ? new Vector(position.get(0), position.get(1), position.get(2)) : Vector.ZERO,
                known);
    }

    /// This at `other`.
    Placement at(Vector other) {
        return new Placement(columns, rows, across, down, x, y, other, isKnown);
    }

    private static Vector unit(List<Double> three, List<Double> all) throws Damage {
        Vector raw = new Vector(three.get(0), three.get(1), three.get(2));
        if (Math.abs(raw.length() - 1) > UNIT) {
            throw unusable(Attribute.IMAGE_ORIENTATION_PATIENT, all);
        }
        return Vector.ZERO.plus(1 / raw.length(), raw);
    }

    private static Damage unusable(Attribute attribute, List<Double> values) {
        return new Damage(
                "%s is %s - no grid can be laid by that - mend it or export the series again"
                        .formatted(attribute.tag(), values));
    }

    /// The direction in which slices are stacked: across rows and columns, right-handed.
    Vector normal() {
        return x.cross(y);
    }

    /// Whether a slice placed so can lie in one stack with `other`: the same size, pixels and
    /// orientation.
    boolean isParallel(Placement other) {
        return columns == other.columns
                && rows == other.rows
                && isKnown == other.isKnown
                && Math.abs(across - other.across) <= SAME_SPACING * across
                && Math.abs(down - other.down) <= SAME_SPACING * down
                && x.minus(other.x).length() < PARALLEL
                && y.minus(other.y).length() < PARALLEL;
    }
}
