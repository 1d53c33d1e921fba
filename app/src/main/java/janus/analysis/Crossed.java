package janus.analysis;

import janus.statistics.CrossedBootstrap;
import janus.statistics.Interval;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Answers of several readers about several subjects, ready to be drawn again.
final class Crossed {
    private final List<Answer> answers;
    private final int[] reader;
    private final int[] subject;
    private final int readers;
    private final int subjects;
    private final CrossedBootstrap bootstrap;

    Crossed(Answers answers, long seed) {
        this.answers = answers.all();
        List<String> names = answers.readers();
        List<String> heads = answers.subjects();
        this.reader = this.answers.stream().mapToInt(one -> names.indexOf(one.reader())).toArray();
        this.subject =
                this.answers.stream()
                        .mapToInt(one -> heads.indexOf(one.shown().subject()))
                        .toArray();
        this.readers = names.size();
        this.subjects = heads.size();
        this.bootstrap = CrossedBootstrap.seeded(seed);
    }

    /// The mean of `value`; NaN for no answers.
    double mean(ToDoubleFunction<Answer> value) {
        return answers.stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    /// The interval of that mean, by drawing readers and subjects again.
    Interval ofMean(ToDoubleFunction<Answer> value) {
        double[] values = answers.stream().mapToDouble(value).toArray();
        return of(times -> {
            double sum = 0;
            double count = 0;
            for (int i = 0; i < values.length; i++) {
                sum += times[i] * values[i];
                count += times[i];
            }
            return count == 0 ? Double.NaN : sum / count;
        });
    }

    /// The interval of any statistic, given how often each answer counts.
    Interval of(ToDoubleFunction<int[]> statistic) {
        return ofAll(1, times -> new double[] {statistic.applyAsDouble(times)}).getFirst();
    }

    /// The intervals of `count` statistics, given how often each answer counts.
    List<Interval> ofAll(int count, Function<int[], double[]> statistics) {
        int[] times = new int[answers.size()];
        return bootstrap.ofAll(
                readers,
                subjects,
                count,
                (drawnReaders, drawnSubjects) -> {
                    for (int i = 0; i < times.length; i++) {
                        times[i] = drawnReaders[reader[i]] * drawnSubjects[subject[i]];
                    }
                    return statistics.apply(times);
                });
    }
}
