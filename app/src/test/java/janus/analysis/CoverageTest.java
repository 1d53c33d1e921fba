package janus.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import janus.agreement.IntraclassCorrelation;
import janus.agreement.Ratings;
import janus.roc.Auc;
import janus.roc.Confusion;
import janus.roc.Covariances;
import janus.roc.DPrime;
import janus.roc.ObuchowskiRockette;
import janus.roc.Rating;
import janus.statistics.CrossedBootstrap;
import janus.statistics.Interval;
import janus.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/// How often 95 % intervals hold what was put in: of 200 studies, 190 should; by chance alone,
/// fewer than 181 or more than 198 do in 1 of 200 tests.
class CoverageTest {
    private static final int STUDIES = 200;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private static int covered(double truth, Function<SplittableRandom, Interval> interval) {
        int covered = 0;
        for (int study = 0; study < STUDIES; study++) {
            Interval ci = interval.apply(new SplittableRandom(1000 + study));
            covered += ci.low() <= truth && truth <= ci.high() ? 1 : 0;
        }
        return covered;
    }

    private static int yes(SplittableRandom random, int n, double share) {
        int yes = 0;
        for (int i = 0; i < n; i++) {
            yes += random.nextDouble() < share ? 1 : 0;
        }
        return yes;
    }

    @Test
    void exactAndScoreIntervalsOfAccuracy() {
        assertThat(covered(0.7, random -> new Proportion(yes(random, 60, 0.7), 60).exact()))
                .isBetween(181, 200);
        assertThat(covered(0.7, random -> new Proportion(yes(random, 60, 0.7), 60).wilson()))
                .isBetween(181, 198);
    }

    /// d' 1.2 with a criterion of 0.3.
    @Test
    void intervalsOfDPrime() {
        double hit = NORMAL.cumulativeProbability(0.6 - 0.3);
        double alarm = NORMAL.cumulativeProbability(-0.6 - 0.3);
        assertThat(
                        covered(
                                1.2,
                                random -> {
                                    int hits = yes(random, 50, hit);
                                    int alarms = yes(random, 50, alarm);
                                    return DPrime.of(
                                                    new Confusion(
                                                            hits, 50 - hits, alarms, 50 - alarms))
                                            .ci();
                                }))
                .isBetween(181, 198);
    }

    @Test
    void deLongsIntervals() {
        double truth = NORMAL.cumulativeProbability(1 / Math.sqrt(2));
        assertThat(covered(truth, random -> Auc.of(ratings(random, 40, 1, 0)).ci()))
                .isBetween(181, 198);
    }

    /// Four images of each subject, which share a quarter of their noise: Obuchowski 1997 covers
    /// where DeLong, who takes them as independent, does not.
    @Test
    void intervalsOfClusteredAreas() {
        double truth = NORMAL.cumulativeProbability(1 / Math.sqrt(2 * 1.8));
        assertThat(covered(truth, random -> Auc.of(clustered(random, 40, true)).ci()))
                .isBetween(181, 198);
        assertThat(covered(truth, random -> Auc.of(clustered(random, 40, false)).ci()))
                .isLessThan(178);
    }

    private static List<Rating> clustered(SplittableRandom random, int subjects, boolean known) {
        List<Rating> ratings = new ArrayList<>();
        for (int s = 0; s < subjects; s++) {
            double own = Math.sqrt(0.8) * random.nextGaussian();
            for (int k = 0; k < 4; k++) {
                boolean positive = s % 2 == 0;
                double score = own + random.nextGaussian() + (positive ? 1 : 0);
                ratings.add(new Rating(known ? "s" + s : s + "-" + k, positive, score));
            }
        }
        return ratings;
    }

    /// `each` cases of both kinds that lie `apart`, seen through noise beside what `spread` says of
    /// the cases.
    private static List<Rating> ratings(
            SplittableRandom random, int each, double apart, double spread) {
        double[] cases =
                random.doubles(2L * each).map(_ -> spread * random.nextGaussian()).toArray();
        return seen(random, cases, apart);
    }

    private static List<Rating> seen(SplittableRandom random, double[] cases, double apart) {
        List<Rating> ratings = new ArrayList<>();
        for (int i = 0; i < cases.length; i++) {
            double score = cases[i] + random.nextGaussian() + (i % 2 == 0 ? apart : 0);
            ratings.add(new Rating("case " + i, i % 2 == 0, score));
        }
        return ratings;
    }

