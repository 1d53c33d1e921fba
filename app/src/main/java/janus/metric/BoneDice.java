package janus.metric;

/// Dice's coefficient of bone (dice1945), `2 |T and S| / (|T| + |S|)`, T and S being the voxels of
/// truth and synthetic that are bone by threshold ([Tissue#BONE]). No unit, 0 to 1; 1 where both
/// have the same bone; higher is better. Symmetric. Defined in HU only, and where one of the two
/// has bone. SynthRAD2025 takes segmentations of single bones instead.
///
/// Inside a mask over the mask's voxels only.
public record BoneDice() implements Pooled {
    @Override
    public String column() {
        return "dice_bone";
    }

    @Override
    public String name() {
        return "Dice, bone";
    }

    @Override
    public Pool pool() {
        return new HuOnly(new Gathered(), Tissue.WHY_HU);
    }

    private static final class Gathered implements Pool {
        private long both;
        private long sum;

        @Override
        public void add(Pair pair) {
            float[] truth = pair.truth().stored();
            float[] synthetic = pair.synthetic().stored();
            for (int i = 0; i < truth.length; i++) {
                if (pair.counts(i)) {
                    boolean bone = Tissue.BONE.holds(truth[i]);
                    boolean synthesised = Tissue.BONE.holds(synthetic[i]);
                    both += bone && synthesised ? 1 : 0;
                    sum += (bone ? 1 : 0) + (synthesised ? 1 : 0);
                }
            }
        }

        @Override
        public Score score() {
            return sum == 0
                    ? new Score.Undefined(
                            "neither truth nor synthetic has bone (%s) - Dice is 0/0 - look at MAE instead"
                                    .formatted(Tissue.BONE.limits()))
                    : new Score.Known(2.0 * both / sum);
        }
    }
}
