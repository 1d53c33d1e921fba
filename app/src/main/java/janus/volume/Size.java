package janus.volume;

import org.jspecify.annotations.Nullable;

/// Number of voxels along columns (x, fastest), rows (y) and slices (z); each at least 1.
public record Size(int columns, int rows, int slices) {
    /// Checks that there is something and that it fits one Java array.
    public Size {
        if (columns < 1 || rows < 1 || slices < 1) {
            throw new IllegalArgumentException(
                    "size %dx%dx%d has no voxels - every side must be at least 1 - check the header"
                            .formatted(columns, rows, slices));
        }
        if ((long) columns * rows > Integer.MAX_VALUE
                || (long) columns * rows * slices > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "size %dx%dx%d exceeds 2^31 voxels - it does not fit one array - crop or resample it first"
                            .formatted(columns, rows, slices));
        }
    }

    /// By the three numbers. Written out, as every volume's is compared and what a record has by
    /// itself takes Java 20 ms at its first use.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Size size
                && size.columns == columns
                && size.rows == rows
                && size.slices == slices;
    }

    @Override
    public int hashCode() {
        return (columns * 31 + rows) * 31 + slices;
    }

    /// Number of voxels.
    public int voxels() {
        return columns * rows * slices;
    }

    /// Number of voxels in one slice.
    public int inSlice() {
        return columns * rows;
    }

    /// Voxels along axis 0, 1 or 2.
    public int along(int axis) {
        return switch (axis) {
            case 0 -> columns;
            case 1 -> rows;
            case 2 -> slices;
            default -> throw new IllegalArgumentException("axis %d: only 0, 1, 2".formatted(axis));
        };
    }
}
