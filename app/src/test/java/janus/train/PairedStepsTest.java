package janus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairedStepsTest {
    private static final int WARM_UP = 2;

    @Test
    void stepsArePairedAsTheWordsSay() {
        assertThat(paired("none")).isEmpty();
        assertThat(paired("only")).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(paired("after:5")).containsExactly(7L, 8L, 9L);
        assertThat(paired("after:0")).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(paired("every:3")).containsExactly(4L, 7L);
        assertThat(paired("every:1")).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    private static List<Long> paired(String code) {
        PairedSteps steps = PairedSteps.of(code);
        assertThat(steps.code()).isEqualTo(code);
        return LongStream.range(0, 10).filter(step -> steps.has(step, WARM_UP)).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "only", "after:5", "every:3", "every:1"})
    void pairedStepsAreNumberedWithoutGaps(String code) {
        PairedSteps steps = PairedSteps.of(code);
        long count = 0;
        for (long step = 0; step < 50; step++) {
            if (steps.has(step, WARM_UP)) {
                assertThat(steps.before(step, WARM_UP)).as("step %d", step).isEqualTo(count++);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "always", "every:0", "every:", "after:-1", "after:1.5", "only:2"})
    void otherWordsAreRefused(String code) {
        assertThatThrownBy(() -> PairedSteps.of(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--paired '%s' names no steps - ".formatted(code));
    }
}
