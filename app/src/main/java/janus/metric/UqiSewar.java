package janus.metric;

import janus.window.Block;
import janus.window.Box;
import janus.window.Plane;
import janus.window.Positions;
import janus.window.Quantities;
import janus.window.Tile;
import janus.window.Walk;

/// What the Python package sewar (0.4.8) calls UQI: the formula of [Uqi] with window means where
/// window sums belong, and without the last row and column of positions. Not a quality index of
/// ours: it is here so that published numbers can be compared. No unit; 1 for a perfect copy.
public record UqiSewar() implements Windowed {
    private static final ThreadLocal<Block> BLOCKS =
            Block.ofEachThread(Quantities.SQUARES_AND_PRODUCT);

    @Override
    public String column() {
        return "uqi_sewar";
    }

    @Override
    public String name() {
        return "UQI (sewar)";
    }

    @Override
    public int smallest() {
        return Box.SIZE + 1;
    }

    @Override
    public Score slide(Pair pair) {
        Plane[] planes = {pair.truth(), pair.synthetic()};
        Walk walk = new Walk(planes, new Box(), BLOCKS.get());
        Positions positions = new Positions(walk, pair.mask(), 1);
        return Mean.of(UqiSewar::quality, walk, positions);
    }

    private static void quality(double[][] sums, double[] quality, int count) {
        int n = Math.min(count, Tile.SIZE);
        for (int x = 0; x < n; x++) {
            double mx = sums[0][x] / Box.AREA;
            double my = sums[1][x] / Box.AREA;
            double both = mx * my;
            double power = mx * mx + my * my;
            double spread = sums[2][x] - power; // 64 times the mean square, less the power
            double below = spread * power;
            quality[x] = below == 0 ? 1 : 4 * (sums[3][x] - both) * both / below;
        }
    }
}
