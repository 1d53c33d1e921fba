package janus.evaluate;

import janus.metric.Metric;
import janus.metric.VolumePair;
import janus.metric.VolumeScores;
import janus.volume.Volume;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Scores pairs of volumes of one size by `metrics`.
///
/// @param flipped axes of the volumes that run against their files'
record Scorer(List<Metric> metrics, ValueRange values, Set<Integer> flipped) {
    /// The scores of the second volume against the first where `inside` says so.
    PairScores score(Pairing.Match match, Volume[] volumes, Optional<boolean[]> inside) {
        VolumePair grey =
                inside.isPresent()
                        ? VolumePair.of(volumes[0], volumes[1], values.range(), inside.get())
                        : VolumePair.of(volumes[0], volumes[1], values.range());
        VolumeScores all = VolumeScores.of(grey.in(values.unit()).flipped(flipped), metrics);
        return new PairScores(match, all.scores(), all.slices(), all.voxels(), all.fullest());
    }
}
