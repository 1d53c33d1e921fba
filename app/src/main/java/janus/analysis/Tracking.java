package janus.analysis;

import janus.metric.Metric;
import janus.statistics.Interval;
import janus.statistics.Spearman;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// How the order of images by a metric goes with their order by readers' answers.
final class Tracking {
    private final List<Answer> answers;
    private final Crossed crossed;
    private final List<String> groups; // of each answer
    private final double[] values;

    /// Of `some` answers, each of which `value` makes a number: more is better. Images are ordered
    /// among those of one `group`: all of a reader, or all of a reader by one model.
    Tracking(
            Answers some,
            ToDoubleFunction<Answer> value,
            Function<Answer, String> group,
            long seed) {
        this.answers = some.all();
        this.crossed = new Crossed(some, seed);
        this.groups = answers.stream().map(group).toList();
        this.values = answers.stream().mapToDouble(value).toArray();
    }

    /// The mean over groups of each one's Spearman correlation with `scores`, one an answer, each
    /// as heavy as its answers; NaN where no group has one.
    double correlation(double[] scores) {
        return correlation(scores, answers.stream().mapToInt(_ -> 1).toArray());
    }

    /// Its interval, by drawing readers and subjects again.
    Interval interval(double[] scores) {
        return crossed.of(times -> correlation(scores, times));
    }

    /// The interval of the difference of two such correlations, first minus second.
    Interval difference(double[] first, double[] second) {
        return crossed.of(times -> correlation(first, times) - correlation(second, times));
    }

    /// The scores of the answers' images.
    double[] scores(MetricScores known, Metric metric) {
        return answers.stream().mapToDouble(answer -> known.of(answer, metric)).toArray();
    }

    private double correlation(double[] scores, int[] times) {
        double sum = 0;
        double weight = 0;
        for (String group : new LinkedHashSet<>(groups)) {
            List<Integer> places = places(group, scores, times);
            double rho =
                    Spearman.rho(
                            places.stream().mapToDouble(i -> scores[i]).toArray(),
                            places.stream().mapToDouble(i -> values[i]).toArray());
            if (!Double.isNaN(rho)) {
                sum += places.size() * rho;
                weight += places.size();
            }
        }
        return weight == 0 ? Double.NaN : sum / weight;
    }

    private List<Integer> places(String group, double[] scores, int[] times) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            if (Double.isFinite(scores[i]) && groups.get(i).equals(group)) {
                for (int t = 0; t < times[i]; t++) {
                    places.add(i);
                }
            }
        }
        return places;
    }
}
