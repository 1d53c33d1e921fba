package janus.nifti;

import janus.volume.Size;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// What Janus needs from the header of a NIfTI file.
///
/// @param storage how the voxels are stored
/// @param slope value of a stored step; 1 when the file says nothing
/// @param intercept value of a stored 0; 0 when the file says nothing
/// @param geometry where the voxels lie
record Header(Storage storage, double slope, double intercept, Geometry geometry) {

    /// How voxels are stored.
    ///
    /// @param order byte order of header and voxels
    /// @param offset bytes before the first voxel
    record Storage(Layout layout, StoredType type, ByteOrder order, long offset) {}

    /// Reads a header.
    ///
    /// @throws IllegalArgumentException when it cannot be understood; the text is what, why, remedy
    static Header of(Layout layout, ByteBuffer bytes) {
        requireSingleFile(layout, bytes);
        double slope = layout.real(bytes, Layout.Field.SLOPE, 0);
        double intercept = layout.real(bytes, Layout.Field.INTERCEPT, 0);
        boolean scaled = Double.isFinite(slope) && slope != 0;
        if (scaled && !Double.isFinite(intercept)) {
            throw new IllegalArgumentException(
                    "scl_slope is %s and scl_inter %s - values cannot be scaled by them - mend the header"
                            .formatted(slope, intercept));
        }
        StoredType type = StoredType.of(layout.dataType(bytes));
        return new Header(
                new Storage(layout, type, bytes.order(), offset(layout, bytes)),
                scaled ? slope : 1,
                scaled ? intercept : 0,
                Geometry.of(layout, bytes, size(layout, bytes)));
    }

    /// Number of voxels.
    Size size() {
        return geometry.grid().size();
    }

    /// Bytes of header and voxels together.
    long fileBytes() {
        return storage.offset + (long) size().voxels() * storage.type.bytes();
    }

    private static void requireSingleFile(Layout layout, ByteBuffer bytes) {
        String magic = layout.magic(bytes);
        if (magic.startsWith("n+1\0") || magic.startsWith("n+2\0")) {
            return;
        }
        if (magic.startsWith("ni1\0") || magic.startsWith("ni2\0")) {
            throw new IllegalArgumentException(
                    "header says that the voxels are in a separate .img file - such pairs are not read - convert the pair to one .nii");
        }
        throw new IllegalArgumentException(
                "header has the length of a NIfTI header and not its mark n+1 or n+2 - an ANALYZE file does not say which side is left - convert it to NIfTI with a tool that knows");
    }

    private static Size size(Layout layout, ByteBuffer bytes) {
        long axes = layout.dim(bytes, 0);
        if (axes < 1 || axes > 7) {
            throw new IllegalArgumentException(
                    "header claims %d axes - NIfTI allows 1 to 7 - the file is damaged, copy or convert it again"
                            .formatted(axes));
        }
        int[] sides = {1, 1, 1};
        for (int axis = 1; axis <= axes; axis++) {
            long side = layout.dim(bytes, axis);
            if (axis > 3 && side > 1) {
                throw new IllegalArgumentException(
                        "header claims %d volumes along axis %d - only one 3-D volume can be read - split the file first"
                                .formatted(side, axis));
            }
            if (axis <= 3) {
                sides[axis - 1] = Math.clamp(side, 0, Integer.MAX_VALUE); // Size refuses both
            }
        }
        return new Size(sides[0], sides[1], sides[2]);
    }

    private static long offset(Layout layout, ByteBuffer bytes) {
        double offset = layout.voxelOffset(bytes);
        if (offset == 0) {
            return layout.bytes() + 4L; // some writers leave the usual place unsaid
        }
        if (!(offset >= layout.bytes()) || offset > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "header claims that voxels begin at byte %s - they begin soon after its %d bytes - mend vox_offset"
                            .formatted(offset, layout.bytes()));
        }
        return (long) offset;
    }
}
