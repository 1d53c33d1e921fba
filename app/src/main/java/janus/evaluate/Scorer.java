package janus.evaluate;

import janus.metric.Errors;
import janus.metric.Metric;
import janus.metric.Pair;
import janus.metric.Pooled;
import janus.metric.Range;
import janus.metric.Score;
import janus.metric.VolumePair;
import janus.metric.Volumetric;
import janus.metric.Voxelwise;
import janus.metric.Windowed;
import janus.volume.Mask;
import janus.volume.Size;
import janus.volume.Volume;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Scores a pair of volumes of one size (a picture is a volume of one slice). Voxelwise and pooled
/// metrics are over all voxels that count; windowed metrics are means over the slices that have
/// such voxels; volumetric ones see the whole volume.
final class Scorer {
    private final List<Metric> metrics;
    private final ValueRange values;
    private final Map<Windowed, Double> sums = new LinkedHashMap<>();
    private final Map<Windowed, Integer> counts = new LinkedHashMap<>();
    private final Map<Windowed, Score.Undefined> reasons = new LinkedHashMap<>();
    private final Map<Pooled, Pooled.Pool> pools = new LinkedHashMap<>();
    private Errors errors = Errors.NONE;
    private int slices;
    private int shown;
    private int mostInside = -1;

    /// A scorer of one pair by `metrics`.
    Scorer(List<Metric> metrics, ValueRange values) {
        this.metrics = metrics;
        this.values = values;
    }

    /// The scores of the second volume against the first where `inside` says so.
    PairScores score(Pairing.Match match, Volume[] volumes, Optional<boolean[]> inside) {
        Size size = volumes[0].grid().size();
        for (int k = 0; k < size.slices(); k++) {
            add(volumes, k, mask(size, k, inside));
        }
        if (inside.isEmpty()) {
            shown = size.slices() / 2;
        }
        Map<Metric, Score> scores = scores(pair(volumes, inside));
        return new PairScores(match, scores, slices, errors.count(), shown);
    }

    private VolumePair pair(Volume[] volumes, Optional<boolean[]> inside) {
        Range range = values.range();
        VolumePair pair =
                inside.isPresent()
                        ? VolumePair.of(volumes[0], volumes[1], range, inside.get())
                        : VolumePair.of(volumes[0], volumes[1], range);
        return pair.in(values.unit());
    }

    private static Optional<Mask> mask(Size size, int k, Optional<boolean[]> inside) {
        int from = k * size.inSlice();
        return inside.map(flags ->
                Mask.of(
                        size.columns(),
                        size.rows(),
                        Arrays.copyOfRange(flags, from, from + size.inSlice())));
    }

    private void add(Volume[] volumes, int k, Optional<Mask> mask) {
        Range range = values.range();
        Pair grey =
                mask.isPresent()
                        ? Pair.of(volumes[0].slice(k), volumes[1].slice(k), range, mask.get())
                        : Pair.of(volumes[0].slice(k), volumes[1].slice(k), range);
        Pair pair = grey.in(values.unit());
        int count = pair.count();
        if (count == 0) {
            return;
        }
        slices++;
        if (count > mostInside) {
            mostInside = count;
            shown = k;
        }
        errors = errors.plus(Errors.of(pair));
        for (Metric metric : metrics) {
            switch (metric) {
                case Windowed windowed -> add(windowed, windowed.of(pair));
                case Pooled pooled -> pools.computeIfAbsent(pooled, Pooled::pool).add(pair);
                case Voxelwise _, Volumetric _ -> {} // scored when all slices are added
            }
        }
    }

    private void add(Windowed metric, Score score) {
        switch (score) {
            case Score.Known known -> {
                sums.merge(metric, known.value(), Double::sum);
                counts.merge(metric, 1, Integer::sum);
            }
            case Score.Undefined undefined -> reasons.putIfAbsent(metric, undefined);
        }
    }

    private Map<Metric, Score> scores(VolumePair pair) {
        Map<Metric, Score> scores = new LinkedHashMap<>();
        for (Metric metric : metrics) {
            scores.put(
                    metric,
                    switch (metric) {
                        case Voxelwise voxelwise -> voxelwise.of(errors, values.range());
                        case Windowed windowed -> mean(windowed);
                        case Volumetric volumetric -> volumetric.of(pair);
                        case Pooled pooled -> pools.getOrDefault(pooled, pooled.pool()).score();
                    });
        }
        return scores;
    }

    private Score mean(Windowed metric) {
        Integer count = counts.get(metric);
        Double sum = sums.get(metric);
        if (count != null && sum != null) {
            return new Score.Known(sum / count);
        }
        Score.Undefined reason = reasons.get(metric);
        return reason == null ? Voxelwise.nothing() : reason;
    }
}
