package janus.metric;

/// A voxelwise error over the voxels whose **truth** is of one tissue, in HU: better and range as
/// of the error itself. Not symmetric. Defined in HU only, and where the truth has such voxels.
/// Papers draw the limits of tissues elsewhere (bone from 150 to 300 HU) or take segmentations.
///
/// @param tissue which voxels, see [Tissue]
/// @param error [Mae] or [Me]
public record TissueError(Tissue tissue, Voxelwise error) implements Pooled {
    @Override
    public String column() {
        return error.column() + "_" + tissue.word();
    }

    @Override
    public String name() {
        return "%s, %s".formatted(error.name(), tissue.word());
    }

    @Override
    public Better better() {
        return error.better();
    }

    @Override
    public boolean inPictureUnit() {
        return error.inPictureUnit();
    }

    @Override
    public Pool pool() {
        return new HuOnly(new Gathered(), Tissue.WHY_HU);
    }

    private final class Gathered implements Pool {
        private Errors errors = Errors.NONE;
        private Range range = Range.HU;

        @Override
        public void add(Pair pair) {
            range = pair.range();
            float[] truth = pair.truth().stored();
            float[] synthetic = pair.synthetic().stored();
            double signed = 0;
            double absolute = 0;
            double squared = 0;
            long count = 0;
            for (int i = 0; i < truth.length; i++) {
                if (pair.counts(i) && tissue.holds(truth[i])) {
                    double difference = (double) synthetic[i] - truth[i];
                    signed += difference;
                    absolute += Math.abs(difference);
                    squared += difference * difference;
                    count++;
                }
            }
            errors = errors.plus(new Errors(signed, absolute, squared, count));
        }

        @Override
        public Score score() {
            return errors.count() == 0
                    ? new Score.Undefined(
                            "the truth has no %s (%s) - there is nothing to compare - look at the error of all voxels"
                                    .formatted(tissue.word(), tissue.limits()))
                    : error.of(errors, range);
        }
    }
}
