package janus.dicom;

import janus.volume.Size;

/// Moves a slice by parts of pixels onto a larger one, linear between pixels. Up to half a pixel
/// beyond its border the border goes on.
///
/// @param columns of the slice
/// @param rows of the slice
/// @param outside value where the slice has none
record Shift(int columns, int rows, float outside) {
    private static final double SNAP = 1e-3; // pixels: rounding of positions

    /// `values` where slice `k` of `grid` has them, on `size`.
    float[] of(float[] values, StackGrid grid, int k, Size size) {
        double column = snapped(grid.column(k));
        double row = snapped(grid.row(k));
        float[] out = new float[size.inSlice()];
        for (int j = 0; j < size.rows(); j++) {
            for (int i = 0; i < size.columns(); i++) {
                out[j * size.columns() + i] = at(values, column + i, row + j);
            }
        }
        return out;
    }

    private static double snapped(double pixels) {
        double whole = Math.rint(pixels);
        return Math.abs(pixels - whole) < SNAP ? whole : pixels;
    }

    private float at(float[] values, double x, double y) {
        if (x < -0.5 || y < -0.5 || x > columns - 0.5 || y > rows - 0.5) {
            return outside;
        }
        double inX = Math.clamp(x, 0, columns - 1.0);
        double inY = Math.clamp(y, 0, rows - 1.0);
        int i = (int) inX;
        int j = (int) inY;
        double above = across(values, j, i, inX - i);
        int below = Math.min(j + 1, rows - 1);
        return (float)
                (inY == j
                        ? above
                        : above + (inY - j) * (across(values, below, i, inX - i) - above));
    }

    private double across(float[] values, int j, int i, double part) {
        float left = values[j * columns + i];
        return part == 0 ? left : left + part * (values[j * columns + i + 1] - left);
    }
}
