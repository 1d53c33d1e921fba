package janus.metric;

/// The mean of a map over the window positions that count, gathered row by row.
final class Mean {
    private double sum;
    private long count;

    /// Adds row `y` of the map, which must be finite even where nothing counts.
    void add(Positions positions, int y, double[] row) {
        double[] weights = positions.row(y);
        double a = 0; // four sums: an addition need not wait for the last
        double b = 0;
        double c = 0;
        double d = 0;
        for (int i = 0; i < Tile.SIZE; i += 4) {
            a += weights[i] * row[i];
            b += weights[i + 1] * row[i + 1];
            c += weights[i + 2] * row[i + 2];
            d += weights[i + 3] * row[i + 3];
        }
        sum += (a + b) + (c + d);
        count += positions.count();
    }

    /// The mean; undefined when nothing counted.
    Score score() {
        return count == 0 ? Voxelwise.nothing() : new Score.Known(sum / count);
    }
}
