package janus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.network.Precision;
import org.junit.jupiter.api.Test;

class RecipeTest {
    @Test
    void rateIsConstantThenFallsToAlmostNothing() {
        Recipe.Optimisation course = new Recipe.Optimisation(1e-3, 0, 0.5, 50);
        assertThat(course.rateAt(0, 100)).isEqualTo(1e-3);
        assertThat(course.rateAt(50, 100)).isEqualTo(1e-3);
        assertThat(course.rateAt(75, 100)).isCloseTo(1e-3 * 25 / 51, within(1e-9));
        assertThat(course.rateAt(99, 100)).isPositive().isLessThan(2.1e-5);
    }

    @Test
    void withoutDecayTheRateStays() {
        assertThat(new Recipe.Optimisation(1e-3, 0, 0, 50).rateAt(99, 100)).isEqualTo(1e-3);
    }

    @Test
    void aSideThatTheNetworksCannotTakeSaysWhichCan() {
        assertThatThrownBy(() ->
                        new Recipe(
                                1,
                                130,
                                1,
                                1,
                                "gray",
                                Recipe.Optimisation.PAPER,
                                LossWeights.PAPER,
                                Precision.FULL))
                .hasMessage(
                        "--size 130 does not fit the networks - the side must be a multiple of 4 and at least 32 - use 128 or 256");
    }

    @Test
    void savesMustFallOnLoggedSteps() {
        assertThatThrownBy(() -> new Cadence(10, 100, 25)).hasMessageContaining("multiple of log");
    }
}
