package janus.analysis;

import janus.statistics.CrossedBootstrap;
import janus.statistics.Interval;
import janus.statistics.Spearman;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Studies in which grades and a metric both see an image's quality through noise. Readers differ
/// in how clearly they see.
///
/// @param readers how many; a single one sees as the middle one does
/// @param subjects how many
/// @param images of each subject
/// @param shared by a subject's images of the variance of quality and of the metric's noise
record SimulatedTracking(int readers, int subjects, int images, double shared) {
    private static final int DRAWS = 499;
    private static final double METRIC = 0.7; // noise of the metric

    /// Scores, and a row of grades for each reader.
    private static final class Seen {
        private final double[] scores;
        private final double[][] grades;
        private final int[] subject;

        Seen(double[] scores, double[][] grades, int[] subject) {
            this.scores = scores;
            this.grades = grades;
            this.subject = subject;
        }
    }

    private Seen seen(SplittableRandom random) {
        int n = subjects * images;
        double[] scores = new double[n];
        double[][] grades = new double[readers][n];
        double[] clear = new double[readers];
        for (int r = 0; r < readers; r++) {
            clear[r] = readers == 1 ? 1 : random.nextDouble(0.4, 1.6);
        }
        double own = 0;
        double habit = 0;
        for (int i = 0; i < n; i++) {
            own = i % images == 0 ? random.nextGaussian() : own;
            habit = i % images == 0 ? random.nextGaussian() : habit;
            double quality = mixed(own, random);
            scores[i] = quality + METRIC * mixed(habit, random);
            for (int r = 0; r < readers; r++) {
                double latent = 3 + quality + clear[r] * random.nextGaussian();
                grades[r][i] = Math.clamp(Math.round(latent), 1, 5);
            }
        }
        return new Seen(scores, grades, IntStream.range(0, n).map(i -> i / images).toArray());
    }

    private double mixed(double common, SplittableRandom random) {
        return Math.sqrt(shared) * common + Math.sqrt(1 - shared) * random.nextGaussian();
    }

    /// The mean correlation of endless readers and images.
    double truth() {
        SplittableRandom random = new SplittableRandom(5);
        int many = readers == 1 ? 1 : 100;
        int each = readers == 1 ? 200_000 : 4000;
        double sum = 0;
        for (int k = 0; k < many; k++) {
            Seen seen = new SimulatedTracking(Math.min(readers, 2), each, 1, shared).seen(random);
            sum += Spearman.rho(seen.scores, seen.grades[0]) / many;
        }
        return sum;
    }

    /// Subjects and readers drawn again, as the page has it.
    Interval drawn(SplittableRandom random) {
        Seen seen = seen(random);
        return new CrossedBootstrap(DRAWS, 1)
                .of(
                        readers,
                        subjects,
                        (r, s) -> {
                            int[] places =
                                    IntStream.range(0, seen.scores.length)
                                            .flatMap(i ->
                                                    IntStream.generate(() -> i)
                                                            .limit(s[seen.subject[i]]))
                                            .toArray();
                            double sum = 0;
                            for (int k = 0; k < readers; k++) {
                                sum += r[k] == 0 ? 0 : r[k] * rho(seen, k, places);
                            }
                            return sum / readers;
                        });
    }

    private static double rho(Seen seen, int reader, int[] places) {
        return Spearman.rho(
                Arrays.stream(places).mapToDouble(i -> seen.scores[i]).toArray(),
                Arrays.stream(places).mapToDouble(i -> seen.grades[reader][i]).toArray());
    }

    /// Fisher's z with the variance of bonett2000, (1 + rho^2 / 2) / (n - 3), for the first reader:
    /// takes images as independent.
    Interval fisher(SplittableRandom random) {
        Seen seen = seen(random);
        double rho = Spearman.rho(seen.scores, seen.grades[0]);
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);
        double half = z * Math.sqrt((1 + rho * rho / 2) / (seen.scores.length - 3));
        double middle = Math.log((1 + rho) / (1 - rho)) / 2;
        return new Interval(Math.tanh(middle - half), Math.tanh(middle + half));
    }
}
