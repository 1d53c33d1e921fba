package janus.metric;

import janus.volume.Mask;

/// Gradient magnitude similarity deviation (xue2014): the standard deviation over the picture of
/// `(2 gt gs + c) / (gt^2 + gs^2 + c)`, gt and gs being Prewitt gradient magnitudes of the pictures
/// at half their size, c = 170 at intensities 0..255. No unit, 0 for a perfect copy, at most 0.5;
/// lower is better. Symmetric; adding a constant to a picture changes nothing.
///
/// The deviation is the paper's, by n; its authors' code divides by n - 1 and lets zeros in from
/// beyond the border, where here only positions count where the 3x3 filter fits. Some packages do
/// not halve the picture. A loss that is the same everywhere has deviation 0 as well.
///
/// Two flat pictures have 0. Inside a mask over pixels of the halved picture that have a voxel of
/// the mask; of a single one there is no deviation.
public record Gmsd() implements Windowed {
    private static final double CONSTANT = 170;
    private static final int SMALLEST = 7; // leaves 2x2 positions

    @Override
    public String column() {
        return "gmsd";
    }

    @Override
    public String label() {
        return "GMSD";
    }

    @Override
    public Better better() {
        return Better.LOWER;
    }

    @Override
    public int smallest() {
        return SMALLEST;
    }

    @Override
    public Score slide(Pair pair) {
        Plane truth = Halving.of(pair.truth(), 0);
        float[] synthetic = Halving.of(pair.synthetic(), 0).stored();
        Mask mask = Halving.of(pair.mask());
        double constant = CONSTANT * Math.pow(pair.range().width() / 255, 2);
        int width = truth.width();
        double[] similarities = new double[synthetic.length];
        int count = 0;
        for (int y = 1; y < truth.height() - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                if (mask == null || mask.at(x, y)) {
                    double one = squaredGradient(truth.stored(), x + y * width, width);
                    double other = squaredGradient(synthetic, x + y * width, width);
                    similarities[count++] =
                            (2 * Math.sqrt(one * other) + constant) / (one + other + constant);
                }
            }
        }
        return deviation(similarities, count);
    }

    private static double squaredGradient(float[] values, int at, int width) {
        double upperLeft = values[at - width - 1];
        double upperRight = values[at - width + 1];
        double lowerLeft = values[at + width - 1];
        double lowerRight = values[at + width + 1];
        double diagonal = lowerRight - upperLeft;
        double otherDiagonal = upperRight - lowerLeft;
        double across = diagonal + otherDiagonal + values[at + 1] - values[at - 1];
        double down = diagonal - otherDiagonal + values[at + width] - values[at - width];
        return (across * across + down * down) / 9;
    }

    private static Score deviation(double[] values, int count) {
        if (count < 2) {
            return count == 0
                    ? Voxelwise.nothing()
                    : new Score.Undefined(
                            "the mask leaves one pixel of the halved picture - GMSD is a deviation between pixels - give a larger mask");
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += Math.pow(values[i] - sum / count, 2);
        }
        return new Score.Known(Math.sqrt(squares / count));
    }
}
