package janus.window;

/// A Gaussian window of 3 to 17 taps.
///
/// Weights beyond the window are 0, so that all sizes share the loops of [DownTaps] and
/// [AcrossTaps], which are centred on the widest window's centre.
public final class Gaussian implements Window {
    private static final int CENTRE = WIDEST / 2;

    private final int half;
    private final double[] weights = new double[CENTRE + 1]; // [0] is the centre's

    /// A window of `size` (odd) taps whose weights sum to 1.
    public Gaussian(int size, double sigma) {
        half = size / 2;
        double sum = 0;
        for (int k = 0; k <= half; k++) {
            weights[k] = Math.exp(-k * k / (2 * sigma * sigma));
            sum += k == 0 ? weights[k] : 2 * weights[k];
        }
        for (int k = 0; k <= half; k++) {
            weights[k] /= sum;
        }
    }

    @Override
    public int size() {
        return 2 * half + 1;
    }

    /// Pixels between a window's first and its centre.
    public int half() {
        return half;
    }

    @Override
    public int pad() {
        return CENTRE - half;
    }

    @Override
    public void down(double[][] rows, double[][] sums, Span span) {
        if (half == 5) {
            for (int pair = 0; pair < span.pairs(); pair++) {
                DownTaps.near(rows, weights, sums, span.only(pair));
                DownTaps.fifth(rows, weights, sums, span.only(pair));
            }
            return;
        }
        DownTaps.near(rows, weights, sums, span);
        if (half > 5) { // all near taps first: the rows of both together don't fit the first cache
            DownTaps.far(rows, weights, sums, span);
        }
    }

    @Override
    public void across(double[][] columns, double[][] sums, int count) {
        AcrossTaps.near(columns, weights, sums, count);
        if (half == 5) {
            AcrossTaps.fifth(columns, weights, sums, count);
        } else if (half > 5) {
            AcrossTaps.far(columns, weights, sums, count);
        }
    }

    /// This window, of at most 9 taps, at every second position.
    public Window everySecond() {
        return new EverySecond(this);
    }

    private record EverySecond(Gaussian all) implements Window {
        @Override
        public int size() {
            return all.size();
        }

        @Override
        public int pad() {
            return all.pad();
        }

        @Override
        public int phases() {
            return 1;
        }

        @Override
        public void down(double[][] rows, double[][] sums, Span span) {
            DownTaps.nearEven(rows, all.weights, sums[0], span);
        }

        @Override
        public void across(double[][] columns, double[][] sums, int count) {
            AcrossTaps.nearEven(columns, all.weights, sums[0], count);
        }
    }
}
