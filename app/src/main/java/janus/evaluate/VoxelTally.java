package janus.evaluate;

import janus.figure.Agreement;
import janus.figure.Bins;
import janus.figure.Density;
import janus.figure.ErrorProfile;
import janus.metric.Range;
import java.util.Optional;

/// What the figures need to know of all compared voxels, gathered pair by pair in memory that grows
/// with subjects only.
public final class VoxelTally {
    private static final int BINS = 128;

    private final Density joint;
    private final ErrorProfile errors;
    private final Agreement agreement;

    private VoxelTally(Range range) {
        Bins bins = new Bins(range.low(), range.high(), BINS);
        joint = Density.over(bins, bins);
        errors = ErrorProfile.over(range.low(), range.high());
        agreement = Agreement.over(range.low(), range.high());
    }

    /// An empty one for values in `range`.
    static VoxelTally over(Range range) {
        return new VoxelTally(range);
    }

    /// Counts the voxels of a pair where `inside` says so, or all.
    void add(String subject, float[] truth, float[] synthetic, Optional<boolean[]> inside) {
        Agreement.Subject own = agreement.of(subject);
        boolean[] flags = inside.orElse(null);
        for (int i = 0; i < truth.length; i++) {
            if (flags == null || flags[i]) {
                joint.add(truth[i], synthetic[i]);
                errors.add(truth[i], synthetic[i] - truth[i]);
                own.add(truth[i], synthetic[i]);
            }
        }
    }

    /// Voxels by truth (x) and synthetic (y), in 128 bins each over the range.
    public Density joint() {
        return joint;
    }

    /// Errors by the value of the truth.
    public ErrorProfile errors() {
        return errors;
    }

    /// Differences by the mean of both, and by subject.
    public Agreement agreement() {
        return agreement;
    }
}
