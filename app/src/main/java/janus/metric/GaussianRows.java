package janus.metric;

/// Walks a Gaussian window down two planes and gives, row by row, local means of the planes and of
/// products of them, at the positions where the window fits.
final class GaussianRows {
    /// Fills `into[2]`, `into[3]` .. with products of the spread rows `into[0]` (truth) and
    /// `into[1]` (synthetic).
    @FunctionalInterface
    interface Products {
        void fill(double[][] into);
    }

    private final Plane truth;
    private final Plane synthetic;
    private final Gaussian window;
    private final Products products;
    private final Lanes lanes;
    private final double[][] spread; // [quantity][element]
    private final double[][][] ring; // [quantity][row % window][position]
    private final double[][] means; // [quantity][position]
    private int read;

    /// A walk that has not begun, over `quantities` local means: the two planes' and the products'.
    GaussianRows(Plane[] planes, Gaussian window, int quantities, Products products) {
        truth = planes[0];
        synthetic = planes[1];
        this.window = window;
        this.products = products;
        lanes = Lanes.of(truth.width(), window.size());
        spread = new double[quantities][Gaussian.room(lanes)];
        ring = new double[quantities][window.size()][lanes.length()];
        means = new double[quantities][lanes.length()];
    }

    Lanes lanes() {
        return lanes;
    }

    /// Rows of positions.
    int rows() {
        return truth.height() - window.size() + 1;
    }

    /// Local means `[quantity][position]` at row `y` of positions; call with rising `y`. The arrays
    /// are reused by the next call.
    double[][] row(int y) {
        while (read < y + window.size()) {
            take(read++);
        }
        for (int q = 0; q < means.length; q++) {
            window.across(ring[q], y % window.size(), means[q], lanes.length());
        }
        return means;
    }

    private void take(int y) {
        lanes.spread(truth.values(), y * truth.width(), spread[0], window.pad());
        lanes.spread(synthetic.values(), y * truth.width(), spread[1], window.pad());
        products.fill(spread);
        for (int q = 0; q < spread.length; q++) {
            window.along(spread[q], ring[q][y % window.size()], lanes.length());
        }
    }

    /// `out = a * b`, element by element.
    static void multiply(double[] a, double[] b, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * b[i];
        }
    }

    /// `out = a * a + b * b`, element by element.
    static void addSquares(double[] a, double[] b, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * a[i] + b[i] * b[i];
        }
    }
}
