package janus.compare;

import janus.metric.Metric;
import janus.statistics.BcaBootstrap;
import janus.statistics.Holm;
import janus.statistics.Wilcoxon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Several models, each against each, by the main metrics: every further one would make the
/// correction for many comparisons stricter for all.
///
/// @param models in the order they were given
/// @param contrasts of every two of them
/// @param seed of the bootstrap
public record Comparison(List<Scores> models, List<Contrast> contrasts, long seed) {
    /// The comparison of the evaluations in `folders`.
    ///
    /// @throws IOException when one is no evaluation or a broken one, or when no pair is in two
    /// @throws IllegalArgumentException when there are fewer than two, one is given twice, or they
    ///   were computed with different ranges
    public static Comparison of(List<Path> folders, long seed) throws IOException {
        checkFolders(folders);
        List<Scores> models = new ArrayList<>();
        for (Path folder : folders) {
            models.add(ScoresReader.read(folder));
        }
        checkRanges(models);
        models = named(models);
        List<Contrast> contrasts = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            for (int j = i + 1; j < models.size(); j++) {
                contrasts.add(contrast(models.get(i), models.get(j), seed));
            }
        }
        checkCommon(contrasts.getFirst(), contrasts);
        return new Comparison(models, corrected(contrasts), seed);
    }

    private static Contrast contrast(Scores first, Scores second, long seed) throws IOException {
        List<Metric> metrics =
                Metric.MAIN.stream()
                        .filter(first.metrics()::contains)
                        .filter(second.metrics()::contains)
                        .toList();
        if (metrics.isEmpty()) {
            throw new IOException(
                    "%s has %s and %s has %s - no metric is in both, so nothing can be compared - evaluate both with the same Janus"
                            .formatted(
                                    first.folder(),
                                    columns(first),
                                    second.folder(),
                                    columns(second)));
        }
        return Contrast.of(first, second, metrics, BcaBootstrap.seeded(seed));
    }

    private static String columns(Scores scores) {
        return Wording.few(scores.metrics().stream().map(Metric::column).toList());
    }

    private static void checkFolders(List<Path> folders) {
        if (folders.size() < 2) {
            throw new IllegalArgumentException(
                    "%d evaluation given - a comparison needs two or more - give the folders that janus evaluate wrote"
                            .formatted(folders.size()));
        }
        Set<Path> seen = new HashSet<>();
        for (Path folder : folders) {
            if (!seen.add(folder.toAbsolutePath().normalize())) {
                throw new IllegalArgumentException(
                        "%s is given twice - an evaluation can't be compared with itself - give each folder once"
                                .formatted(folder));
            }
        }
    }

    private static void checkRanges(List<Scores> models) {
        Scores first = models.getFirst();
        for (Scores other : models) {
            if (!first.setting().hasRangeOf(other.setting())) {
                throw new IllegalArgumentException(
                        "%s was evaluated with the range %s and %s with %s - scores of different ranges can't be compared - evaluate both with the same --range"
                                .formatted(
                                        first.folder(),
                                        first.setting().range(),
                                        other.folder(),
                                        other.setting().range()));
            }
        }
    }

    private static void checkCommon(Contrast one, List<Contrast> all) throws IOException {
        if (all.stream().allMatch(contrast -> contrast.common().isEmpty())) {
            throw new IOException(
                    "%s has %s and %s has %s - no pair is in both, so nothing can be compared - evaluate the models on the same images"
                            .formatted(
                                    one.first().folder(),
                                    Wording.few(one.onlyFirst()),
                                    one.second().folder(),
                                    Wording.few(one.onlySecond())));
        }
    }

    /// Two folders may have the same name in different places.
    private static List<Scores> named(List<Scores> models) {
        long names = models.stream().map(Scores::label).distinct().count();
        return names == models.size()
                ? models
                : models.stream().map(model -> model.named(model.folder().toString())).toList();
    }

    private static List<Contrast> corrected(List<Contrast> contrasts) {
        List<Difference> all =
                contrasts.stream().flatMap(contrast -> contrast.differences().stream()).toList();
        double[] ranks = Holm.corrected(all.stream().mapToDouble(d -> d.ranks().p()).toArray());
        double[] ts = Holm.corrected(all.stream().mapToDouble(d -> d.t().p()).toArray());
        List<Contrast> done = new ArrayList<>();
        int next = 0;
        for (Contrast contrast : contrasts) {
            List<Difference> differences = new ArrayList<>();
            for (Difference difference : contrast.differences()) {
                differences.add(difference.with(new Difference.Corrected(ranks[next], ts[next])));
                next++;
            }
            done.add(contrast.with(differences));
        }
        return done;
    }

    /// How many comparisons p values are corrected for: metrics times pairs of models.
    public int tests() {
        return (int) differences().filter(one -> one.n() > 0).count();
    }

    /// The smallest corrected p that `n` subjects can give: that of the exact two-sided signed-rank
    /// test, 2 / 2^n, times the comparisons with as many subjects or fewer. Those with more can
    /// have smaller ones, which Holm's correction takes first.
    public double smallest(int n) {
        long rivals = differences().filter(one -> one.n() > 0 && one.n() <= n).count();
        return Math.min(1, Wilcoxon.smallest(n) * Math.max(1, rivals));
    }

    /// How many subjects would do: the least with which a corrected p below 0.05 can come out, if
    /// all comparisons have as many. For one comparison that is 6.
    public int leastSubjects() {
        int n = 1;
        while (Wilcoxon.smallest(n) * Math.max(1, tests()) >= Difference.LEVEL) {
            n++;
        }
        return n;
    }

    /// What may be said about `one` of the differences.
    public Difference.Verdict verdict(Difference one) {
        return one.verdict(smallest(one.n()));
    }

    private Stream<Difference> differences() {
        return contrasts.stream().flatMap(contrast -> contrast.differences().stream());
    }
}
