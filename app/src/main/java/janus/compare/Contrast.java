package janus.compare;

import janus.metric.Metric;
import janus.statistics.BcaBootstrap;
import janus.statistics.PairedT;
import janus.statistics.SubjectMeans;
import janus.statistics.Summary;
import janus.statistics.Wilcoxon;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Two models on the pairs that both evaluations have.
///
/// @param first model
/// @param second model
/// @param common names of pairs in both
/// @param onlyFirst names in the first alone
/// @param onlySecond names in the second alone
/// @param differences by metric; empty where no name is common
public record Contrast(
        Scores first,
        Scores second,
        List<String> common,
        List<String> onlyFirst,
        List<String> onlySecond,
        List<Difference> differences) {
    /// Digits after the point that the files have; what is beyond comes from subtracting.
    private static final double STEPS = 1e9;

    /// The contrast of `first` and `second` by `metrics`.
    ///
    /// @throws IOException when they count the same pair for different subjects
    public static Contrast of(
            Scores first, Scores second, List<Metric> metrics, BcaBootstrap bootstrap)
            throws IOException {
        List<String> common = new ArrayList<>(first.rows().keySet());
        common.retainAll(second.rows().keySet());
        for (String name : common) {
            checkSubject(name, first, second);
        }
        Contrast contrast =
                new Contrast(
                        first,
                        second,
                        common,
                        without(first, common),
                        without(second, common),
                        new ArrayList<>());
        if (!common.isEmpty()) {
            metrics.forEach(
                    metric -> contrast.differences.add(contrast.difference(metric, bootstrap)));
        }
        return contrast;
    }

    private static List<String> without(Scores scores, List<String> common) {
        List<String> names = new ArrayList<>(scores.rows().keySet());
        names.removeAll(common);
        return names;
    }

    private static void checkSubject(String name, Scores first, Scores second) throws IOException {
        String one = first.row(name).subject();
        String other = second.row(name).subject();
        if (!one.equals(other)) {
            throw new IOException(
                    "%s is of subject %s in %s and of %s in %s - pairs can't be counted by subject - evaluate both with the same --subject"
                            .formatted(name, one, first.label(), other, second.label()));
        }
    }

    /// How many subjects both have.
    public int subjects() {
        return (int) common.stream().map(name -> first.row(name).subject()).distinct().count();
    }

    /// A subject's difference is the mean over those of its pairs that have a finite score in both:
    /// the same pairs on both sides.
    private Difference difference(Metric metric, BcaBootstrap bootstrap) {
        double[] firsts = common.stream().mapToDouble(name -> first.row(name).of(metric)).toArray();
        double[] seconds =
                common.stream().mapToDouble(name -> second.row(name).of(metric)).toArray();
        double[] gaps = new double[firsts.length];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = advantage(metric, firsts[i], seconds[i]);
            if (!Double.isFinite(gaps[i])) {
                firsts[i] = gaps[i];
                seconds[i] = gaps[i];
            }
        }
        SubjectMeans means = bySubject(gaps);
        double[] advantages =
                Arrays.stream(means.values()).map(x -> Math.rint(x * STEPS) / STEPS).toArray();
        return new Difference(
                metric,
                new Difference.Means(mean(firsts), mean(seconds)),
                new Difference.Left(means.infinite(), means.undefined()),
                Summary.of(advantages),
                bootstrap.ofMean(advantages),
                Wilcoxon.of(advantages),
                PairedT.of(advantages),
                Difference.Corrected.NONE);
    }

    private SubjectMeans bySubject(double[] values) {
        List<String> subjects = common.stream().map(name -> first.row(name).subject()).toList();
        return SubjectMeans.of(subjects, values);
    }

    private double mean(double[] values) {
        return Summary.of(bySubject(values).values()).mean();
    }

    /// By how much the first is better; infinite where one score is and NaN where one is missing.
    private static double advantage(Metric metric, double first, double second) {
        if (Double.isNaN(first) || Double.isNaN(second)) {
            return Double.NaN;
        }
        if (Double.isInfinite(first) || Double.isInfinite(second)) {
            return Double.POSITIVE_INFINITY;
        }
        return metric.better().merit(first) - metric.better().merit(second);
    }

    /// This with other differences.
    Contrast with(List<Difference> others) {
        return new Contrast(first, second, common, onlyFirst, onlySecond, others);
    }
}
