package janus.metric;

/// Mean absolute error as the code of the SynthRAD2025 challenge computes it (synthradcode2025):
/// over the mask's voxels, values as they are, **not clipped** as they are for its other metrics.
/// In HU, from 0; lower is better. Symmetric. It is what [Mae] gives for CT inside the same mask.
///
/// Defined in HU only; without a mask all voxels count.
public record SynthradMae() implements Pooled {
    static final String WHY_HU = "SynthRAD's challenge scores CT";

    @Override
    public String column() {
        return "synthrad_mae";
    }

    @Override
    public String name() {
        return "MAE of SynthRAD";
    }

    @Override
    public Better better() {
        return Better.LOWER;
    }

    @Override
    public boolean inPictureUnit() {
        return true;
    }

    @Override
    public Pool pool() {
        return new HuOnly(new Gathered(), WHY_HU);
    }

    private static final class Gathered implements Pool {
        private Errors errors = Errors.NONE;

        @Override
        public void add(Pair pair) {
            errors = errors.plus(Errors.of(pair));
        }

        @Override
        public Score score() {
            return new Mae().of(errors, Range.HU);
        }
    }
}
