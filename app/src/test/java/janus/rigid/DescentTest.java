package janus.rigid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class DescentTest {
    /// A curved valley with its bottom at (1, 1) (Rosenbrock).
    private static Descent.Value valley(double[] p) {
        double x = p[0];
        double y = p[1];
        double off = y - x * x;
        return new Descent.Value(
                p,
                (1 - x) * (1 - x) + 100 * off * off,
                new double[] {-2 * (1 - x) - 400 * x * off, 200 * off});
    }

    @Test
    void theBottomOfACurvedValleyIsReached() {
        Descent.Value end =
                new Descent(0.5, 1e-9, 200).from(new double[] {-1.2, 1}, DescentTest::valley);
        assertThat(end.point()).containsExactly(new double[] {1, 1}, within(1e-5));
    }

    @Test
    void noStepIsLongerThanAllowed() {
        double[] start = {-1.2, 1};
        Descent.Value end = new Descent(0.1, 1e-9, 3).from(start, DescentTest::valley);
        assertThat(Math.hypot(end.point()[0] + 1.2, end.point()[1] - 1))
                .isBetween(0.01, 0.3 + 1e-9);
    }

    @Test
    void placesWithoutAValueAreNotEntered() {
        Descent.Value end =
                new Descent(10, 1e-9, 50)
                        .from(
                                new double[] {3},
                                p ->
                                        new Descent.Value(
                                                p,
                                                p[0] < 1 ? Double.POSITIVE_INFINITY : p[0],
                                                new double[] {1}));
        assertThat(end.value()).isBetween(1.0, 1.1);
    }

    @Test
    void aStartWithoutAValueIsTheEnd() {
        double[] start = {3};
        Descent.Value end =
                new Descent(10, 1e-9, 50)
                        .from(
                                start,
                                p -> new Descent.Value(p, Double.POSITIVE_INFINITY, new double[1]));
        assertThat(end.point()).isEqualTo(start);
        assertThat(end.value()).isInfinite();
    }
}
