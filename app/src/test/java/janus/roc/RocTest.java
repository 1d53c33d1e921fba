package janus.roc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import janus.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RocTest {
    private static List<Rating> ratings(double[] negatives, double... positives) {
        List<Rating> ratings = new ArrayList<>();
        for (double score : negatives) {
            ratings.add(new Rating("n" + ratings.size(), false, score));
        }
        for (double score : positives) {
            ratings.add(new Rating("p" + ratings.size(), true, score));
        }
        return ratings;
    }

    private static List<Rating> random(RandomGenerator random, int each, double apart) {
        List<Rating> ratings = new ArrayList<>();
        for (int i = 0; i < 2 * each; i++) {
            boolean positive = i % 2 == 0;
            double score = random.nextGaussian() + (positive ? apart : 0);
            ratings.add(new Rating("case " + i, positive, score));
        }
        return ratings;
    }

    @Test
    void theAreaIsThatUnderTheCurve() {
        Trials.forAll(
                20,
                random -> {
                    List<Rating> coarse =
                            random(random, 20, 1).stream()
                                    .map(r ->
                                            new Rating(
                                                    r.cluster(),
                                                    r.positive(),
                                                    Math.round(r.score())))
                                    .toList();
                    List<Curve.Point> points = Curve.of(coarse).points();
                    double area = 0;
                    for (int i = 1; i < points.size(); i++) {
                        Curve.Point a = points.get(i - 1);
                        Curve.Point b = points.get(i);
                        area += (b.alarms() - a.alarms()) * (a.hits() + b.hits()) / 2;
                    }
                    assertThat(Auc.of(coarse).value()).isCloseTo(area, within(1e-12));
                });
    }

    @Test
    void perfectReadersHaveAnAreaOfOneAndNoInterval() {
        Auc auc = Auc.of(ratings(new double[] {1, 2}, 3, 4, 5));
        assertThat(auc.value()).isEqualTo(1);
        assertThat(auc.ci().exists()).isFalse();
    }

    @Test
    void oneScoreForEverythingIsWorthNothing() {
        Auc auc = Auc.of(ratings(new double[] {3, 3}, 3, 3, 3));
        assertThat(auc.value()).isEqualTo(0.5);
        assertThat(auc.ci().exists()).isFalse();
        assertThat(Auc.of(ratings(new double[] {}, 1, 2)).value()).isNaN();
        assertThat(Curve.of(ratings(new double[] {1})).points()).isEmpty();
    }

    @Test
    void aReaderDoesNotDifferFromHimself() {
        List<Rating> one = ratings(new double[] {1, 2, 4}, 3, 4, 5);
        Auc.Difference none = Auc.difference(one, one);
        assertThat(none.value()).isZero();
        assertThat(none.ci().exists()).isFalse();
        assertThat(none.p()).isNaN();
    }

    @Test
    void infiniteScoresAreRefused() {
        assertThatThrownBy(() -> new Rating("head 1", true, Double.NaN))
                .hasMessage(
                        "the score of head 1 is NaN - ROC curves need finite scores - leave it out");
    }

    @Test
    void dPrimeIsThereForPerfectReadersAndNotForHalfAQuestion() {
        DPrime perfect = DPrime.of(new Confusion(10, 0, 0, 10));
        assertThat(perfect.value()).isBetween(3.0, 4.0);
        assertThat(DPrime.of(new Confusion(10, 0, 0, 0))).isEqualTo(DPrime.NONE);
        assertThat(DPrime.of(new Confusion(8, 2, 8, 2)).value()).isZero();
        assertThat(DPrime.of(new Confusion(8, 2, 8, 2)).criterion()).isNegative(); // says yes
    }

    @Test
    void noAnswersHaveNoShare() {
        Proportion none = new Proportion(0, 0);
        assertThat(none.value()).isNaN();
        assertThat(none.exact().exists()).isFalse();
        assertThat(none.wilson().exists()).isFalse();
        assertThat(none.p(0.5)).isNaN();
        assertThatThrownBy(() -> new Proportion(3, 2)).hasMessageContaining("3 hits of 2 tries");
        assertThatThrownBy(() -> none.p(1)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new Confusion(1, -1, 0, 0)).hasMessageContaining("no counts");
    }

    @Test
    void readersWhoAreAllTheSameLeaveTheErrorOfCases() {
        List<Rating> one = ratings(new double[] {1, 2, 4}, 3, 4, 5);
        ObuchowskiRockette study =
                ObuchowskiRockette.of(List.of(List.of(one, one, one)), Covariances.DELONG);
        ReaderMean mean = study.mean(0);
        assertThat(mean.degrees()).isInfinite();
        assertThat(mean.ci().low())
                .isCloseTo(Auc.of(one).value() - 1.96 * mean.error(), within(1e-4));
        assertThat(mean.error() * mean.error()).isCloseTo(Auc.of(one).variance(), within(1e-12));
        assertThatThrownBy(study::compare).hasMessageContaining("one condition");
    }

    @Test
    void studiesThatAreNotCrossedAreRefused() {
        List<Rating> one = ratings(new double[] {1, 2}, 3, 4);
        List<Rating> half = ratings(new double[] {1, 2});
        assertThatThrownBy(() ->
                        ObuchowskiRockette.of(
                                List.of(List.of(one, one), List.of(one)), Covariances.DELONG))
                .hasMessageContaining("[2, 1] readers");
        assertThatThrownBy(() ->
                        ObuchowskiRockette.of(List.of(List.of(one, half)), Covariances.DELONG))
                .hasMessageContaining("reader 2 of condition 1");
    }

    @Test
    void casesThatOnlyOneReaderRatedTieNothing() {
        List<Rating> first = ratings(new double[] {1, 2, 4}, 3, 4, 5);
        List<Rating> other =
                first.stream()
                        .map(r -> new Rating("other " + r.cluster(), r.positive(), r.score()))
                        .toList();
        assertThat(new Placements(first).covariance(new Placements(other))).isZero();
        Auc.Difference apart = Auc.difference(first, other);
        double error = (apart.ci().high() - apart.ci().low()) / 2 / 1.959964;
        assertThat(error * error).isCloseTo(2 * Auc.of(first).variance(), within(1e-6));
    }

    @Test
    void moreReadersOrImagesMakeIntervalsShorterAndReadersAreALimit() {
        SampleSize plan = new SampleSize(0.6, 0.05, 0.2);
        assertThat(plan.halfWidth(100, 6)).isLessThan(plan.halfWidth(50, 6));
        assertThat(plan.halfWidth(100, 9)).isLessThan(plan.halfWidth(100, 6));
        int images = plan.images(0.08, 6);
        assertThat(plan.halfWidth(images, 6)).isLessThanOrEqualTo(0.08);
        assertThat(plan.halfWidth(images - 1, 6)).isGreaterThan(0.08);
        assertThat(plan.images(0.05, 3)).isEqualTo(SampleSize.MOST);
        assertThatThrownBy(() -> plan.halfWidth(100, 1)).hasMessageContaining("two or more");
        assertThatThrownBy(() -> new SampleSize(1, 0.05, 0.2))
                .hasMessageContaining("can't be planned with");
    }
}
