package janus.nifti;

/// How voxels are written.
public enum VoxelType {
    /// As they are, 4 bytes each.
    FLOAT32,
    /// Rounded to whole numbers and clipped to -32768..32767, 2 bytes each: for HU.
    INT16
}
