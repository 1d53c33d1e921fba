package janus.metric;

import janus.window.Block;
import janus.window.Plane;
import janus.window.Positions;
import janus.window.Quantities;
import janus.window.SmallBox;
import janus.window.Tile;
import janus.window.Walk;

/// What scikit-image's `structural_similarity` (vanderwalt2014, version 0.26) answers by default:
/// [Ssim] with a uniform window of 7x7 pixels and sample covariance (divided by 48), of the values
/// as they are stored, so that HU below 0 are not lifted. Not a quality index of ours: it is here
/// so that published numbers can be compared. Range, direction and symmetry as of [Ssim].
public record SsimSkimage() implements Windowed {
    private static final ThreadLocal<Block> BLOCKS =
            Block.ofEachThread(Quantities.SQUARES_AND_PRODUCT);

    @Override
    public String column() {
        return "ssim_skimage";
    }

    @Override
    public String name() {
        return "SSIM (scikit-image)";
    }

    @Override
    public int smallest() {
        return SmallBox.SIZE;
    }

    @Override
    public Score slide(Pair pair) {
        Plane[] planes = {pair.truth().asStored(), pair.synthetic().asStored()};
        Walk walk = new Walk(planes, new SmallBox(), BLOCKS.get());
        Positions positions = walk.positions(pair.mask());
        Mean.Map quality = quality(Ssim.c1(pair.range()), Ssim.c2(pair.range()));
        return Mean.of(quality, walk, positions);
    }

    private static Mean.Map quality(double c1, double c2) {
        double area = SmallBox.AREA;
        return (sums, quality, count) -> {
            double[] truth = sums[0];
            double[] synthetic = sums[1];
            double[] squares = sums[2];
            double[] product = sums[3];
            int n = Math.min(count, Tile.SIZE);
            for (int i = 0; i < n; i++) {
                double mx = truth[i] / area;
                double my = synthetic[i] / area;
                double both = mx * my;
                double power = mx * mx + my * my;
                double covariance = (product[i] - area * both) / (area - 1);
                double variances = (squares[i] - area * power) / (area - 1);
                quality[i] =
                        (2 * both + c1) * (2 * covariance + c2) / ((power + c1) * (variances + c2));
            }
        };
    }
}
