package janus.nifti;

import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Vector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The header that Janus writes: NIfTI-1 in one file, little endian, mm, the same position as qform
/// and as sform, in scanner coordinates.
final class HeaderBytes {
    private static final int OFFSET = 352; // header and four bytes that say: no extensions
    private static final int MM = 2;
    private static final short SCANNER = 1;

    private HeaderBytes() {}

    /// Everything before the first voxel.
    ///
    /// @throws IllegalArgumentException when a side has more than 32767 voxels
    static byte[] of(Grid grid, VoxelType type) {
        Size size = grid.size();
        ByteBuffer header = ByteBuffer.allocate(OFFSET).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0, Layout.NIFTI1.bytes());
        header.put(38, (byte) 'r'); // "regular", asked for by old readers
        header.putShort(40, (short) 3);
        for (int axis = 0; axis < 7; axis++) {
            header.putShort(42 + 2 * axis, axis < 3 ? side(size, axis) : 1);
            header.putFloat(80 + 4 * axis, axis < 3 ? (float) grid.spacing().along(axis) : 1);
        }
        StoredType stored =
                switch (type) {
                    case FLOAT32 -> StoredType.FLOAT32;
                    case INT16 -> StoredType.INT16;
                };
        header.putShort(70, (short) stored.code());
        header.putShort(72, (short) (8 * stored.bytes()));
        header.putFloat(108, OFFSET);
        header.putFloat(112, 1);
        header.put(123, (byte) MM);
        header.put(148, "Janus".getBytes(StandardCharsets.US_ASCII));
        putQform(header, grid);
        putSform(header, grid);
        header.put(344, "n+1\0".getBytes(StandardCharsets.US_ASCII));
        return header.array();
    }

    private static short side(Size size, int axis) {
        if (size.along(axis) > Short.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "volume has %d voxels along axis %d - NIfTI-1 holds at most 32767 - crop or resample it first"
                            .formatted(size.along(axis), axis + 1));
        }
        return (short) size.along(axis);
    }

    private static void putQform(ByteBuffer header, Grid grid) {
        Vector x = toRas(grid.cosines().x());
        Vector y = toRas(grid.cosines().y());
        Vector z = toRas(grid.cosines().z());
        double handed = x.cross(y).dot(z) < 0 ? -1 : 1;
        double[] quaternion = new Rotation(x, y, Vector.ZERO.plus(handed, z)).quaternion();
        Vector origin = toRas(grid.origin());
        header.putFloat(76, (float) handed);
        header.putShort(252, SCANNER);
        for (int i = 0; i < 3; i++) {
            header.putFloat(256 + 4 * i, (float) quaternion[i]);
            header.putFloat(268 + 4 * i, (float) origin.along(i));
        }
    }

    private static void putSform(ByteBuffer header, Grid grid) {
        header.putShort(254, SCANNER);
        Vector origin = toRas(grid.origin());
        for (int row = 0; row < 3; row++) {
            int at = 280 + 16 * row;
            for (int axis = 0; axis < 3; axis++) {
                double cosine = toRas(grid.cosines().axis(axis)).along(row);
                header.putFloat(at + 4 * axis, (float) (cosine * grid.spacing().along(axis)));
            }
            header.putFloat(at + 12, (float) origin.along(row));
        }
    }

    private static Vector toRas(Vector lps) {
        return new Vector(-lps.x(), -lps.y(), lps.z());
    }
}
