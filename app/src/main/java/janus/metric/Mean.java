package janus.metric;

/// The mean of a map over the window positions that count, gathered part by part.
final class Mean {
    private final double[] sums = new double[Tile.SIZE];
    private long count;

    /// Adds a part of the map, which must be finite even where nothing counts.
    void add(Positions positions, Part part, double[] values) {
        double[] weights = positions.weights(part);
        for (int i = 0; i < Tile.SIZE; i++) {
            sums[i] += weights[i] * values[i];
        }
        count += positions.count(part);
    }

    /// The mean; undefined when nothing counted.
    Score score() {
        if (count == 0) {
            return Voxelwise.nothing();
        }
        double sum = 0;
        for (double one : sums) {
            sum += one;
        }
        return new Score.Known(sum / count);
    }
}
