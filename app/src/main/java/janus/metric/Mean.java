package janus.metric;

import janus.window.Positions;
import janus.window.Tile;
import janus.window.Walk;

/// The mean of a map over the window positions that count, gathered part by part.
final class Mean {
    /// Makes a value of the sums `[quantity][element]` at each position.
    @FunctionalInterface
    interface Map {
        /// Fills the first `count` elements of `values`, which must be finite even where nothing
        /// counts.
        void fill(double[][] sums, double[] values, int count);
    }

    private final double[] values = Tile.array(Tile.SIZE);
    private final double[] totals = Tile.array(Tile.SIZE);
    private long count;

    private Mean() {}

    /// The mean of `map` over those of `walk`'s `positions` that count; undefined where none does.
    static Score of(Map map, Walk walk, Positions positions) {
        Mean mean = new Mean();
        walk.each((sums, part) -> {
            double[] weights = positions.weights(sums, part);
            map.fill(sums, mean.values, part.size());
            mean.add(weights, part.size());
            mean.count += positions.count();
        });
        return mean.score();
    }

    private void add(double[] weights, int size) {
        int n = Math.min(size, Tile.SIZE);
        for (int i = 0; i < n; i++) {
            totals[i] += weights[i] * values[i];
        }
    }

    private Score score() {
        if (count == 0) {
            return Voxelwise.nothing();
        }
        double sum = 0;
        for (double total : totals) {
            sum += total;
        }
        return new Score.Known(sum / count);
    }
}
