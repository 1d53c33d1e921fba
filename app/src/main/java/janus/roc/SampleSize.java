package janus.roc;

import janus.statistics.Interval;
import janus.statistics.Proportion;
import org.apache.commons.statistics.distribution.TDistribution;

/// How many images and readers a study needs for an accuracy of known precision.
///
/// The model of the readers' mean (obuchowski1995, of one condition): readers' true accuracies have
/// the standard deviation `spread`, and the answers of two readers about one image the correlation
/// `shared`. With accuracy a, n images, and r readers, the variance of the mean is spread^2 / r + a
/// (1 - a) / n (1 + (r - 1) shared) / r, and the interval t with r - 1 degrees of freedom. Images
/// are taken as independent: of several slices of one subject, count about one.
///
/// @param accuracy expected, between 0 and 1
/// @param spread standard deviation of readers' true accuracies, 0 or more; 0.05 is usual
/// @param shared correlation of two readers' answers about an image, from 0 to 1; 0.2 is usual
public record SampleSize(double accuracy, double spread, double shared) {
    /// More than anyone reads.
    public static final int MOST = 100_000;

    /// In their ranges.
    public SampleSize {
        if (!(accuracy > 0 && accuracy < 1) || !(spread >= 0) || !(shared >= 0 && shared <= 1)) {
            throw new IllegalArgumentException(
                    "accuracy %s, spread %s and shared %s can't be planned with - they lie in (0, 1), from 0 on and in [0, 1] - give for example 0.6, 0.05 and 0.2"
                            .formatted(accuracy, spread, shared));
        }
    }

    /// Half the width of the exact interval of one reader's accuracy over `images`, where as many
    /// answers are right as expected.
    public double halfWidth(int images) {
        Interval ci = new Proportion((int) Math.round(accuracy * images), images).exact();
        return (ci.high() - ci.low()) / 2;
    }

    /// Half the width of the interval of the mean of `readers`, two or more, over `images`.
    public double halfWidth(int images, int readers) {
        if (readers < 2) {
            throw new IllegalArgumentException(
                    "%d reader - other readers can't be told from one - plan with two or more"
                            .formatted(readers));
        }
        double answers = accuracy * (1 - accuracy) / images * (1 + (readers - 1) * shared);
        double error = Math.sqrt((spread * spread + answers) / readers);
        return TDistribution.of(readers - 1.0).inverseSurvivalProbability(0.025) * error;
    }

    /// The fewest images, of one reader, from which on no interval is wider than `half` on each
    /// side; [#MOST] where even so many are too few.
    public int images(double half) {
        checkHalf(half);
        int least = MOST;
        int step = MOST / 2;
        while (step > 0) { // the width falls but for steps of one answer
            if (least - step >= 1 && halfWidth(least - step) <= half) {
                least -= step;
            } else {
                step /= 2;
            }
        }
        int n = Math.min(MOST, least + 50);
        while (n > 1 && halfWidth(n - 1) <= half) {
            n--;
        }
        return n;
    }

    /// The fewest images for the mean of `readers`; [#MOST] where more images can't make up for too
    /// few readers.
    public int images(double half, int readers) {
        checkHalf(half);
        int low = 1;
        int high = MOST;
        while (low < high) {
            int middle = (low + high) / 2;
            if (halfWidth(middle, readers) <= half) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static void checkHalf(double half) {
        if (!(half > 0 && half < 1)) {
            throw new IllegalArgumentException(
                    "half a width of %s can't be planned for - shares lie from 0 to 1 - give for example 0.1"
                            .formatted(half));
        }
    }
}
