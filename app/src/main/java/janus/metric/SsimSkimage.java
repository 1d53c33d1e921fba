package janus.metric;

/// What scikit-image's `structural_similarity` (vanderwalt2014, version 0.26) answers by default:
/// [Ssim] with a uniform window of 7x7 pixels and sample covariance (divided by 48), of the values
/// as they are stored, so that HU below 0 are not lifted. Not a quality index of ours: it is here
/// so that published numbers can be compared. Range, direction and symmetry as of [Ssim].
public record SsimSkimage() implements Windowed {
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
        Walk walk = new Walk(planes, new SmallBox(), Block.ofSquaresAndProduct());
        Positions positions = walk.positions(pair.mask());
        Mean mean = new Mean();
        double[] quality = new double[Tile.SIZE];
        double c1 = Ssim.c1(pair.range());
        double c2 = Ssim.c2(pair.range());
        walk.each((sums, part) -> {
            quality(sums, c1, c2, quality);
            mean.add(positions, part, quality);
        });
        return mean.score();
    }

    private static void quality(double[][] sums, double c1, double c2, double[] quality) {
        double[] truth = sums[0];
        double[] synthetic = sums[1];
        double[] squares = sums[2];
        double[] product = sums[3];
        double n = SmallBox.AREA;
        for (int i = 0; i < Tile.SIZE; i++) {
            double mx = truth[i] / n;
            double my = synthetic[i] / n;
            double both = mx * my;
            double power = mx * mx + my * my;
            double covariance = (product[i] - n * both) / (n - 1);
            double variances = (squares[i] - n * power) / (n - 1);
            quality[i] =
                    (2 * both + c1) * (2 * covariance + c2) / ((power + c1) * (variances + c2));
        }
    }
}
