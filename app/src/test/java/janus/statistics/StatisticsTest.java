package janus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final double NAN = Double.NaN;

    private static double[] sample(RandomGenerator random, int n) {
        return random.doubles(n, -3, 5).toArray();
    }

    @Test
    void aSummaryByHand() {
        assertThat(Summary.of(new double[] {4, 1, 3, 2, 10}))
                .isEqualTo(new Summary(5, 4, Math.sqrt(12.5), 2, 3, 4));
    }

    @Test
    void smallSamplesHaveStatedAnswers() {
        assertThat(Summary.of(new double[0])).isEqualTo(new Summary(0, NAN, NAN, NAN, NAN, NAN));
        assertThat(Summary.of(new double[] {7})).isEqualTo(new Summary(1, 7, NAN, 7, 7, 7));
        assertThat(BcaBootstrap.seeded(1).ofMean(new double[] {7})).isEqualTo(Interval.NONE);
        assertThat(Interval.NONE.exists()).isFalse();
        assertThat(PairedT.of(new double[] {7})).isEqualTo(new PairedT(NAN, 0, NAN));
        assertThat(PairedT.of(new double[0])).isEqualTo(new PairedT(NAN, 0, NAN));
        assertThat(Wilcoxon.of(new double[0]).p()).isNaN();
        assertThat(Wilcoxon.of(new double[] {7}).p()).isEqualTo(1);
        assertThat(RankBiserial.of(SignedRanks.of(new double[0]))).isNaN();
        assertThat(RankBiserial.of(SignedRanks.of(new double[] {7}))).isEqualTo(1);
    }

    @Test
    void equalDifferencesHaveStatedAnswers() {
        double[] zeros = new double[4];
        double[] fives = {5, 5, 5, 5};
        assertThat(Wilcoxon.of(zeros).p()).isEqualTo(1);
        assertThat(Wilcoxon.of(zeros).ranks().zeros()).isEqualTo(4);
        assertThat(RankBiserial.of(SignedRanks.of(zeros))).isZero();
        assertThat(PairedT.of(zeros).p()).isNaN();
        assertThat(PairedT.of(fives)).isEqualTo(new PairedT(NAN, 3, NAN));
        assertThat(BcaBootstrap.seeded(1).ofMean(fives)).isEqualTo(new Interval(5, 5));
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        double[] sick = {1, NAN, 2};
        double[] perfect = {1, Double.POSITIVE_INFINITY};
        String nan =
                "a sample of 3 numbers holds NaN - statistics need finite numbers - leave it out and say so";
        assertThatThrownBy(() -> Summary.of(sick)).hasMessage(nan);
        assertThatThrownBy(() -> Wilcoxon.of(sick)).hasMessage(nan);
        assertThatThrownBy(() -> PairedT.of(perfect)).hasMessageContaining("holds Infinity - ");
        assertThatThrownBy(() -> BcaBootstrap.seeded(1).ofMean(perfect))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BcaBootstrap(0, 1))
                .hasMessage("0 resamples - a bootstrap needs some - take 9999");
        assertThatThrownBy(() -> new Interval(2, 1))
                .hasMessageContaining("2.0 to 1.0 is no interval");
    }

    @Test
    void holmByHand() {
        // 4 x 0.005, 3 x 0.01, 2 x 0.03, and 1 x 0.04 not below the one before
        assertThat(Holm.corrected(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
        assertThat(Holm.corrected(new double[] {0.9, NAN, 0.6})).containsExactly(1, NAN, 1);
        assertThat(Holm.corrected(new double[0])).isEmpty();
        assertThatThrownBy(() -> Holm.corrected(new double[] {1.5}))
                .hasMessage("1.5 is no p value - they lie from 0 to 1 - correct p values only");
    }

    @Test
    void holmLiesBetweenPAndBonferroniAndKeepsTheOrder() {
        Trials.forAll(
                200,
                random -> {
                    double[] p = random.doubles(1 + random.nextInt(20)).toArray();
                    double[] corrected = Holm.corrected(p);
                    for (int i = 0; i < p.length; i++) {
                        assertThat(corrected[i]).isBetween(p[i], Math.min(1, p.length * p[i]));
                        for (int j = 0; j < p.length; j++) {
                            assertThat(p[i] <= p[j] && corrected[i] > corrected[j]).isFalse();
                        }
                    }
                });
    }

    @Test
    void exactPsAreCountsOfSigns() {
        // all 2^n signs of the ranks 1 to n, one by one
        Trials.forAll(
                60,
                random -> {
                    double[] sample = sample(random, 2 + random.nextInt(9));
                    SignedRanks ranks = SignedRanks.of(sample);
                    double lower = Math.min(ranks.plus(), ranks.minus());
                    int count = 0;
                    for (int signs = 0; signs < 1 << ranks.n(); signs++) {
                        int sum = 0;
                        for (int i = 0; i < ranks.n(); i++) {
                            sum += (signs >> i & 1) * (i + 1);
                        }
                        count += sum <= lower ? 1 : 0;
                    }
                    assertThat(Wilcoxon.of(sample).p())
                            .isCloseTo(Math.min(1, 2.0 * count / (1 << ranks.n())), within(1e-12));
                });
    }

    @Test
    void theSmallestPNeedsSixDifferences() {
        assertThat(Wilcoxon.of(new double[] {1, 2, 3, 4, 5}).p()).isEqualTo(Wilcoxon.smallest(5));
        assertThat(Wilcoxon.smallest(5)).isEqualTo(0.0625);
        assertThat(Wilcoxon.smallest(6)).isLessThan(0.05);
        assertThat(Wilcoxon.smallest(0)).isEqualTo(1);
    }

    @Test
    void swappedPairsTurnTheEffectAndKeepTheP() {
        Trials.forAll(
                100,
                random -> {
                    double[] sample = sample(random, 2 + random.nextInt(80));
                    double[] other = Arrays.stream(sample).map(x -> -x).toArray();
                    Wilcoxon test = Wilcoxon.of(sample);
                    Wilcoxon turned = Wilcoxon.of(other);
                    assertThat(turned.p()).isCloseTo(test.p(), within(1e-12));
                    assertThat(RankBiserial.of(turned.ranks()))
                            .isCloseTo(-RankBiserial.of(test.ranks()), within(1e-12));
                    assertThat(PairedT.of(other).p())
                            .isCloseTo(PairedT.of(sample).p(), within(1e-12));
                    assertThat(test.p()).isBetween(0.0, 1.0);
                });
    }

    @Test
    void intervalsMoveAndStretchWithTheSample() {
        Trials.forAll(
                20,
                random -> {
                    double[] sample = sample(random, 2 + random.nextInt(30));
                    BcaBootstrap bootstrap = new BcaBootstrap(499, random.nextLong());
                    Interval plain = bootstrap.ofMean(sample);
                    Interval moved =
                            bootstrap.ofMean(Arrays.stream(sample).map(x -> 4 * x).toArray());
                    assertThat(moved.low()).isEqualTo(4 * plain.low());
                    assertThat(moved.high()).isEqualTo(4 * plain.high());
                    double[] sorted = sample.clone();
                    Arrays.sort(sorted);
                    assertThat(plain.low()).isBetween(sorted[0], sorted[sorted.length - 1]);
                    assertThat(plain.high()).isBetween(plain.low(), sorted[sorted.length - 1]);
                });
    }

    @Test
    void oneSeedGivesOneInterval() {
        double[] sample = sample(new SplittableRandom(3), 16);
        Interval first = BcaBootstrap.seeded(7).ofMean(sample);
        assertThat(BcaBootstrap.seeded(7).ofMean(sample)).isEqualTo(first);
        assertThat(BcaBootstrap.seeded(8).ofMean(sample)).isNotEqualTo(first);
    }

    /// Bootstrap intervals of small samples are too short: 91.5 % of 4000 trials,
    /// docs/statistics.md.
    @Test
    void intervalsHoldTheTrueMeanAboutAsOftenAsTheySay() {
        SplittableRandom random = new SplittableRandom(11);
        int trials = 600;
        int held = 0;
        for (int trial = 0; trial < trials; trial++) {
            double[] sample = new double[25];
            Arrays.setAll(sample, _ -> random.nextExponential());
            Interval interval = new BcaBootstrap(999, trial).ofMean(sample);
            held += interval.low() <= 1 && 1 <= interval.high() ? 1 : 0;
        }
        assertThat((double) held / trials).isBetween(0.89, 0.97);
    }

    /// Without a difference a test at 5 % says there is one in at most 5 % of trials.
    @Test
    void testsRarelyFindADifferenceWhereThereIsNone() {
        SplittableRandom random = new SplittableRandom(12);
        int trials = 2000;
        int ranked = 0;
        int student = 0;
        for (int trial = 0; trial < trials; trial++) {
            double[] sample = new double[16];
            Arrays.setAll(sample, _ -> random.nextGaussian());
            ranked += Wilcoxon.of(sample).p() < 0.05 ? 1 : 0;
            student += PairedT.of(sample).p() < 0.05 ? 1 : 0;
        }
        assertThat((double) ranked / trials).isBetween(0.03, 0.065);
        assertThat((double) student / trials).isBetween(0.035, 0.065);
    }

    @Test
    void subjectsAreCountedOnce() {
        SubjectMeans means =
                SubjectMeans.of(
                        List.of("b", "a", "b", "c", "a"),
                        new double[] {1, 10, 3, Double.POSITIVE_INFINITY, NAN});
        assertThat(means).isEqualTo(new SubjectMeans(Map.of("a", 10.0, "b", 2.0), 1, 1));
        assertThat(means.values()).containsExactly(10, 2);
        assertThatThrownBy(() -> SubjectMeans.of(List.of("a"), new double[2]))
                .hasMessageContaining("1 subjects and 2 numbers - each number needs its subject");
    }
}
