package janus.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveTest {
    @Test
    void whatIsNoNumberIsLeftOut() {
        Curve curve = Curve.of("a", new double[] {1, 2, 3}, new double[] {5, Double.NaN, 7});
        assertThat(curve.points()).containsExactly(new Curve.Point(1, 5), new Curve.Point(3, 7));
        assertThat(curve.after(1).points()).containsExactly(new Curve.Point(3, 7));
    }

    /// Span 3, so half of the weight stays with each step: 4, (4/4 + 8/2) / (3/4), by hand.
    @Test
    void theAverageStartsAtTheFirstPoint() {
        Curve smooth = Curve.of("a", new double[] {1, 2}, new double[] {4, 8}).smoothed();
        assertThat(smooth.points().get(0).value()).isCloseTo(4, within(1e-12));
        assertThat(smooth.points().get(1).value()).isCloseTo(20 / 3.0, within(1e-12));
    }

    @Test
    void longCurvesAreThinnedToMeansOfNeighbours() {
        double[] steps = IntStream.rangeClosed(1, 1000).asDoubleStream().toArray();
        Curve thin = Curve.of("a", steps, steps).thinned();
        assertThat(thin.points()).hasSize(250);
        assertThat(thin.points().getFirst()).isEqualTo(new Curve.Point(4, 2.5));
        assertThat(thin.points().getLast()).isEqualTo(new Curve.Point(1000, 998.5));
    }
}
