package janus.metric;

import janus.window.Block;
import janus.window.Box;
import janus.window.Plane;
import janus.window.Positions;
import janus.window.Quantities;
import janus.window.Tile;
import janus.window.Walk;

/// Universal quality index (wang2002): the mean of `4 cov mx my / ((vx + vy)(mx^2 + my^2))` over
/// all positions of an 8x8 window. No unit; 1 for a perfect copy, at least -1; higher is better.
///
/// Where both windows are flat it is `2 mx my / (mx^2 + my^2)`, and 1 where both are all zero;
/// where only the means vanish it is 0. A window counts as flat when its variance is below rounding
/// (1e-13 of its power).
public record Uqi() implements Windowed {
    private static final ThreadLocal<Block> BLOCKS =
            Block.ofEachThread(Quantities.SQUARES_AND_PRODUCT);
    private static final double ROUNDING = 1e-13;
    private static final double NOTHING = Double.MIN_NORMAL;

    @Override
    public String column() {
        return "uqi";
    }

    @Override
    public String name() {
        return "UQI";
    }

    @Override
    public int smallest() {
        return Box.SIZE;
    }

    @Override
    public Score slide(Pair pair) {
        Plane[] planes = {pair.truth(), pair.synthetic()};
        Walk walk = new Walk(planes, new Box(), BLOCKS.get());
        Positions positions = walk.positions(pair.mask());
        return Mean.of(Uqi::quality, walk, positions);
    }

    /// One fraction for all cases, as C2 does not vectorise branches: `varied` and `flat` are 1 or
    /// 0 and say which parts of it count, and [#NOTHING] is seen only beside zeros.
    private static void quality(double[][] sums, double[] quality, int count) {
        double[] truth = sums[0];
        double[] synthetic = sums[1];
        double[] squares = sums[2];
        double[] product = sums[3];
        int n = Math.min(count, Tile.SIZE);
        for (int i = 0; i < n; i++) {
            double sx = truth[i];
            double sy = synthetic[i];
            double both = sx * sy;
            double power = Math.fma(sx, sx, sy * sy);
            double energy = Box.AREA * squares[i];
            double spread = energy - power; // 64^2 times the sum of both variances
            double sign = Math.signum(Math.fma(-ROUNDING, energy, spread));
            double varied = (sign + Math.abs(sign)) / 2;
            double flat = 1 - varied;
            double nothing = flat * NOTHING;
            double covariance = Box.AREA * product[i] - both;
            double above = Math.fma(both, Math.fma(2 * varied, covariance, flat), nothing);
            double below = Math.fma(power, Math.fma(varied, spread, flat), nothing + NOTHING);
            quality[i] = 2 * above / below;
        }
    }
}
