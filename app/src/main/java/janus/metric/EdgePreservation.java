package janus.metric;

/// Edge preservation index of sattar1997: Pearson's correlation of the Laplacians of truth and
/// synthetic, with the kernel `0 -1 0, -1 4 -1, 0 -1 0` where it fits. No unit, -1 to 1; 1 for a
/// perfect copy and for any brighter or more contrasted one; higher is better. Symmetric. Noise
/// lowers it much, as the Laplacian sees little else.
///
/// Other indices of the same name divide the sum of absolute differences of neighbours in the
/// synthetic picture by that in the truth (1 for a perfect copy, above 1 for a noisy one), or use a
/// Laplacian with diagonals; values of different papers are not comparable.
///
/// Where a Laplacian is the same everywhere (flat pictures, even slopes) there is none. Inside a
/// mask over positions where the kernel's five pixels lie in it, unlike other windows, as the
/// mask's own outline would be the strongest edge; a mask without such a position has none.
public record EdgePreservation() implements Windowed {
    private static final int SMALLEST = 4; // leaves 2x2 positions

    @Override
    public String column() {
        return "epi";
    }

    @Override
    public String name() {
        return "Edge preservation";
    }

    @Override
    public int smallest() {
        return SMALLEST;
    }

    @Override
    public Score slide(Pair pair) {
        float[] truth = pair.truth().stored();
        float[] synthetic = pair.synthetic().stored();
        int width = pair.width();
        Correlation correlation = new Correlation();
        for (int y = 1; y < pair.height() - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = x + y * width;
                if (fits(pair, at)) {
                    correlation.add(laplacian(truth, at, width), laplacian(synthetic, at, width));
                }
            }
        }
        if (pair.count() == 0) {
            return Voxelwise.nothing();
        }
        return correlation.flat() // also without any position
                ? new Score.Undefined(
                        "truth or synthetic has no edges where the kernel fits - there is nothing to preserve - look at MAE instead")
                : new Score.Known(correlation.coefficient());
    }

    private static boolean fits(Pair pair, int at) {
        int width = pair.width();
        return pair.counts(at)
                && pair.counts(at - 1)
                && pair.counts(at + 1)
                && pair.counts(at - width)
                && pair.counts(at + width);
    }

    private static double laplacian(float[] values, int at, int width) {
        double across = (double) values[at - 1] + values[at + 1];
        double down = (double) values[at - width] + values[at + width];
        return 4.0 * values[at] - (across + down);
    }
}
