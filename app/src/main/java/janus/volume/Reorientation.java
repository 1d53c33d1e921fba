package janus.volume;

/// Turns a volume so that its axes run nearest to L, P and S, by swapping and flipping axes only,
/// and back: no value is changed, so the way there and back is exact.
public final class Reorientation {
    private final Grid source;
    private final int[] from; // from[a]: the source axis that becomes axis a
    private final boolean[] flipped; // whether axis a runs against its source axis

    private Reorientation(Grid source, int[] from, boolean[] flipped) {
        this.source = source;
        this.from = from;
        this.flipped = flipped;
    }

    /// The reorientation of volumes on `grid`.
    public static Reorientation of(Grid grid) {
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        int[] best = orders[0];
        double bestSum = -1;
        for (int[] order : orders) {
            double sum = 0;
            for (int axis = 0; axis < 3; axis++) {
                sum += Math.abs(grid.cosines().axis(order[axis]).along(axis));
            }
            if (sum > bestSum + 1e-9) {
                best = order;
                bestSum = sum;
            }
        }
        boolean[] flipped = new boolean[3];
        for (int axis = 0; axis < 3; axis++) {
            flipped[axis] = grid.cosines().axis(best[axis]).along(axis) < 0;
        }
        return new Reorientation(grid, best, flipped);
    }

    /// The grid of turned volumes.
    public Grid grid() {
        Vector[] axes = new Vector[3];
        int[] sides = new int[3];
        double[] mm = new double[3];
        Vector origin = source.origin();
        for (int a = 0; a < 3; a++) {
            Vector axis = source.cosines().axis(from[a]);
            sides[a] = source.size().along(from[a]);
            mm[a] = source.spacing().along(from[a]);
            axes[a] = flipped[a] ? Vector.ZERO.plus(-1, axis) : axis;
            if (flipped[a]) {
                origin = origin.plus((sides[a] - 1) * mm[a], axis);
            }
        }
        return new Grid(
                new Size(sides[0], sides[1], sides[2]),
                new Spacing(mm[0], mm[1], mm[2]),
                new Cosines(axes[0], axes[1], axes[2]),
                origin);
    }

    /// `volume`, which lies on the source grid, turned.
    public Volume turn(Volume volume) {
        return move(volume, grid(), true);
    }

    /// `volume`, which lies on [#grid()], turned back.
    public Volume turnBack(Volume volume) {
        return move(volume, source, false);
    }

    private Volume move(Volume volume, Grid target, boolean there) {
        Size turned = grid().size();
        int[] steps = {1, source.size().columns(), source.size().inSlice()};
        int start = 0;
        int[] step = new int[3];
        for (int a = 0; a < 3; a++) {
            step[a] = flipped[a] ? -steps[from[a]] : steps[from[a]];
            start += flipped[a] ? (turned.along(a) - 1) * steps[from[a]] : 0;
        }
        float[] in = volume.voxels();
        float[] out = new float[in.length];
        int at = 0;
        for (int k = 0; k < turned.slices(); k++) {
            for (int j = 0; j < turned.rows(); j++) {
                int other = start + j * step[1] + k * step[2];
                for (int i = 0; i < turned.columns(); i++, at++, other += step[0]) {
                    if (there) {
                        out[at] = in[other];
                    } else {
                        out[other] = in[at];
                    }
                }
            }
        }
        return Volume.of(target, out);
    }
}
