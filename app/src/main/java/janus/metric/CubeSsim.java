package janus.metric;

import janus.volume.Size;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Structural similarity (wang2004) over cubes.
///
/// Slices of window positions are worked on side by side; their sums are added in order, so that a
/// score does not depend on the number of cores.
final class CubeSsim {
    /// The sum of qualities, and of how many positions.
    private record Sum(double sum, long count) {
        static final Sum NONE = new Sum(0, 0);

        Sum plus(Sum other) {
            return new Sum(sum + other.sum, count + other.count);
        }
    }

    private final CubeWindow window;
    private final double c1;
    private final double c2;

    /// SSIM with `window` and the constants of `range`.
    CubeSsim(CubeWindow window, Range range) {
        this.window = window;
        c1 = Ssim.c1(range);
        c2 = Ssim.c2(range);
    }

    /// The mean of what `each` makes of SSIM at the positions whose centre is `inside`.
    ///
    /// @param pair truth and synthetic, no side shorter than the window
    /// @param inside a flag a voxel; null: all count
    Score mean(Cuboid[] pair, boolean @Nullable [] inside, DoubleUnaryOperator each) {
        List<Sum> sums =
                IntStream.rangeClosed(0, pair[0].size().slices() - window.size())
                        .parallel()
                        .mapToObj(z -> slice(pair, inside, z, each))
                        .toList();
        Sum all = sums.stream().reduce(Sum.NONE, Sum::plus);
        return all.count == 0 ? Voxelwise.nothing() : new Score.Known(all.sum / all.count);
    }

    private Sum slice(Cuboid[] pair, boolean @Nullable [] inside, int z, DoubleUnaryOperator each) {
        Size size = pair[0].size();
        CubeRows rows = new CubeRows(pair, window, z);
        int half = window.half();
        int width = size.columns() - window.size() + 1;
        double[] quality = new double[width];
        double sum = 0;
        long count = 0;
        for (int y = 0; y <= size.rows() - window.size(); y++) {
            int centre = half + size.columns() * (y + half + size.rows() * (z + half));
            int counted = count(inside, centre, width);
            if (counted > 0) {
                fill(quality, rows.at(y));
                sum += sum(quality, inside, centre, each);
                count += counted;
            }
        }
        return new Sum(sum, count);
    }

    private static int count(boolean @Nullable [] inside, int from, int width) {
        int count = 0;
        for (int x = 0; x < width; x++) {
            count += inside == null || inside[from + x] ? 1 : 0;
        }
        return count;
    }

    private static double sum(
            double[] quality, boolean @Nullable [] inside, int from, DoubleUnaryOperator each) {
        double sum = 0;
        for (int x = 0; x < quality.length; x++) {
            if (inside == null || inside[from + x]) {
                sum += each.applyAsDouble(quality[x]);
            }
        }
        return sum;
    }

    private void fill(double[] quality, double[][] means) {
        double[] truth = means[0];
        double[] synthetic = means[1];
        double[] squares = means[2];
        double[] product = means[3];
        for (int x = 0; x < quality.length; x++) {
            double both = truth[x] * synthetic[x];
            double power = truth[x] * truth[x] + synthetic[x] * synthetic[x];
            double covariance = window.spread() * (product[x] - both);
            double variances = window.spread() * (squares[x] - power);
            quality[x] =
                    (both + both + c1) * (2 * covariance + c2) / ((power + c1) * (variances + c2));
        }
    }
}
