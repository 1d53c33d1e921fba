package janus.analysis;

import janus.metric.Metric;
import janus.statistics.Interval;
import janus.statistics.Spearman;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How the order of images by a metric goes with their order by readers' answers.
final class Tracking {
    private final List<Answer> answers;
    private final Crossed crossed;
    private final List<String> readers;
    private final double[] values;

    /// Of `some` answers, each of which `value` makes a number: more is better.
    Tracking(Answers some, ToDoubleFunction<Answer> value, long seed) {
        this.answers = some.all();
        this.crossed = new Crossed(some, seed);
        this.readers = some.readers();
        this.values = answers.stream().mapToDouble(value).toArray();
    }

    /// The mean over readers of each one's Spearman correlation with `scores`, one an answer; NaN
    /// where no reader has one.
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
        for (String reader : readers) {
            List<Integer> places = places(reader, scores, times);
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

    private List<Integer> places(String reader, double[] scores, int[] times) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            if (Double.isFinite(scores[i]) && answers.get(i).reader().equals(reader)) {
                for (int t = 0; t < times[i]; t++) {
                    places.add(i);
                }
            }
        }
        return places;
    }
}
