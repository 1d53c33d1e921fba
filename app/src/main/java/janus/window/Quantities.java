package janus.window;

/// What a [Block] sums of each pair of pixels, truth and synthetic.
///
/// Pixels are read and multiplied in one loop, as long as C2 vectorises it: with a fifth store it
/// does not.
public enum Quantities {
    /// Truth; synthetic.
    PIXELS(2) {
        @Override
        void read(Plane[] planes, Stretch stretch, double[][] into) {
            pixels(planes[0], stretch, into[0]);
            pixels(planes[1], stretch, into[1]);
        }
    },

    /// Truth; synthetic; the sum of their squares; their product.
    SQUARES_AND_PRODUCT(4) {
        @Override
        void read(Plane[] planes, Stretch stretch, double[][] into) {
            products(planes, stretch, into, 1);
        }
    },

    /// Truth; synthetic; truth squared; their product; synthetic squared.
    BOTH_SQUARES_AND_PRODUCT(5) {
        @Override
        void read(Plane[] planes, Stretch stretch, double[][] into) {
            products(planes, stretch, into, 0);
            square(into[1], into[4], stretch);
        }
    };

    private final int count;

    Quantities(int count) {
        this.count = count;
    }

    /// How many quantities these are.
    int count() {
        return count;
    }

    /// Reads pixels of `planes` (truth, synthetic) into `into[0]` and `into[1]` and fills the other
    /// arrays with their products.
    abstract void read(Plane[] planes, Stretch stretch, double[][] into);

    private static void pixels(Plane plane, Stretch stretch, double[] into) {
        float[] stored = plane.stored();
        double low = plane.low();
        double factor = plane.factor();
        int first = stretch.first();
        int to = stretch.to();
        int n = stretch.most();
        for (int i = 0; i < n; i++) {
            into[to + i] = (stored[first + i] - low) * factor;
        }
    }

    /// Both pixels; truth squared and `share` of synthetic squared; the product.
    private static void products(Plane[] planes, Stretch stretch, double[][] into, double share) {
        float[] truths = planes[0].stored();
        float[] synthetics = planes[1].stored();
        double truthLow = planes[0].low();
        double syntheticLow = planes[1].low();
        double truthFactor = planes[0].factor();
        double syntheticFactor = planes[1].factor();
        double[] truth = into[0];
        double[] synthetic = into[1];
        double[] squares = into[2];
        double[] product = into[3];
        int first = stretch.first();
        int to = stretch.to();
        int n = stretch.most();
        for (int i = 0; i < n; i++) {
            double a = (truths[first + i] - truthLow) * truthFactor;
            double b = (synthetics[first + i] - syntheticLow) * syntheticFactor;
            truth[to + i] = a;
            synthetic[to + i] = b;
            squares[to + i] = a * a + share * (b * b);
            product[to + i] = a * b;
        }
    }

    private static void square(double[] values, double[] squares, Stretch stretch) {
        int to = stretch.to();
        int n = stretch.most();
        for (int i = 0; i < n; i++) {
            squares[to + i] = values[to + i] * values[to + i];
        }
    }
}
