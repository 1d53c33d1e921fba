package janus.metric;

import janus.volume.Mask;
import janus.volume.Slice;
import org.jspecify.annotations.Nullable;

/// A truth and a synthetic slice of one size, checked and ready to be compared.
///
/// With a mask, voxelwise metrics count the mask's voxels only. Windowed metrics see the range's
/// low end everywhere outside the mask, in both pictures, and average over the window positions
/// whose centre lies in the mask (of an 8x8 window, pixel (4, 4) counted from 0).
public final class Pair {
    private final Range range;
    private final Plane truth;
    private final Plane synthetic;
    private final @Nullable Mask mask;

    private Pair(Range range, Plane truth, Plane synthetic, @Nullable Mask mask) {
        this.range = range;
        this.truth = truth;
        this.synthetic = synthetic;
        this.mask = mask;
    }

    /// The whole of both pictures.
    ///
    /// @throws IllegalArgumentException when the sizes differ or a value is NaN or infinite
    public static Pair of(Slice truth, Slice synthetic, Range range) {
        checkSizes("synthetic", synthetic.width(), synthetic.height(), truth);
        return new Pair(
                range,
                plane("truth", truth, range, null),
                plane("synthetic", synthetic, range, null),
                null);
    }

    /// Both pictures inside `mask`.
    ///
    /// @throws IllegalArgumentException when the sizes differ or a value is NaN or infinite
    public static Pair of(Slice truth, Slice synthetic, Range range, Mask mask) {
        checkSizes("synthetic", synthetic.width(), synthetic.height(), truth);
        checkSizes("the mask", mask.width(), mask.height(), truth);
        return new Pair(
                range,
                plane("truth", truth, range, mask),
                plane("synthetic", synthetic, range, mask),
                mask);
    }

    public int width() {
        return truth.width();
    }

    public int height() {
        return truth.height();
    }

    public Range range() {
        return range;
    }

    /// How many voxels count.
    public int count() {
        return mask == null ? width() * height() : mask.count();
    }

    Plane truth() {
        return truth;
    }

    Plane synthetic() {
        return synthetic;
    }

    @Nullable Mask mask() {
        return mask;
    }

    private static void checkSizes(String what, int width, int height, Slice truth) {
        if (width != truth.width() || height != truth.height()) {
            throw new IllegalArgumentException(
                    "truth is %dx%d and %s %dx%d pixels - only pictures of one size can be compared - resample one onto the grid of the other first"
                            .formatted(truth.width(), truth.height(), what, width, height));
        }
    }

    private static Plane plane(String what, Slice slice, Range range, @Nullable Mask mask) {
        float[] values = slice.values();
        if (!allFinite(values)) {
            throw new IllegalArgumentException(notFinite(what, slice));
        }
        double[] shifted = new double[values.length];
        double low = range.low();
        for (int i = 0; i < values.length; i++) {
            shifted[i] = values[i] - low;
        }
        if (mask != null) {
            clearOutside(shifted, mask.inside());
        }
        return new Plane(slice.width(), slice.height(), shifted);
    }

    private static void clearOutside(double[] values, boolean[] inside) {
        for (int i = 0; i < values.length; i++) {
            if (!inside[i]) {
                values[i] = 0;
            }
        }
    }

    /// Zero times a number is 0, times NaN or infinity it is NaN, and NaN stays in a sum. Four sums
    /// side by side: an addition need not wait for the last.
    private static boolean allFinite(float[] values) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i < values.length - 3; i += 4) {
            a += values[i] * 0;
            b += values[i + 1] * 0;
            c += values[i + 2] * 0;
            d += values[i + 3] * 0;
        }
        for (; i < values.length; i++) {
            a += values[i] * 0;
        }
        return a + b + c + d == 0;
    }

    private static String notFinite(String what, Slice slice) {
        int first = -1;
        int count = 0;
        for (int i = 0; i < slice.values().length; i++) {
            if (!Float.isFinite(slice.values()[i])) {
                first = first < 0 ? i : first;
                count++;
            }
        }
        return "%s has %d NaN or infinite values, the first in column %d of row %d - no metric is defined for them - replace them first"
                .formatted(what, count, first % slice.width(), first / slice.width());
    }
}
