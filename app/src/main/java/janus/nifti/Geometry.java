package janus.nifti;

import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Vector;
import java.nio.ByteBuffer;

/// Where a file's voxels lie: the sform when there is one, else the qform, else the voxel sizes
/// alone. NIfTI's axes run to the right, front and head (RAS); ours to left, back and head.
///
/// @param grid in LPS, mm
/// @param from which part of the header it comes from
/// @param otherwiseMm how far the qform puts a corner from where the sform puts it; 0 where one of
///   them is not set or not whole
record Geometry(Grid grid, Origin from, double otherwiseMm) {
    Geometry(Grid grid, Origin from) {
        this(grid, from, 0);
    }

    /// The part of the header that places the voxels.
    enum Origin {
        SFORM,
        QFORM,
        /// The sform is sheared, so the qform was taken.
        QFORM_FOR_SHEARED_SFORM,
        /// Neither form is set: columns are taken to run to the patient's left, rows to the front,
        /// slices to the head, around the centre, as nibabel, FSL and SPM do.
        PIXDIM
    }

    static Geometry of(Layout layout, ByteBuffer header, Size size) {
        boolean qform = layout.code(header, Layout.Code.QFORM) > 0;
        if (layout.code(header, Layout.Code.SFORM) > 0) {
            try {
                Grid grid = sform(layout, header, size);
                return new Geometry(
                        grid, Origin.SFORM, qform ? otherwise(layout, header, grid) : 0);
            } catch (IllegalArgumentException sheared) {
                if (!qform) {
                    throw new IllegalArgumentException("sform: " + sheared.getMessage(), sheared);
                }
                return new Geometry(qform(layout, header, size), Origin.QFORM_FOR_SHEARED_SFORM);
            }
        }
        return qform
                ? new Geometry(qform(layout, header, size), Origin.QFORM)
                : new Geometry(pixdim(layout, header, size), Origin.PIXDIM);
    }

    private static double otherwise(Layout layout, ByteBuffer header, Grid sform) {
        try {
            return farthest(sform, qform(layout, header, sform.size()));
        } catch (IllegalArgumentException brokenQform) {
            return 0; // nobody asked for it
        }
    }

    private static double farthest(Grid one, Grid other) {
        Size size = one.size();
        double most = 0;
        for (int corner = 0; corner < 8; corner++) {
            Vector index =
                    new Vector(
                            (corner & 1) * (size.columns() - 1),
                            (corner >> 1 & 1) * (size.rows() - 1),
                            (corner >> 2) * (size.slices() - 1));
            most = Math.max(most, one.toPatient(index).minus(other.toPatient(index)).length());
        }
        return most;
    }

    private static Grid sform(Layout layout, ByteBuffer header, Size size) {
        double mm = unit(layout, header);
        double[] row = new double[12];
        for (int i = 0; i < row.length; i++) {
            row[i] = mm * finite(layout, header, Layout.Field.SROW, i);
        }
        Vector[] axes = new Vector[3];
        double[] lengths = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            Vector column = new Vector(-row[axis], -row[axis + 4], row[axis + 8]);
            lengths[axis] = column.length();
            axes[axis] = Vector.ZERO.plus(1 / lengths[axis], column);
        }
        return new Grid(
                size,
                new Spacing(lengths[0], lengths[1], lengths[2]),
                new Cosines(axes[0], axes[1], axes[2]),
                new Vector(-row[3], -row[7], row[11]));
    }

    private static Grid qform(Layout layout, ByteBuffer header, Size size) {
        double mm = unit(layout, header);
        Rotation turn =
                Rotation.of(
                        finite(layout, header, Layout.Field.QUATERNION, 0),
                        finite(layout, header, Layout.Field.QUATERNION, 1),
                        finite(layout, header, Layout.Field.QUATERNION, 2));
        double handed = layout.real(header, Layout.Field.PIXDIM, 0) < 0 ? -1 : 1;
        Vector origin =
                new Vector(
                        -mm * finite(layout, header, Layout.Field.QOFFSET, 0),
                        -mm * finite(layout, header, Layout.Field.QOFFSET, 1),
                        mm * finite(layout, header, Layout.Field.QOFFSET, 2));
        return new Grid(
                size,
                spacing(layout, header, size),
                new Cosines(
                        toLps(turn.x()),
                        toLps(turn.y()),
                        toLps(Vector.ZERO.plus(handed, turn.z()))),
                origin);
    }

    private static Grid pixdim(Layout layout, ByteBuffer header, Size size) {
        Spacing mm = spacing(layout, header, size);
        return new Grid(
                size,
                mm,
                new Cosines(new Vector(1, 0, 0), new Vector(0, -1, 0), new Vector(0, 0, 1)),
                new Vector(
                        -mm.x() * (size.columns() - 1) / 2,
                        mm.y() * (size.rows() - 1) / 2,
                        -mm.z() * (size.slices() - 1) / 2));
    }

    private static Spacing spacing(Layout layout, ByteBuffer header, Size size) {
        double[] mm = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double stored =
                    Math.abs(layout.real(header, Layout.Field.PIXDIM, axis + 1))
                            * unit(layout, header);
            // a single slice has no distance to a next one, and many files then say 0
            mm[axis] = stored == 0 && size.along(axis) == 1 ? 1 : stored;
        }
        return new Spacing(mm[0], mm[1], mm[2]);
    }

    private static double unit(Layout layout, ByteBuffer header) {
        return switch (layout.code(header, Layout.Code.UNITS) & 7) {
            case 1 -> 1000; // metre
            case 3 -> 0.001; // micrometre
            default -> 1; // millimetre, or not said
        };
    }

    private static double finite(Layout layout, ByteBuffer header, Layout.Field field, int index) {
        double value = layout.real(header, field, index);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "header field %s holds %s - the position of the voxels is unknown - mend the header"
                            .formatted(field, value));
        }
        return value;
    }

    private static Vector toLps(Vector ras) {
        return new Vector(-ras.x(), -ras.y(), ras.z());
    }
}
