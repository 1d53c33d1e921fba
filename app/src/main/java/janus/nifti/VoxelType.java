package janus.nifti;

/// How voxels are written.
public enum VoxelType {
    /// 32-bit floating point.
    FLOAT32(16, 4),
    /// 16-bit signed integers: values are rounded, and clipped to -32768..32767.
    INT16(4, 2);

    private final short code;
    private final int bytes;

    VoxelType(int code, int bytes) {
        this.code = (short) code;
        this.bytes = bytes;
    }

    short code() {
        return code;
    }

    int bytes() {
        return bytes;
    }
}
