package janus.metric;

/// The mean of a map over the window positions that count, gathered row by row.
final class Mean {
    private final Positions positions;
    private double sum;
    private long count;

    Mean(Positions positions) {
        this.positions = positions;
    }

    /// Adds row `y` of the map, which must be finite even where nothing counts.
    void add(int y, double[] row) {
        double[] weights = positions.row(y);
        double even = 0; // two sums: an addition need not wait for the last
        double odd = 0;
        for (int i = 0; i < row.length; i += 2) {
            even += weights[i] * row[i];
            odd += weights[i + 1] * row[i + 1];
        }
        sum += even + odd;
        count += positions.count();
    }

    /// The mean; undefined when nothing counted.
    Score score() {
        return count == 0 ? Voxelwise.nothing() : new Score.Known(sum / count);
    }
}
