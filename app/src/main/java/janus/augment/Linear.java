package janus.augment;

import janus.volume.Slice;

/// Values between pixel centres, linear along both axes; pixels outside are background. At a centre
/// it is the pixel's value, to the bit.
///
/// @param slice whose values
/// @param background value of pixels outside
record Linear(Slice slice, float background) {
    float at(float x, float y) {
        int i = (int) Math.floor(x);
        int j = (int) Math.floor(y);
        double u = x - i;
        double v = y - j;
        double top = mix(pixel(i, j), pixel(i + 1, j), u);
        return (float) (v == 0 ? top : mix(top, mix(pixel(i, j + 1), pixel(i + 1, j + 1), u), v));
    }

    private static double mix(double a, double b, double part) {
        return part == 0 ? a : a + part * (b - a);
    }

    private double pixel(int i, int j) {
        return i >= 0 && j >= 0 && i < slice.width() && j < slice.height()
                ? slice.at(i, j)
                : background;
    }
}
