package janus.metric;

import java.util.function.Function;

/// Gathers all voxels in one joint histogram and scores that; without a voxel there is no score.
final class JointPool implements Pooled.Pool {
    private final JointHistogram histogram = new JointHistogram();
    private final Function<JointHistogram, Score> formula;

    JointPool(Function<JointHistogram, Score> formula) {
        this.formula = formula;
    }

    @Override
    public void add(Pair pair) {
        histogram.add(pair);
    }

    @Override
    public Score score() {
        return histogram.count() == 0 ? Voxelwise.nothing() : formula.apply(histogram);
    }
}