    /// Five readers whose d' vary by 0.4, sixty cases that they all see.
    @Test
    void obuchowskiAndRockettesIntervals() {
        double truth = NORMAL.cumulativeProbability(1.2 / Math.sqrt(2 * (1 + 0.25) + 0.16));
        assertThat(
                        covered(
                                truth,
                                random -> {
                                    double[] cases = new double[60];
                                    for (int i = 0; i < cases.length; i++) {
                                        cases[i] = 0.5 * random.nextGaussian();
                                    }
                                    List<List<Rating>> readers = new ArrayList<>();
                                    for (int r = 0; r < 5; r++) {
                                        double skill = 1.2 + 0.4 * random.nextGaussian();
                                        readers.add(seen(random, cases, skill));
                                    }
                                    return ObuchowskiRockette.of(
                                                    List.of(readers), Covariances.DELONG)
                                            .mean(0)
                                            .ci();
                                }))
                .isBetween(181, 200);
    }

    /// Items vary by 1, readers by 0.3, the rest by 0.8.
    @Test
    void intervalsOfTheIntraclassCorrelation() {
        assertThat(
                        covered(
                                1 / (1 + 0.09 + 0.64),
                                random -> {
                                    double[][] rows = new double[30][5];
                                    double[] reader = new double[5];
                                    for (int j = 0; j < reader.length; j++) {
                                        reader[j] = 0.3 * random.nextGaussian();
                                    }
                                    for (double[] row : rows) {
                                        double item = random.nextGaussian();
                                        for (int j = 0; j < row.length; j++) {
                                            row[j] = item + reader[j] + 0.8 * random.nextGaussian();
                                        }
                                    }
                                    return IntraclassCorrelation.of(Ratings.of(rows)).ci();
                                }))
                .isBetween(181, 198);
    }

    /// Readers' accuracies vary by 0.1 to both sides, subjects by 0.15.
    private static Interval pooled(SplittableRandom random, int readers) {
        double[][] right = new double[readers][30];
        double[] easy = random.doubles(30, -0.15, 0.15).toArray();
        for (double[] own : right) {
            double skill = random.nextDouble(-0.1, 0.1);
            for (int s = 0; s < own.length; s++) {
                own[s] = random.nextDouble() < 0.7 + skill + easy[s] ? 1 : 0;
            }
        }
        return new CrossedBootstrap(499, 1)
                .of(
                        readers,
                        30,
                        (r, s) -> {
                            double sum = 0;
                            for (int i = 0; i < readers; i++) {
                                for (int j = 0; j < 30; j++) {
                                    sum += r[i] * s[j] * right[i][j];
                                }
                            }
                            return sum / readers / 30;
                        });
    }

    /// Readers who differ little: noise that counts more than once makes intervals long.
    @Test
    void pooledAccuracies() {
        for (int readers : new int[] {3, 8}) {
            assertThat(covered(0.7, random -> pooled(random, readers)))
                    .as("%d readers", readers)
                    .isBetween(181, 200);
        }
    }

    /// Grades of 1 to 5 by mixed models: everyone sees everything, or each subject once.
    @Test
    void mixedModelsOfGrades() {
        SimulatedGrades all = new SimulatedGrades(5, 30, 1, 0.25);
        assertThat(covered(all.truth(), all::interval)).isBetween(181, 198);
        assertThat(covered(all.truth(), all::withoutImages)).isLessThan(170);
        SimulatedGrades once = new SimulatedGrades(6, 30, 0, 0.25);
        assertThat(covered(once.truth(), once::interval)).isBetween(181, 199);
    }

    @Test
    void strengthsOfBradleyAndTerry() {
        SimulatedChoices choices = new SimulatedChoices(5, 20);
        assertThat(covered(SimulatedChoices.truth(), choices::interval)).isBetween(181, 199);
    }

    /// Ten subjects of six images: drawing subjects again covers nearly as it should, Fisher's z,
    /// which takes images as independent, does not.
    @Test
    void rankCorrelations() {
        SimulatedTracking several = new SimulatedTracking(5, 20, 3, 0.5);
        assertThat(covered(several.truth(), several::drawn)).isBetween(178, 199);
        SimulatedTracking one = new SimulatedTracking(1, 20, 6, 0.9);
        assertThat(covered(one.truth(), one::drawn)).isBetween(174, 196);
        assertThat(covered(one.truth(), one::fisher)).isLessThan(176);
    }

    /// All the way from a table of answers.
    @Test
    void skillsOfSimulatedReaders() {
        double truth = NORMAL.cumulativeProbability(1.2 / Math.sqrt(2 * (1 + 1.44 * 0.25)));
        int skill = covered(truth, random -> area(random.nextLong()).ci());
        assertThat(skill).isBetween(178, 199); // ten steps of confidence cost a little of the area
    }

    private static Auc area(long seed) {
        SimulatedStudy study =
                new SimulatedStudy(seed, 40, 1).model("m", 1).reader("a", 1.2, 0.2).judged(0.5);
        Answers answers = study.known();
        Answer.Task task =
                answers.tasks().stream()
                        .filter(one -> one.kind() == Kind.TURING)
                        .findFirst()
                        .orElseThrow();
        return Detection.of(task, answers.main()).area("a", Detection.EVERY);
    }
}
