package janus.train;

import janus.anatomy.HeadRegion;
import janus.statistics.Pearson;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How bright a modality is at a depth below the surface of the head: scalp, bone and brain lie in
/// this order in every head and at nearly every height, so few slices suffice to know it.
final class DepthProfile {
    private static final int LAYERS = 12;
    private static final int ACROSS = 64; // layers in the width of the field: 3 to 4 mm each

    private final double[] sums = new double[LAYERS];
    private final long[] counts = new long[LAYERS];
    private double background;
    private long backgrounds;

    /// The profile of `values`, slices of `side` squared pixels, at the depths that the heads in
    /// `shapes` give, which are such slices with values in [-1, 1].
    static DepthProfile of(List<float[]> values, List<float[]> shapes, int side) {
        DepthProfile profile = new DepthProfile();
        for (int i = 0; i < values.size(); i++) {
            profile.add(values.get(i), depths(shapes.get(i), side), side);
        }
        return profile;
    }

    private void add(float[] values, int[] depths, int side) {
        for (int i = 0; i < values.length; i++) {
            // what lies at the surface is half background
            int layer = (depths[i] - 1) * ACROSS / side - 1;
            if (depths[i] == 0) {
                background += values[i];
                backgrounds++;
            }
            if (layer >= 0) {
                sums[Math.min(layer, LAYERS - 1)] += values[i];
                counts[Math.min(layer, LAYERS - 1)]++;
            }
        }
    }

    /// Steps between neighbours from each pixel to the background, 0 outside.
    private static int[] depths(float[] shape, int side) {
        boolean[] outside = HeadRegion.outside(shape, side, side);
        int[] depths = new int[shape.length];
        int far = 2 * side;
        for (int i = 0; i < depths.length; i++) {
            depths[i] = outside[i] ? 0 : far;
        }
        for (int i = 0; i < depths.length; i++) {
            int above = i >= side ? depths[i - side] : 0;
            int left = i % side > 0 ? depths[i - 1] : 0;
            depths[i] = Math.min(depths[i], Math.min(above, left) + 1);
        }
        for (int i = depths.length - 1; i >= 0; i--) {
            int below = i + side < depths.length ? depths[i + side] : 0;
            int right = i % side < side - 1 ? depths[i + 1] : 0;
            depths[i] = Math.min(depths[i], Math.min(below, right) + 1);
        }
        return depths;
    }

    /// How much brighter the background is on average than the head; 0 where there is none.
    double outshining() {
        double sum = Arrays.stream(sums).sum();
        long count = Arrays.stream(counts).sum();
        return backgrounds == 0 || count == 0 ? 0 : background / backgrounds - sum / count;
    }

    /// The correlation of this profile with `other` over the layers that both have; 0 where one of
    /// them is flat.
    double likeness(DepthProfile other) {
        int[] both =
                IntStream.range(0, LAYERS)
                        .filter(layer -> counts[layer] > 0 && other.counts[layer] > 0)
                        .toArray();
        double r = Pearson.of(means(both), other.means(both));
        return Double.isNaN(r) ? 0 : r;
    }

    private double[] means(int[] layers) {
        return Arrays.stream(layers).mapToDouble(layer -> sums[layer] / counts[layer]).toArray();
    }
}
