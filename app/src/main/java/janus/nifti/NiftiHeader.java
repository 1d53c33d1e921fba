package janus.nifti;

import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Vector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;

/// The fields of a NIfTI header that Janus uses (nifti1, nifti2).
///
/// @param grid in LPS; NIfTI's own axes are RAS
/// @param type of the stored numbers
/// @param offset of the first voxel in the file, bytes
/// @param slope value = slope * stored + intercept
/// @param order byte order of header and voxels
record NiftiHeader(
        Grid grid, StoredType type, long offset, double slope, double intercept, ByteOrder order) {
    static final int SIZE_1 = 348;
    static final int SIZE_2 = 540;
    private static final long LARGEST_OFFSET = 1L << 24;

    /// The header at the start of `bytes`, which holds at least the first 544 bytes of `file` or
    /// all of it.
    static NiftiHeader parse(ByteBuffer bytes, Path file) throws IOException {
        if (bytes.limit() < SIZE_1) {
            throw damaged(file, "it has only " + bytes.limit() + " bytes");
        }
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            bytes.order(order);
            int size = bytes.getInt(0);
            if (size == SIZE_1 && magic(bytes, 344, "n+1")) {
                return read(new Fields1(bytes), file, order);
            }
            if (size == SIZE_2 && bytes.limit() >= SIZE_2 && magic(bytes, 4, "n+2")) {
                return read(new Fields2(bytes), file, order);
            }
        }
        throw damaged(file, "its header is not that of NIfTI-1 or NIfTI-2 in one file");
    }

    private static boolean magic(ByteBuffer bytes, int at, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (bytes.get(at + i) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static NiftiHeader read(Fields fields, Path file, ByteOrder order) throws IOException {
        Optional<StoredType> type = StoredType.of(fields.datatype());
        if (type.isEmpty()) {
            throw new IOException(
                    "%s stores datatype %d (%s) - only plain numbers can be intensities - convert it to int16 or float32"
                            .formatted(file, fields.datatype(), name(fields.datatype())));
        }
        long offset = fields.offset();
        if (offset < SIZE_1 || offset > LARGEST_OFFSET) {
            throw damaged(file, "its voxels are said to begin at byte " + offset);
        }
        double slope = fields.slope();
        boolean scaled = Double.isFinite(slope) && slope != 0;
        double intercept = fields.intercept();
        try {
            return new NiftiHeader(
                    grid(fields, size(fields, file)),
                    type.get(),
                    offset,
                    scaled ? slope : 1,
                    scaled && Double.isFinite(intercept) ? intercept : 0,
                    order);
        } catch (IllegalArgumentException nonsense) {
            throw new IOException(file + ": " + nonsense.getMessage(), nonsense);
        }
    }

    private static String name(int datatype) {
        return switch (datatype) {
            case 1 -> "single bits";
            case 32, 1792, 2048 -> "complex numbers";
            case 128, 2304 -> "colours";
            case 1536 -> "128-bit floating point";
            default -> "unknown";
        };
    }

    private static Size size(Fields fields, Path file) throws IOException {
        long dims = fields.dim(0);
        if (dims < 1 || dims > 7) {
            throw damaged(file, "it claims " + dims + " dimensions");
        }
        for (int d = 4; d <= dims; d++) {
            if (fields.dim(d) > 1) {
                throw new IOException(
                        "%s is %d-dimensional with %d volumes - one volume is translated at a time - extract one first"
                                .formatted(file, dims, fields.dim(d)));
            }
        }
        long[] sides = {1, 1, 1};
        for (int d = 1; d <= Math.min(3, dims); d++) {
            sides[d - 1] = fields.dim(d);
            if (sides[d - 1] < 1 || sides[d - 1] > Integer.MAX_VALUE) {
                throw damaged(file, "side " + d + " is " + sides[d - 1]);
            }
        }
        return new Size((int) sides[0], (int) sides[1], (int) sides[2]);
    }

    private static Grid grid(Fields fields, Size size) {
        if (fields.sformCode() > 0) {
            double[][] m = new double[3][];
            for (int row = 0; row < 3; row++) {
                m[row] = fields.srow(row);
            }
            return Affine.toGrid(m, size);
        }
        if (fields.qformCode() > 0) {
            return Affine.toGrid(Affine.ofQuaternion(fields), size);
        }
        Spacing spacing =
                new Spacing(
                        positive(fields.pixdim(1)),
                        positive(fields.pixdim(2)),
                        positive(fields.pixdim(3)));
        Cosines neurological =
                new Cosines(new Vector(-1, 0, 0), new Vector(0, -1, 0), new Vector(0, 0, 1));
        return new Grid(size, spacing, neurological, Vector.ZERO);
    }

    static double positive(double side) {
        return side == 0 || !Double.isFinite(side) ? 1 : Math.abs(side);
    }

    private static IOException damaged(Path file, String why) {
        return new IOException(
                "%s is not a whole NIfTI file - %s - fetch or convert it again"
                        .formatted(file, why));
    }

    /// Where NIfTI-1 and NIfTI-2 keep the same things.
    sealed interface Fields {
        long dim(int i);

        double pixdim(int i);

        int datatype();

        long offset();

        double slope();

        double intercept();

        int qformCode();

        int sformCode();

        /// quatern_b, c, d, qoffset_x, y, z.
        double quaternion(int i);

        double[] srow(int row);
    }

    private record Fields1(ByteBuffer b) implements Fields {
        @Override
        public long dim(int i) {
            return b.getShort(40 + 2 * i);
        }

        @Override
        public double pixdim(int i) {
            return b.getFloat(76 + 4 * i);
        }

        @Override
        public int datatype() {
            return b.getShort(70);
        }

        @Override
        public long offset() {
            return (long) b.getFloat(108);
        }

        @Override
        public double slope() {
            return b.getFloat(112);
        }

        @Override
        public double intercept() {
            return b.getFloat(116);
        }

        @Override
        public int qformCode() {
            return b.getShort(252);
        }

        @Override
        public int sformCode() {
            return b.getShort(254);
        }

        @Override
        public double quaternion(int i) {
            return b.getFloat(256 + 4 * i);
        }

        @Override
        public double[] srow(int row) {
            double[] values = new double[4];
            for (int i = 0; i < 4; i++) {
                values[i] = b.getFloat(280 + 16 * row + 4 * i);
            }
            return values;
        }
    }

    private record Fields2(ByteBuffer b) implements Fields {
        @Override
        public long dim(int i) {
            return b.getLong(16 + 8 * i);
        }

        @Override
        public double pixdim(int i) {
            return b.getDouble(104 + 8 * i);
        }

        @Override
        public int datatype() {
            return b.getShort(12);
        }

        @Override
        public long offset() {
            return b.getLong(168);
        }

        @Override
        public double slope() {
            return b.getDouble(176);
        }

        @Override
        public double intercept() {
            return b.getDouble(184);
        }

        @Override
        public int qformCode() {
            return b.getInt(344);
        }

        @Override
        public int sformCode() {
            return b.getInt(348);
        }

        @Override
        public double quaternion(int i) {
            return b.getDouble(352 + 8 * i);
        }

        @Override
        public double[] srow(int row) {
            double[] values = new double[4];
            for (int i = 0; i < 4; i++) {
                values[i] = b.getDouble(400 + 32 * row + 8 * i);
            }
            return values;
        }
    }
}
