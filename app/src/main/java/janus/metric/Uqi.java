package janus.metric;

/// Universal quality index (wang2002): the mean of `4 cov mx my / ((vx + vy)(mx^2 + my^2))` over
/// all positions of an 8x8 window. No unit; 1 for a perfect copy, at least -1; higher is better.
///
/// Where both windows are flat it is `2 mx my / (mx^2 + my^2)`, and 1 where both are all zero;
/// where only the means vanish it is 0. A window counts as flat when its variance is below rounding
/// (1e-13 of its power).
public record Uqi() implements Windowed {
    private static final double ROUNDING = 1e-13;

    @Override
    public String column() {
        return "uqi";
    }

    @Override
    public String label() {
        return "UQI";
    }

    @Override
    public int smallest() {
        return BoxRows.SIZE;
    }

    @Override
    public Score slide(Pair pair) {
        BoxRows window = new BoxRows(pair);
        Mean mean = new Mean(Positions.of(window.lanes(), pair.mask(), BoxRows.SIZE / 2));
        double[] quality = new double[window.lanes().length()];
        double[] spread = new double[window.lanes().length()];
        for (int y = 0; y < window.rows(); y++) {
            double[][] sums = window.row(y);
            quality(sums, quality, spread);
            mendFlat(sums, quality, spread);
            mean.add(y, quality);
        }
        return mean.score();
    }

    private static void quality(double[][] sums, double[] quality, double[] spread) {
        double[] truth = sums[0];
        double[] synthetic = sums[1];
        double[] squares = sums[2];
        double[] product = sums[3];
        for (int x = 0; x < quality.length; x++) {
            double sx = truth[x];
            double sy = synthetic[x];
            double both = sx * sy;
            double power = sx * sx + sy * sy;
            double energy = BoxRows.AREA * squares[x];
            double s = energy - power; // 64^2 times the sum of both variances
            spread[x] = s - ROUNDING * energy;
            quality[x] = 4 * (BoxRows.AREA * product[x] - both) * both / (s * power);
        }
    }

    private static void mendFlat(double[][] sums, double[] quality, double[] spread) {
        for (int x = 0; x < quality.length; x++) {
            if (!(spread[x] > 0)) {
                quality[x] = flat(sums[0][x], sums[1][x]);
            } else if (Double.isNaN(quality[x])) {
                quality[x] = 0; // only the means vanish
            }
        }
    }

    private static double flat(double sx, double sy) {
        double power = sx * sx + sy * sy;
        return power == 0 ? 1 : 2 * sx * sy / power;
    }
}
