package janus.evaluate;

import janus.metric.Errors;
import janus.metric.Metric;
import janus.metric.Pair;
import janus.metric.Pooled;
import janus.metric.Range;
import janus.metric.Score;
import janus.metric.Voxelwise;
import janus.metric.Windowed;
import janus.volume.Mask;
import janus.volume.Size;
import janus.volume.Volume;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Scores a pair of volumes of one size (a picture is a volume of one slice). Voxelwise and pooled
/// metrics are over all voxels that count; windowed metrics are means over the slices that have
/// such voxels.
final class Scorer {
    private final ValueRange values;
    private final Map<Windowed, Double> sums = new LinkedHashMap<>();
    private final Map<Windowed, Integer> counts = new LinkedHashMap<>();
    private final Map<Windowed, Score.Undefined> reasons = new LinkedHashMap<>();
    private final Map<Pooled, Pooled.Pool> pools = new LinkedHashMap<>();
    private Errors errors = Errors.NONE;
    private int slices;
    private int shown;
    private int mostInside = -1;

    private Scorer(ValueRange values) {
        this.values = values;
    }

    /// The scores of `synthetic` against `truth` where `inside` says so.
    static PairScores score(
            Pairing.Match match, Volume[] volumes, Optional<boolean[]> inside, ValueRange values) {
        Scorer scorer = new Scorer(values);
        Size size = volumes[0].grid().size();
        for (int k = 0; k < size.slices(); k++) {
            scorer.add(volumes, k, mask(size, k, inside));
        }
        if (inside.isEmpty()) {
            scorer.shown = size.slices() / 2;
        }
        return new PairScores(
                match, scorer.scores(), scorer.slices, scorer.errors.count(), scorer.shown);
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
        for (Metric metric : Metric.ALL) {
            switch (metric) {
                case Windowed windowed -> add(windowed, windowed.of(pair));
                case Pooled pooled -> pools.computeIfAbsent(pooled, Pooled::pool).add(pair);
                case Voxelwise _ -> {} // scored from the errors
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

    private Map<Metric, Score> scores() {
        Map<Metric, Score> scores = new LinkedHashMap<>();
        for (Metric metric : Metric.ALL) {
            scores.put(
                    metric,
                    switch (metric) {
                        case Voxelwise voxelwise -> voxelwise.of(errors, values.range());
                        case Windowed windowed -> mean(windowed);
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
