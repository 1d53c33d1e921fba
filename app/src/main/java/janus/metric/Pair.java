package janus.metric;

import janus.volume.Mask;
import janus.volume.Slice;
import janus.volume.Unit;
import janus.window.Plane;
import org.jspecify.annotations.Nullable;

/// A truth and a synthetic slice of one size, checked and ready to be compared.
///
/// With a mask, voxelwise metrics count the mask's voxels only. Windowed metrics see the range's
/// low end everywhere outside the mask, in both pictures, and average over the window positions
/// whose centre lies in the mask (of an 8x8 window, pixel (4, 4) counted from 0).
public final class Pair {
    /// What values mean.
    private record Meaning(Range range, Unit unit) {}

    private final Meaning meaning;
    private final Plane truth;
    private final Plane synthetic;
    private final @Nullable Mask mask;
    private @Nullable GradientMap gradients; // made when first asked for: two metrics need it

    private Pair(Meaning meaning, Plane truth, Plane synthetic, @Nullable Mask mask) {
        this.meaning = meaning;
        this.truth = truth;
        this.synthetic = synthetic;
        this.mask = mask;
    }

    /// The whole of both pictures.
    ///
    /// @throws IllegalArgumentException when the sizes differ or a value is NaN or infinite
    public static Pair of(Slice truth, Slice synthetic, Range range) {
        checkSizes("synthetic", synthetic.width(), synthetic.height(), truth);
        checkFinite(truth, synthetic);
        return ofFinite(truth, synthetic, range, null);
    }

    /// Both pictures inside `mask`.
    ///
    /// @throws IllegalArgumentException when the sizes differ or a value is NaN or infinite
    public static Pair of(Slice truth, Slice synthetic, Range range, Mask mask) {
        checkSizes("synthetic", synthetic.width(), synthetic.height(), truth);
        checkSizes("the mask", mask.width(), mask.height(), truth);
        checkFinite(truth, synthetic);
        return ofFinite(truth, synthetic, range, mask);
    }

    /// Both pictures, of one size and checked to be finite; inside `mask` where there is one.
    static Pair ofFinite(Slice truth, Slice synthetic, Range range, @Nullable Mask mask) {
        return new Pair(
                new Meaning(range, Unit.GREY),
                plane(truth, range, mask),
                plane(synthetic, range, mask),
                mask);
    }

    /// This pair with values in `other` unit, which some metrics need to know: they are of unknown
    /// meaning ([Unit#GREY]) unless said otherwise.
    public Pair in(Unit other) {
        return new Pair(new Meaning(range(), other), truth, synthetic, mask);
    }

    public int width() {
        return truth.width();
    }

    public int height() {
        return truth.height();
    }

    public Range range() {
        return meaning.range();
    }

    /// How many voxels count.
    public int count() {
        return mask == null ? width() * height() : mask.count();
    }

    Unit unit() {
        return meaning.unit();
    }

    /// Whether voxel `i` counts.
    boolean counts(int i) {
        return mask == null || mask.inside()[i];
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

    /// How alike gradients are. Metrics are on several threads: the second waits for the first's.
    synchronized GradientMap gradients() {
        GradientMap known = gradients;
        if (known == null) {
            known = GradientMap.of(this);
            gradients = known;
        }
        return known;
    }

    private static void checkSizes(String what, int width, int height, Slice truth) {
        if (width != truth.width() || height != truth.height()) {
            throw new IllegalArgumentException(
                    "truth is %dx%d and %s %dx%d pixels - only pictures of one size can be compared - resample one onto the grid of the other first"
                            .formatted(truth.width(), truth.height(), what, width, height));
        }
    }

    private static void checkFinite(Slice truth, Slice synthetic) {
        if (!allFinite(truth.values())) {
            throw new IllegalArgumentException(notFinite("truth", truth));
        }
        if (!allFinite(synthetic.values())) {
            throw new IllegalArgumentException(notFinite("synthetic", synthetic));
        }
    }

    private static Plane plane(Slice slice, Range range, @Nullable Mask mask) {
        float[] values = slice.values();
        float[] seen = mask == null ? values : inside(mask, values, (float) range.low());
        return Plane.of(slice.width(), seen, range.low());
    }

    private static float[] inside(Mask mask, float[] values, float low) {
        float[] seen = values.clone();
        for (int i = 0; i < seen.length; i++) {
            seen[i] = mask.inside()[i] ? seen[i] : low;
        }
        return seen;
    }

    /// Whether the largest magnitude is finite; `Math.max` of anything and NaN is NaN.
    static boolean allFinite(float[] values) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return Float.isFinite(largest);
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
