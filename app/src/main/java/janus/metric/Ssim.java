package janus.metric;

import janus.volume.Mask;
import org.jspecify.annotations.Nullable;

/// Structural similarity (wang2004): the mean of `(2 mx my + c1)(2 cov + c2) / ((mx^2 + my^2 +
/// c1)(vx + vy + c2))` over the positions where an 11x11 Gaussian window (sigma 1.5) fits, with
/// population covariance, c1 = (0.01 range)^2 and c2 = (0.03 range)^2. No unit; 1 for a perfect
/// copy, at least -1; higher is better. Equals scikit-image's with `gaussian_weights`, sigma 1.5
/// and no sample covariance.
public record Ssim() implements Windowed {
    /// Makes a value of each position's means of truth, synthetic, both squares and product.
    @FunctionalInterface
    interface Map {
        void fill(double[][] means, double[] quality);
    }

    private static final Gaussian WINDOW = new Gaussian(11, 1.5);

    @Override
    public String column() {
        return "ssim";
    }

    @Override
    public String name() {
        return "SSIM";
    }

    @Override
    public int smallest() {
        return WINDOW.size();
    }

    @Override
    public Score slide(Pair pair) {
        return mean(new Plane[] {pair.truth(), pair.synthetic()}, pair.mask(), pair.range());
    }

    /// The mean of SSIM inside `mask`.
    static Score mean(Plane[] planes, @Nullable Mask mask, Range range) {
        double c1 = c1(range);
        double c2 = c2(range);
        return mean(planes, mask, (means, quality) -> quality(means, c1, c2, quality));
    }

    /// The mean of `map` inside `mask`.
    static Score mean(Plane[] planes, @Nullable Mask mask, Map map) {
        Walk walk = new Walk(planes, WINDOW, Block.ofSquaresAndProduct());
        Positions positions = walk.positions(mask);
        Mean mean = new Mean();
        double[] quality = new double[Tile.SIZE];
        walk.each((means, part) -> {
            map.fill(means, quality);
            mean.add(positions, part, quality);
        });
        return mean.score();
    }

    /// What keeps the ratio of means finite.
    static double c1(Range range) {
        return Math.pow(0.01 * range.width(), 2);
    }

    /// What keeps the ratio of variances finite.
    static double c2(Range range) {
        return Math.pow(0.03 * range.width(), 2);
    }

    private static void quality(double[][] means, double c1, double c2, double[] quality) {
        double[] truth = means[0];
        double[] synthetic = means[1];
        double[] squares = means[2];
        double[] product = means[3];
        for (int x = 0; x < Tile.SIZE; x++) {
            double mx = truth[x];
            double my = synthetic[x];
            double both = mx * my;
            double power = mx * mx + my * my;
            quality[x] =
                    (both + both + c1)
                            * (2 * (product[x] - both) + c2)
                            / ((power + c1) * (squares[x] - power + c2));
        }
    }
}
