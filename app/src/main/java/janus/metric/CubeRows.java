package janus.metric;

import java.util.Arrays;

/// The weighted means that windows see whose first voxels lie in one slice, row by row: of truth,
/// synthetic, both squares together, and their product. Rows are asked for from top to bottom and
/// may be left out.
///
/// Means are made through the depth, across, and down; only the rows that a window reaches are
/// kept.
final class CubeRows {
    private static final int QUANTITIES = 4;

    private final Cuboid[] pair;
    private final CubeWindow window;
    private final int z;
    private final int columns;
    private final double[][] deep; // [quantity][column of voxels]
    private final double[][][]
            kept; // [row of voxels, modulo the window's size][quantity][position]
    private final double[][] means; // [quantity][position]
    private int next; // the first row that has not been read

    CubeRows(Cuboid[] pair, CubeWindow window, int z) {
        this.pair = pair;
        this.window = window;
        this.z = z;
        columns = pair[0].size().columns();
        int width = columns - window.size() + 1;
        deep = new double[QUANTITIES][columns];
        kept = new double[window.size()][QUANTITIES][width];
        means = new double[QUANTITIES][width];
    }

    /// The means `[quantity][position]` of the windows whose first voxels lie in row `y`; the
    /// arrays are reused.
    double[][] at(int y) {
        for (int row = Math.max(next, y); row < y + window.size(); row++) {
            readThrough(row);
            meanAcross(kept[row % window.size()]);
        }
        next = y + window.size();
        for (int q = 0; q < QUANTITIES; q++) {
            Arrays.fill(means[q], 0);
            for (int k = 0; k < window.size(); k++) {
                add(window.weight(k), kept[(y + k) % window.size()][q], 0, means[q]);
            }
        }
        return means;
    }

    private void readThrough(int row) {
        for (double[] line : deep) {
            Arrays.fill(line, 0);
        }
        for (int k = 0; k < window.size(); k++) {
            addVoxels(window.weight(k), columns * (row + pair[0].size().rows() * (z + k)));
        }
    }

    private void addVoxels(double weight, int from) {
        float[] truth = pair[0].stored();
        float[] synthetic = pair[1].stored();
        double low = pair[0].low();
        double[] ofTruth = deep[0];
        double[] ofSynthetic = deep[1];
        double[] squares = deep[2];
        double[] product = deep[3];
        for (int x = 0; x < columns; x++) {
            double t = truth[from + x] - low;
            double s = synthetic[from + x] - low;
            ofTruth[x] += weight * t;
            ofSynthetic[x] += weight * s;
            squares[x] += weight * (t * t + s * s);
            product[x] += weight * (t * s);
        }
    }

    private void meanAcross(double[][] into) {
        for (int q = 0; q < QUANTITIES; q++) {
            Arrays.fill(into[q], 0);
            for (int k = 0; k < window.size(); k++) {
                add(window.weight(k), deep[q], k, into[q]);
            }
        }
    }

    private static void add(double weight, double[] values, int from, double[] into) {
        for (int x = 0; x < into.length; x++) {
            into[x] += weight * values[from + x];
        }
    }
}
