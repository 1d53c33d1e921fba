package janus.metric;

import janus.volume.Mask;
import janus.window.Plane;
import java.util.Arrays;

/// How alike the gradients of two slices are, pixel by pixel (xue2014): `(2 gt gs + c) / (gt^2 +
/// gs^2 + c)`, gt and gs being Prewitt gradient magnitudes of the pictures at half their size, c =
/// 170 at intensities 0..255; from 0 to 1, 1 where the gradients are equal.
///
/// Only positions count where the 3x3 filter fits, and inside a mask those whose pixel of the
/// halved picture has a voxel of the mask. The paper's authors let zeros in from beyond the border;
/// some packages do not halve the picture.
final class GradientMap {
    private static final double CONSTANT = 170;

    /// The shortest side of a picture that leaves 2x2 positions, in pixels.
    static final int SMALLEST = 7;

    private final double[] similarities;

    private GradientMap(double[] similarities) {
        this.similarities = similarities;
    }

    /// The map of `pair`.
    static GradientMap of(Pair pair) {
        Plane truth = Halving.of(pair.truth(), 0);
        float[] synthetic = Halving.of(pair.synthetic(), 0).stored();
        Mask mask = Halving.of(pair.mask());
        double constant = CONSTANT * Math.pow(pair.range().width() / 255, 2);
        int width = truth.width();
        double[] similarities = squaredGradients(truth.stored(), width);
        double[] others = squaredGradients(synthetic, width);
        for (int i = 0; i < similarities.length; i++) {
            double one = similarities[i];
            double other = others[i];
            similarities[i] = (2 * Math.sqrt(one * other) + constant) / (one + other + constant);
        }
        return new GradientMap(mask == null ? similarities : counted(similarities, mask));
    }

    private static double[] squaredGradients(float[] values, int width) {
        int inner = width - 2;
        double[] squares = new double[inner * (values.length / width - 2)];
        for (int y = 0; y < squares.length / inner; y++) {
            for (int x = 0; x < inner; x++) {
                squares[x + y * inner] = squaredGradient(values, x + 1 + (y + 1) * width, width);
            }
        }
        return squares;
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

    private static double[] counted(double[] similarities, Mask mask) {
        int inner = mask.width() - 2;
        double[] counted = new double[similarities.length];
        int count = 0;
        for (int i = 0; i < similarities.length; i++) {
            if (mask.at(i % inner + 1, i / inner + 1)) {
                counted[count++] = similarities[i];
            }
        }
        return Arrays.copyOf(counted, count);
    }

    /// How many pixels of the halved picture count.
    int count() {
        return similarities.length;
    }

    /// The mean; NaN where nothing counts.
    double mean() {
        double sum = 0;
        for (double similarity : similarities) {
            sum += similarity;
        }
        return sum / similarities.length;
    }

    /// The standard deviation, by n; NaN where nothing counts.
    double deviation() {
        double mean = mean();
        double squares = 0;
        for (double similarity : similarities) {
            squares += (similarity - mean) * (similarity - mean);
        }
        return Math.sqrt(squares / similarities.length);
    }
}
