package janus.metric;

/// Normalised cross-correlation without displacement (lewis1995), which is Pearson's correlation of
/// the voxels: `sum((t - mt)(s - ms)) / sqrt(sum((t - mt)^2) sum((s - ms)^2))`. No unit, -1 to 1; 1
/// for a perfect copy and for any brighter or more contrasted one, -1 for an inverted one; higher
/// is better. Symmetric. Some packages leave the means in ("NCC" as against "ZNCC") and others
/// average over small windows.
///
/// Where truth or synthetic is flat there is none. Inside a mask over the mask's voxels only.
public record Ncc() implements Pooled {
    @Override
    public String column() {
        return "ncc";
    }

    @Override
    public String name() {
        return "NCC";
    }

    @Override
    public Pool pool() {
        return new Gathered();
    }

    private static final class Gathered implements Pool {
        private final Correlation correlation = new Correlation();

        @Override
        public void add(Pair pair) {
            float[] truth = pair.truth().stored();
            float[] synthetic = pair.synthetic().stored();
            for (int i = 0; i < truth.length; i++) {
                if (pair.counts(i)) {
                    correlation.add(truth[i], synthetic[i]);
                }
            }
        }

        @Override
        public Score score() {
            if (correlation.count() == 0) {
                return Voxelwise.nothing();
            }
            return correlation.flat()
                    ? new Score.Undefined(
                            "truth or synthetic is flat - what does not vary has no NCC - look at MAE instead")
                    : new Score.Known(correlation.coefficient());
        }
    }
}
