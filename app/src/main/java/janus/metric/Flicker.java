package janus.metric;

import janus.volume.Size;

/// How much more a volume changes from slice to slice than its truth: mean absolute difference
/// between neighbouring axial slices, divided by the truth's, less 1. No unit, at least -1; 0 is
/// best: above, slices that were made one by one do not fit each other; below, the volume is
/// smoother than the truth. Over pairs of neighbours that both count. It is no measure of likeness:
/// a smooth volume with some flicker can have the truth's mean.
///
/// A truth that does not change from slice to slice leaves none.
public record Flicker() implements Volumetric {
    @Override
    public String column() {
        return "flicker";
    }

    @Override
    public String name() {
        return "Flicker";
    }

    @Override
    public Better better() {
        return Better.NEARER_ZERO;
    }

    @Override
    public Score of(VolumePair pair) {
        Size size = pair.size();
        if (size.slices() == 1) {
            return slice();
        }
        boolean[] inside = pair.inside();
        double[] sums = new double[2];
        long count = 0;
        for (int i = size.inSlice(); i < size.voxels(); i++) {
            int below = i - size.inSlice();
            if (inside == null || (inside[i] && inside[below])) {
                for (int which = 0; which < 2; which++) {
                    float[] voxels = pair.voxels()[which];
                    sums[which] += Math.abs(voxels[i] - voxels[below]);
                }
                count++;
            }
        }
        if (count == 0) {
            return Voxelwise.nothing();
        }
        return sums[0] == 0
                ? new Score.Undefined(
                        "the truth is the same in all slices, so there is no %s - nothing to compare with - look at the errors"
                                .formatted(label()))
                : new Score.Known(sums[1] / sums[0] - 1);
    }
}
