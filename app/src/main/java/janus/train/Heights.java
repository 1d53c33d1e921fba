package janus.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Where the slices of a modality lie in their heads, as far as the Dataset knows it: 0 is the
/// lowest slice of a head, 1 the highest.
final class Heights {
    /// Slices this near in height show about the same: 8 mm of a stack of 160 mm.
    static final double TOLERANCE = 0.05;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final double[] heights; // by index; not a number where unknown
    private final List<Integer> rising; // indexes of known heights

    private Heights(double[] heights, List<Integer> rising) {
        this.heights = heights;
        this.rising = rising;
    }

    static Heights of(TrainingSlices slices) {
        double[] heights = new double[slices.count()];
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < heights.length; i++) {
            heights[i] = slices.height(i);
            if (!Double.isNaN(heights[i])) {
                known.add(i);
            }
        }
        known.sort(Comparator.comparingDouble(i -> heights[i]));
        return new Heights(heights, known);
    }

    /// The height of slice `index`; not a number where it is unknown.
    double at(int index) {
        return heights[index];
    }

    /// How many slices have a known height.
    int known() {
        return rising.size();
    }

    /// The index of a slice within [#TOLERANCE] of `height`, all equally likely, or of the nearest
    /// where there is none; of any slice when the height is unknown.
    int near(double height, long seed, long position) {
        SplittableRandom random = new SplittableRandom(seed * 31 + 4 + GOLDEN * (1 + position));
        if (Double.isNaN(height)) {
            return random.nextInt(heights.length);
        }
        int from = below(height - TOLERANCE);
        int to = below(Math.nextUp(height + TOLERANCE));
        return from < to ? rising.get(random.nextInt(from, to)) : nearest(height, from);
    }

    private int nearest(double height, int next) {
        if (next == rising.size()) {
            return rising.getLast();
        }
        double above = heights[rising.get(next)] - height;
        double beneath = next == 0 ? above : height - heights[rising.get(next - 1)];
        return rising.get(beneath < above ? next - 1 : next);
    }

    /// How many known heights lie below `height`.
    private int below(double height) {
        int low = 0;
        int high = rising.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (heights[rising.get(middle)] < height) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
