package janus.metric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The scores of a pair of volumes (a picture is a volume of one slice). Voxelwise and pooled
/// metrics are over all voxels that count; windowed ones are means over the slices that have such
/// voxels and a score; volumetric ones see the whole volume.
///
/// Slices and metrics are worked on side by side on all cores; results are added in the order of
/// slices, so that scores do not depend on the number of cores.
///
/// @param scores by metric, in the order they were asked for
/// @param slices how many have voxels that count
/// @param voxels how many count
/// @param fullest index of the slice with most voxels that count, the middle one where all do
public record VolumeScores(Map<Metric, Score> scores, int slices, long voxels, int fullest) {
    /// Slices whose pairs are in memory at once; with a mask each has a copy.
    private static final int BATCH = 16;

    /// The scores of `pair` by `metrics`.
    public static VolumeScores of(VolumePair pair, List<Metric> metrics) {
        Gathering gathering = new Gathering(metrics);
        int slices = pair.size().slices();
        for (int from = 0; from < slices; from += BATCH) {
            int end = Math.min(slices, from + BATCH);
            gathering.add(
                    IntStream.range(from, end)
                            .filter(pair::hasVoxels)
                            .parallel()
                            .mapToObj(pair::slice)
                            .toList());
        }
        Map<Metric, Score> scores = new LinkedHashMap<>();
        metrics.forEach(metric -> scores.put(metric, gathering.score(metric, pair)));
        return new VolumeScores(scores, gathering.slices, gathering.errors.count(), pair.fullest());
    }

    /// What slices have added so far.
    private static final class Gathering {
        private final Map<Windowed, List<Score>> windowed = new LinkedHashMap<>();
        private final Map<Pooled, Pooled.Pool> pools = new LinkedHashMap<>();
        private Errors errors = Errors.NONE;
        private int slices;

        Gathering(Collection<Metric> metrics) {
            for (Metric metric : metrics) {
                switch (metric) {
                    case Windowed one -> windowed.put(one, new ArrayList<>());
                    case Pooled one -> pools.put(one, one.pool());
                    case Voxelwise _, Volumetric _ -> {} // scored when all slices are added
                }
            }
        }

        /// One task a slice and windowed metric, and one a pool, which sees all slices in order.
        void add(List<Pair> pairs) {
            Errors[] added = new Errors[pairs.size()];
            Map<Windowed, @Nullable Score[]> scores = new LinkedHashMap<>();
            windowed.keySet().forEach(metric -> scores.put(metric, new Score[pairs.size()]));
            Stream<Runnable> ofSlices =
                    IntStream.range(0, pairs.size())
                            .boxed()
                            .flatMap(k -> tasks(k, pairs.get(k), added, scores));
            Stream<Runnable> ofPools =
                    pools.values().stream().map(pool -> () -> pairs.forEach(pool::add));
            Stream.concat(ofPools, ofSlices).toList().parallelStream().forEach(Runnable::run);
            for (Errors one : added) {
                errors = errors.plus(one);
            }
            windowed.forEach((metric, all) -> all.addAll(List.of(scores.get(metric))));
            slices += pairs.size();
        }

        private static Stream<Runnable> tasks(
                int k, Pair pair, Errors[] errors, Map<Windowed, @Nullable Score[]> scores) {
            Stream<Runnable> ofMetrics =
                    scores.entrySet().stream()
                            .map(entry -> () -> entry.getValue()[k] = entry.getKey().of(pair));
            return Stream.concat(Stream.of(() -> errors[k] = Errors.of(pair)), ofMetrics);
        }

        Score score(Metric metric, VolumePair pair) {
            return switch (metric) {
                case Voxelwise one -> one.of(errors, pair.range());
                case Windowed one -> mean(windowed.getOrDefault(one, List.of()));
                case Pooled one -> pools.getOrDefault(one, one.pool()).score();
                case Volumetric one -> one.of(pair);
            };
        }

        /// The mean of known scores; where there is none, the first reason why.
        private static Score mean(List<Score> scores) {
            double[] known =
                    scores.stream()
                            .filter(Score.Known.class::isInstance)
                            .mapToDouble(Score::orNaN)
                            .toArray();
            if (known.length == 0) {
                return scores.isEmpty() ? Voxelwise.nothing() : scores.getFirst();
            }
            double sum = 0;
            for (double one : known) {
                sum += one;
            }
            return new Score.Known(sum / known.length);
        }
    }
}
