package janus.evaluate;

import janus.metric.Metric;
import janus.metric.VolumePair;
import janus.metric.VolumeScores;
import janus.volume.Volume;
import java.util.List;
import java.util.Optional;

/// Scores pairs of volumes of one size by `metrics`.
record Scorer(List<Metric> metrics, ValueRange values) {
    /// The scores of the second volume against the first where `inside` says so.
    PairScores score(Pairing.Match match, Volume[] volumes, Optional<boolean[]> inside) {
        VolumePair grey =
                inside.isPresent()
                        ? VolumePair.of(volumes[0], volumes[1], values.range(), inside.get())
                        : VolumePair.of(volumes[0], volumes[1], values.range());
        VolumeScores all = VolumeScores.of(grey.in(values.unit()), metrics);
        return new PairScores(match, all.scores(), all.slices(), all.voxels(), all.fullest());
    }
}
