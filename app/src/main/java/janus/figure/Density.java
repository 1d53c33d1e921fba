package janus.figure;

/// How many voxels have both of two values: a histogram over two axes, filled voxel by voxel in
/// memory that does not grow.
public final class Density {
    private final Bins x;
    private final Bins y;
    private final long[] counts;

    private Density(Bins x, Bins y) {
        this.x = x;
        this.y = y;
        this.counts = new long[Math.multiplyExact(x.count(), y.count())];
    }

    /// An empty one over `x` and `y`.
    public static Density over(Bins x, Bins y) {
        return new Density(x, y);
    }

    /// Counts a voxel.
    public void add(double valueX, double valueY) {
        counts[x.of(valueX) + y.of(valueY) * x.count()]++;
    }

    public Bins x() {
        return x;
    }

    public Bins y() {
        return y;
    }

    /// Voxels in bin `i` of x and `j` of y.
    public long at(int i, int j) {
        return counts[i + j * x.count()];
    }

    /// Voxels in each bin of x.
    public long[] alongX() {
        long[] sums = new long[x.count()];
        for (int i = 0; i < counts.length; i++) {
            sums[i % x.count()] += counts[i];
        }
        return sums;
    }

    /// Voxels in each bin of y.
    public long[] alongY() {
        long[] sums = new long[y.count()];
        for (int i = 0; i < counts.length; i++) {
            sums[i / x.count()] += counts[i];
        }
        return sums;
    }

    /// This with bins of y that are `factor` times as high, around the same middle one.
    ///
    /// @param factor odd, as is the number of bins of y
    Density coarser(int factor) {
        int middle = y.count() / 2;
        int half = (middle + factor / 2) / factor;
        double reach = (half + 0.5) * factor * y.width();
        double centre = (y.low() + y.high()) / 2;
        Density coarse = over(x, new Bins(centre - reach, centre + reach, 2 * half + 1));
        for (int j = 0; j < y.count(); j++) {
            int to = Math.floorDiv(j - middle + factor / 2, factor) + half;
            for (int i = 0; i < x.count(); i++) {
                coarse.counts[i + to * x.count()] += at(i, j);
            }
        }
        return coarse;
    }

    /// The middle row of this and `reach` on each side of it.
    Density middleRows(int reach) {
        int middle = y.count() / 2;
        int kept = Math.min(reach, middle);
        double high = (kept + 0.5) * y.width();
        double centre = (y.low() + y.high()) / 2;
        Density middleOnly = over(x, new Bins(centre - high, centre + high, 2 * kept + 1));
        System.arraycopy(
                counts,
                (middle - kept) * x.count(),
                middleOnly.counts,
                0,
                middleOnly.counts.length);
        return middleOnly;
    }
}
