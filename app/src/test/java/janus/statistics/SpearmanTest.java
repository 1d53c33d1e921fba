package janus.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Golden values: SciPy 1.17.1, `spearmanr`; exact p by its correlation of all orders; interval
/// `bootstrap(..., paired=True, method="percentile", n_resamples=9999)`.
class SpearmanTest {
    private static void near(double[] x, double[] y, double rho, double p) {
        Spearman one = Spearman.of(x, y, 1);
        assertThat(one.rho()).isCloseTo(rho, within(1e-12));
        assertThat(one.p()).isCloseTo(p, within(1e-12));
    }

    @Test
    void correlationsAreSciPys() {
        near(new double[] {1, 2, 3, 4}, new double[] {10, 30, 20, 40}, 0.8, 1 / 3.0);
        near(
                new double[] {0.1, 0.4, 0.4, 0.9, 1.3, 2.0},
                new double[] {5, 3, 4, 4, 1, 0.5},
                -0.8676470588235294,
                0.03611111111111111);
        double[] rising = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] falling = {8, 7, 6, 5, 4, 3, 2, 1};
        near(rising, falling, -1, 2.0 / 40320);
    }

    @Test
    void aboveTheExactOnesPIsStudents() {
        double[] x = IntStream.range(0, 13).mapToDouble(i -> i * 7 % 13 + 0.5).toArray();
        double[] y =
                IntStream.range(0, 13).mapToDouble(i -> Math.pow(i * 5 % 13, 1.5) - i).toArray();
        near(x, y, -0.07692307692307691, 0.8027630076692551);
    }

    @Test
    void intervalsAreSciPysUpToTheDraw() {
        double[] x = IntStream.range(0, 40).mapToDouble(i -> i * 17 % 40).toArray();
        double[] y = IntStream.range(0, 40).mapToDouble(i -> x[i] + i * 23 % 41).toArray();
        Interval ci = Spearman.of(x, y, 1).ci();
        // two draws of 9999 differ at an end by about 0.003
        assertThat(ci.low()).isCloseTo(0.52265, within(0.01));
        assertThat(ci.high()).isCloseTo(0.86625, within(0.01));
    }

    @Test
    void whatTellsNothingHasNoInterval() {
        double[] three = {1, 2, 3};
        assertThat(Spearman.of(three, three, 1).ci().exists()).isFalse();
        double[] equal = new double[6];
        Arrays.fill(equal, 2);
        Spearman none = Spearman.of(equal, new double[] {1, 2, 3, 4, 5, 6}, 1);
        assertThat(none.rho()).isNaN();
        assertThat(none.p()).isNaN();
        assertThat(none.ci().exists()).isFalse();
    }

    @Test
    void unequalLengthsAreRefused() {
        assertThatThrownBy(() -> Spearman.of(new double[3], new double[4], 1))
                .hasMessageContaining("3 and 4 numbers are no pairs");
    }
}
