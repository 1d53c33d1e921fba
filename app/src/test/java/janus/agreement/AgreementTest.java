package janus.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static Ratings rows(double[]... rows) {
        return Ratings.of(rows);
    }

    private static Ratings random(RandomGenerator random, int items, int readers) {
        double[][] rows = new double[items][readers];
        for (double[] row : rows) {
            int quality = random.nextInt(5);
            for (int j = 0; j < readers; j++) {
                row[j] = Math.clamp(quality + random.nextInt(3), 1, 5);
            }
        }
        return rows.length == 0 ? rows() : Ratings.of(rows);
    }

    @Test
    void readersWhoGiveTheSameAgreePerfectly() {
        Ratings same = rows(new double[] {1, 1}, new double[] {3, 3}, new double[] {5, 5});
        assertThat(CohenKappa.QUADRATIC.of(same).value()).isEqualTo(1, within(1e-12));
        assertThat(FleissKappa.of(same).value()).isEqualTo(1, within(1e-12));
        assertThat(KrippendorffAlpha.ORDINAL.of(same, 1).value()).isEqualTo(1, within(1e-12));
        Coefficient icc = IntraclassCorrelation.of(same);
        assertThat(icc.value()).isEqualTo(1);
        assertThat(icc.ci().exists()).isFalse();
        assertThat(icc.why()).isEqualTo("all readers gave the same numbers");
    }

    @Test
    void aReaderWhoIsAlwaysOneGradeHigherIsConsistentAndNotAgreeing() {
        Coefficient icc =
                IntraclassCorrelation.of(
                        rows(new double[] {1, 2}, new double[] {2, 3}, new double[] {4, 5}));
        assertThat(icc.value()).isBetween(0.5, 0.95);
        assertThat(icc.ci().exists()).isFalse();
        assertThat(icc.why()).isEqualTo("readers differ by the same on every item");
    }

    @Test
    void oneAnswerToEverythingHasNoAgreementBeyondChance() {
        Ratings equal = rows(new double[] {3, 3}, new double[] {3, 3}, new double[] {3, 3});
        for (Coefficient one :
                List.of(
                        CohenKappa.NONE.of(equal),
                        FleissKappa.of(equal),
                        IntraclassCorrelation.of(equal),
                        KrippendorffAlpha.INTERVAL.of(equal, 1))) {
            assertThat(one.value()).isNaN();
            assertThat(one.ci().exists()).isFalse();
            assertThat(one.why()).contains("all answers are the same");
        }
    }

    @Test
    void oneReaderAgreesWithNobody() {
        Ratings alone = rows(new double[] {1}, new double[] {2});
        assertThat(FleissKappa.of(alone).why()).isEqualTo("one reader agrees with nobody");
        assertThat(IntraclassCorrelation.of(alone).value()).isNaN();
        assertThat(KrippendorffAlpha.NOMINAL.of(alone, 1).value()).isNaN();
        assertThatThrownBy(() -> CohenKappa.NONE.of(alone))
                .hasMessageContaining("1 readers - Cohen's kappa compares two");
    }

    @Test
    void missingAnswersAreLeftOutOrUsedAsFarAsTheyGo() {
        double none = Double.NaN;
        Ratings gaps =
                rows(
                        new double[] {1, 1, none},
                        new double[] {2, none, none},
                        new double[] {2, 2, 2},
                        new double[] {none, 1, 1});
        assertThat(gaps.shared().items()).isEqualTo(3);
        assertThat(gaps.complete().items()).isEqualTo(1);
        assertThat(gaps.pair(0, 1).items()).isEqualTo(2);
        assertThat(KrippendorffAlpha.NOMINAL.of(gaps, 1).items()).isEqualTo(3);
        assertThat(IntraclassCorrelation.of(gaps).why()).contains("fewer than two items");
    }

    @Test
    void theOrderOfReadersChangesNothing() {
        Trials.forAll(
                20,
                random -> {
                    Ratings two = random(random, 30, 2);
                    Ratings turned = two.pair(1, 0);
                    assertThat(CohenKappa.LINEAR.of(two).value())
                            .isCloseTo(CohenKappa.LINEAR.of(turned).value(), within(1e-12));
                    assertThat(KrippendorffAlpha.INTERVAL.of(two, 1))
                            .isEqualTo(KrippendorffAlpha.INTERVAL.of(turned, 1));
                    assertThat(IntraclassCorrelation.of(two).value())
                            .isCloseTo(IntraclassCorrelation.of(turned).value(), within(1e-12));
                });
    }

    /// fleiss1973: with squared weights and many items, kappa is the intraclass correlation.
    @Test
    void quadraticKappaIsNearlyTheIntraclassCorrelation() {
        Trials.forAll(
                5,
                random -> {
                    Ratings two = random(random, 3000, 2);
                    assertThat(CohenKappa.QUADRATIC.of(two).value())
                            .isCloseTo(IntraclassCorrelation.of(two).value(), within(1e-3));
                });
    }

    @Test
    void subjectsAreWhatIsDrawnAgain() {
        double[][] rows = new double[40][];
        for (int i = 0; i < 40; i++) {
            rows[i] = new double[] {i / 4 % 2, i / 8 % 2 == 0 ? i / 4 % 2 : 0};
        }
        List<String> heads =
                java.util.stream.IntStream.range(0, 40).mapToObj(i -> "head " + i / 4).toList();
        Coefficient items = KrippendorffAlpha.NOMINAL.of(Ratings.of(rows), 1);
        Coefficient subjects = KrippendorffAlpha.NOMINAL.of(Ratings.of(rows, heads), 1);
        assertThat(subjects.value()).isEqualTo(items.value());
        assertThat(width(subjects)).isGreaterThan(1.5 * width(items));
    }

    private static double width(Coefficient one) {
        return one.ci().high() - one.ci().low();
    }

    @Test
    void raggedRowsSayHowToFixThem() {
        assertThatThrownBy(() -> rows(new double[] {1, 2}, new double[] {1}))
                .hasMessageContaining("fill it with NaN");
        assertThatThrownBy(() -> Ratings.of(new double[1][2], List.of()))
                .hasMessageContaining("each item needs its subject");
    }
}
