package janus.metric;

/// Values of a slice in double precision, less the range's low end; value (x, y) at `x + y *
/// width`. Variances are differences of nearly equal numbers, which floats do not survive.
final class Plane {
    private final int width;
    private final int height;
    private final double[] values;

    Plane(int width, int height, double[] values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    double[] values() {
        return values;
    }

    /// This plane with each value times `factor`.
    Plane times(double factor) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = values[i] * factor;
        }
        return new Plane(width, height, scaled);
    }
}
