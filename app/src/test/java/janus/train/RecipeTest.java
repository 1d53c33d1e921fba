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
                        "--size 130 does not fit the networks - the side must be a multiple of 4 and at least 32 - use 128 or 256, at most 4096");
    }

    @Test
    void numbersThatTrainNothingOrNonsenseAreRefused() {
        assertThatThrownBy(() -> recipe(-5, 32, 1)).hasMessageStartingWith("-5 steps of 1");
        assertThatThrownBy(() -> recipe(1, 0, 1)).hasMessageStartingWith("--size 0 does not fit");
        assertThatThrownBy(() -> recipe(1, 100_000, 1))
                .hasMessageStartingWith("--size 100000 does not fit the networks");
        assertThatThrownBy(() -> recipe(1, 4096, 1000))
                .hasMessageStartingWith(
                        "--batch and --accumulate make 1000 pictures of --size 4096, more than");
        for (double rate : new double[] {0, Double.NaN, Double.POSITIVE_INFINITY, 2}) {
            assertThatThrownBy(() -> new Recipe.Optimisation(rate, 0, 0, 0))
                    .hasMessageStartingWith("learning rate %s, ".formatted(rate));
        }
        assertThatThrownBy(() -> new LossWeights(-1, 10, 0.5))
                .hasMessageStartingWith("loss weights cycle -1.0 and 10.0, identity 0.5 can't");
        assertThatThrownBy(() -> new LossWeights(10, 10, Double.NaN))
                .hasMessageContaining("identity NaN can't be used");
        assertThatThrownBy(() -> StartingPoints.of("scratch", "auto").resolve(0, -3))
                .hasMessageStartingWith("a generator of 0 blocks and -3 filters can't be made - ");
    }

    @Test
    void aReverseThatWouldBePassedOverIsRefused() {
        assertThatThrownBy(() -> StartingPoints.of("scratch", "horse2zebra").resolve(6, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--reverse horse2zebra names another start for CT -> MR");
        assertThatThrownBy(() -> StartingPoints.of("", "auto"))
                .hasMessageStartingWith("--from '' with --reverse 'auto' names no start - ");
    }

    private static Recipe recipe(int steps, int side, int batch) {
        return new Recipe(
                steps,
                side,
                batch,
                1,
                "gray",
                Recipe.Optimisation.PAPER,
                LossWeights.PAPER,
                Precision.FULL);
    }

    @Test
    void savesMustFallOnLoggedSteps() {
        assertThatThrownBy(() -> new Cadence(10, 100, 25)).hasMessageContaining("multiple of log");
    }
}
