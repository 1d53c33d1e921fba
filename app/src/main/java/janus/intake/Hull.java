package janus.intake;

import java.util.Arrays;

/// The convex hull of a binary slice, by the monotone chain over the first and last flag of each
/// row (andrew1979).
final class Hull {
    private final int width;
    private final int height;

    Hull(Plane plane) {
        this.width = plane.width();
        this.height = plane.height();
    }

    /// Everything between two flags of `mask`, in any direction.
    boolean[] of(boolean[] mask) {
        int[] first = new int[height];
        int[] last = new int[height];
        Arrays.fill(first, -1);
        for (int i = 0; i < mask.length; i++) {
            if (mask[i]) {
                int y = i / width;
                first[y] = first[y] < 0 ? i % width : first[y];
                last[y] = i % width;
            }
        }
        double[] left = border(first, first, 1);
        double[] right = border(first, last, -1);
        boolean[] hull = new boolean[mask.length];
        for (int y = 0; y < height; y++) {
            for (int x = (int) Math.ceil(left[y] - 1e-9); x <= right[y] + 1e-9; x++) {
                hull[x + y * width] = true;
            }
        }
        return hull;
    }

    /// The hull's side in each row; `sign` 1 for the left, -1 for the right. Rows without hull get
    /// a side that encloses nothing.
    private double[] border(int[] there, int[] x, int sign) {
        int[] chain = new int[height];
        int size = 0;
        for (int y = 0; y < height; y++) {
            if (there[y] >= 0) {
                while (size > 1 && sign * dent(chain[size - 2], chain[size - 1], y, x) >= 0) {
                    size--;
                }
                chain[size++] = y;
            }
        }
        double[] border = new double[height];
        Arrays.fill(border, sign > 0 ? 0 : -1);
        for (int i = 0; i < size; i++) {
            int from = chain[i];
            int to = i + 1 < size ? chain[i + 1] : from;
            for (int y = from; y <= to; y++) {
                double part = to == from ? 0 : (double) (y - from) / (to - from);
                border[y] = x[from] + part * (x[to] - x[from]);
            }
        }
        return border;
    }

    /// How far row `middle` lies beyond the straight line between its neighbours.
    private static double dent(int above, int middle, int below, int[] x) {
        double part = (double) (middle - above) / (below - above);
        return x[middle] - (x[above] + part * (x[below] - x[above]));
    }
}
