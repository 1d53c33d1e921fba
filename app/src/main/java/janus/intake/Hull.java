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
        int[] left = new int[height]; // columns before the first flag
        int[] right = new int[height]; // columns after the last flag
        Arrays.fill(left, width);
        for (int i = 0; i < mask.length; i++) {
            if (mask[i]) {
                int y = i / width;
                left[y] = Math.min(left[y], i % width);
                right[y] = width - 1 - i % width;
            }
        }
        boolean[] there = new boolean[height];
        for (int y = 0; y < height; y++) {
            there[y] = left[y] < width;
        }
        double[] from = border(there, left);
        double[] to = border(there, right);
        boolean[] hull = new boolean[mask.length];
        for (int y = 0; y < height; y++) {
            int last = (int) Math.floor(width - 1 - to[y] + 1e-9);
            for (int x = (int) Math.ceil(from[y] - 1e-9); x <= last; x++) {
                hull[x + y * width] = true;
            }
        }
        return hull;
    }

    /// The hull's distance from the slice's side in each row; the width in rows without hull.
    private double[] border(boolean[] there, int[] x) {
        int[] chain = new int[height];
        int size = 0;
        for (int y = 0; y < height; y++) {
            if (there[y]) {
                while (size > 1 && dented(chain[size - 2], chain[size - 1], y, x)) {
                    size--;
                }
                chain[size++] = y;
            }
        }
        double[] border = new double[height];
        Arrays.fill(border, width);
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

    private static boolean dented(int above, int middle, int below, int[] x) {
        double part = (double) (middle - above) / (below - above);
        return x[middle] >= x[above] + part * (x[below] - x[above]);
    }
}
