package janus.analysis;

import janus.mixed.Crossing;
import janus.mixed.Factor;
import janus.mixed.Fit;
import janus.mixed.MixedModel;
import janus.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Studies of grades from 1 to 5 whose true difference is known: readers, their taste, subjects,
/// images and the rest vary normally, and the sum is rounded.
///
/// @param readers how many
/// @param subjects how many
/// @param seen the share of answers that are there; 0: each reader sees a subject under one
///   condition
/// @param taste standard deviation of what readers add to a condition
record SimulatedGrades(int readers, int subjects, double seen, double taste) {
    private static final double[] QUALITY = {3.5, 3.2, 2.5};
    private static final double SUBJECT = 0.4;
    private static final double IMAGE = 0.3;
    private static final double READER = 0.5;
    private static final double REST = 0.7;

    /// The expected grade of the first condition less that of the last, for other readers.
    double truth() {
        return expected(QUALITY[0]) - expected(QUALITY[2]);
    }

    private double expected(double quality) {
        double variance =
                SUBJECT * SUBJECT + IMAGE * IMAGE + own() * own() + taste * taste + REST * REST;
        NormalDistribution seenAs = NormalDistribution.of(quality, Math.sqrt(variance));
        double sum = 1;
        for (int step = 1; step < 5; step++) {
            sum += seenAs.survivalProbability(step + 0.5);
        }
        return sum;
    }

    /// One reader is no sample of readers: he adds nothing.
    private double own() {
        return readers == 1 ? 0 : READER;
    }

    /// The interval of that difference in a study, as the page has it.
    Interval interval(SplittableRandom random) {
        return interval(random, Crossing::of);
    }

    /// The same by a model of readers and subjects alone, without images and taste.
    Interval withoutImages(SplittableRandom random) {
        return interval(random, (_, reader, subject) -> List.of(subject, reader));
    }

    private interface Effects {
        List<Factor> of(Factor condition, Factor reader, Factor subject);
    }

    private Interval interval(SplittableRandom random, Effects model) {
        List<Seen> all = seen(random);
        Factor condition = factor("condition", all, Seen::condition);
        Factor reader = factor("reader", all, Seen::reader);
        Factor subject = factor("subject", all, Seen::subject);
        double[] y = all.stream().mapToDouble(Seen::grade).toArray();
        Fit fit = (Fit) MixedModel.fit(y, condition, model.of(condition, reader, subject));
        List<Integer> order = all.stream().map(Seen::condition).distinct().toList();
        return fit.difference(order.indexOf(0), order.indexOf(QUALITY.length - 1)).ci();
    }

    private static Factor factor(String name, List<Seen> all, Function<Seen, Integer> of) {
        return Factor.of(name, all.stream().map(of).toList());
    }

    private record Seen(int reader, int subject, int condition, int grade) {}

    private List<Seen> seen(SplittableRandom random) {
        List<Seen> all = new ArrayList<>();
        double[][] tastes = normal(random, readers, taste);
        double[][] images = normal(random, subjects, IMAGE);
        double[] own = random.doubles(readers).map(_ -> own() * random.nextGaussian()).toArray();
        double[] easy =
                random.doubles(subjects).map(_ -> SUBJECT * random.nextGaussian()).toArray();
        for (int r = 0; r < readers; r++) {
            for (int s = 0; s < subjects; s++) {
                for (int c = 0; c < QUALITY.length; c++) {
                    double rest = REST * random.nextGaussian();
                    boolean there = seen == 0 ? (r + s) % 3 == c : random.nextDouble() < seen;
                    double latent =
                            QUALITY[c] + own[r] + tastes[r][c] + easy[s] + images[s][c] + rest;
                    if (there) {
                        all.add(new Seen(r, s, c, Math.clamp(Math.round(latent), 1, 5)));
                    }
                }
            }
        }
        return all;
    }

    private static double[][] normal(SplittableRandom random, int rows, double sd) {
        double[][] numbers = new double[rows][QUALITY.length];
        for (double[] row : numbers) {
            for (int c = 0; c < row.length; c++) {
                row[c] = sd * random.nextGaussian();
            }
        }
        return numbers;
    }
}
