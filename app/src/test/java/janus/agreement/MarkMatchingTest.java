package janus.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.Trials;
import janus.agreement.MarkMatching.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class MarkMatchingTest {
    private static final MarkMatching TEN = new MarkMatching(10);

    private static Point at(double column) {
        return new Point(column, 0, 0);
    }

    private static List<Point> some(RandomGenerator random) {
        List<Point> points = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            points.add(new Point(random.nextInt(40), random.nextInt(40), random.nextInt(3)));
        }
        return points;
    }

    /// The nearest first would pair 8 with 9 and leave 0 and 18 alone.
    @Test
    void thereAreAsManyPairsAsCanBe() {
        assertThat(TEN.of(List.of(at(0), at(9)), List.of(at(8), at(18)))).isEqualTo(2);
    }

    @Test
    void eachPointHasOnePartner() {
        assertThat(TEN.of(List.of(at(0), at(1), at(2)), List.of(at(1)))).isEqualTo(1);
    }

    @Test
    void distanceIsInTheSliceAndSlicesMayBeNeighbours() {
        Point here = new Point(3, 4, 5);
        assertThat(TEN.of(List.of(here), List.of(new Point(9, 12, 6)))).isEqualTo(1); // 10 apart
        assertThat(TEN.of(List.of(here), List.of(new Point(9, 12.1, 5)))).isZero();
        assertThat(TEN.of(List.of(here), List.of(new Point(3, 4, 7)))).isZero();
    }

    @Test
    void itIsTheSameBothWaysAndAllOfOneself() {
        Trials.forAll(
                200,
                random -> {
                    List<Point> one = some(random);
                    List<Point> other = some(random);
                    int pairs = TEN.of(one, other);
                    assertThat(TEN.of(other, one)).isEqualTo(pairs);
                    assertThat(pairs).isLessThanOrEqualTo(Math.min(one.size(), other.size()));
                    assertThat(new MarkMatching(20).of(one, other)).isGreaterThanOrEqualTo(pairs);
                    assertThat(TEN.of(one, one)).isEqualTo(one.size());
                });
    }

    /// Against trying every way to pair.
    @Test
    void noWayToPairHasMore() {
        Trials.forAll(
                200,
                random -> {
                    List<Point> one = some(random);
                    List<Point> other = some(random);
                    assertThat(TEN.of(one, other)).isEqualTo(most(one, other));
                });
    }

    private static int most(List<Point> one, List<Point> other) {
        if (one.isEmpty()) {
            return 0;
        }
        List<Point> rest = one.subList(1, one.size());
        int most = most(rest, other);
        for (int j = 0; j < other.size(); j++) {
            if (TEN.of(List.of(one.getFirst()), List.of(other.get(j))) == 1) {
                List<Point> left = new ArrayList<>(other);
                left.remove(j);
                most = Math.max(most, 1 + most(rest, left));
            }
        }
        return most;
    }

    @Test
    void sharesAreOfBothReadersPoints() {
        assertThat(MarkMatching.share(2, 5)).isEqualTo(0.8);
        assertThat(MarkMatching.share(0, 0)).isNaN();
    }

    @Test
    void noDistanceIsRefused() {
        assertThatThrownBy(() -> new MarkMatching(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.0 pixels apart");
    }
}
