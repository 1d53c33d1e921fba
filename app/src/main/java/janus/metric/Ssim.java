package janus.metric;

import janus.volume.Mask;
import janus.window.Block;
import janus.window.Gaussian;
import janus.window.Plane;
import janus.window.Quantities;
import janus.window.Tile;
import janus.window.Walk;
import org.jspecify.annotations.Nullable;

/// Structural similarity (wang2004): the mean of `(2 mx my + c1)(2 cov + c2) / ((mx^2 + my^2 +
/// c1)(vx + vy + c2))` over the positions where an 11x11 Gaussian window (sigma 1.5) fits, with
/// population covariance, c1 = (0.01 range)^2 and c2 = (0.03 range)^2. No unit; 1 for a perfect
/// copy, at least -1; higher is better. Equals scikit-image's with `gaussian_weights`, sigma 1.5
/// and no sample covariance.
public record Ssim() implements Windowed {
    private static final ThreadLocal<Block> BLOCKS =
            Block.ofEachThread(Quantities.SQUARES_AND_PRODUCT);
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
        return mean(planes, mask, quality(c1(range), c2(range)));
    }

    /// The mean inside `mask` of a map of the local means of truth, synthetic, both squares
    /// together and product.
    static Score mean(Plane[] planes, @Nullable Mask mask, Mean.Map map) {
        Walk walk = new Walk(planes, WINDOW, BLOCKS.get());
        return Mean.of(map, walk, walk.positions(mask));
    }

    /// What keeps the ratio of means finite.
    static double c1(Range range) {
        return Math.pow(0.01 * range.width(), 2);
    }

    /// What keeps the ratio of variances finite.
    static double c2(Range range) {
        return Math.pow(0.03 * range.width(), 2);
    }

    private static Mean.Map quality(double c1, double c2) {
        return (means, quality, count) -> {
            double[] truth = means[0];
            double[] synthetic = means[1];
            double[] squares = means[2];
            double[] product = means[3];
            int n = Math.min(count, Tile.SIZE);
            for (int i = 0; i < n; i++) {
                double mx = truth[i];
                double my = synthetic[i];
                double both = mx * my;
                double power = mx * mx + my * my;
                quality[i] =
                        (both + both + c1)
                                * (2 * (product[i] - both) + c2)
                                / ((power + c1) * (squares[i] - power + c2));
            }
        };
    }
}
