package janus.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.Trials;
import janus.dataset.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "1, 1, 0, 0",
        "2, 1, 1, 0",
        "3, 1, 1, 1",
        "5, 3, 1, 1",
        "10, 8, 1, 1",
        "20, 16, 2, 2",
    })
    void everySplitGetsSomebodyAsSoonAsThereAreEnough(int people, int train, int val, int test) {
        assertThat(Shares.USUAL.counts(people)).containsExactly(train, val, test);
    }

    @Test
    void splitWithoutShareStaysEmpty() {
        assertThat(new Shares(1, 0, 0).counts(7)).containsExactly(7, 0, 0);
        assertThat(new Shares(0, 0, 1).counts(2)).containsExactly(0, 0, 2);
        assertThat(new Shares(0.5, 0, 0.5).counts(3)).containsExactly(2, 0, 1);
    }

    @Test
    void everyoneIsAssignedOnceAndTheSameWayForTheSameSeed() {
        Trials.forAll(
                100,
                random -> {
                    List<String> people = new ArrayList<>();
                    for (int i = random.nextInt(1, 40); i > 0; i--) {
                        people.add("p" + i);
                    }
                    double train = random.nextDouble(0, 1);
                    Shares shares = new Shares(train, (1 - train) / 2, (1 - train) / 2);
                    Map<String, Split> splits = shares.assign(people, 5);
                    assertThat(splits.keySet()).containsExactlyInAnyOrderElementsOf(people);
                    assertThat(shares.assign(people.reversed(), 5)).isEqualTo(splits);
                });
    }

    @Test
    void seedsShareOutDifferently() {
        List<String> people = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        assertThat(Shares.USUAL.assign(people, 1)).isNotEqualTo(Shares.USUAL.assign(people, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.8,0.1", "a,b,c", "", "1,0,0,0"})
    void otherThanThreeNumbersIsRefused(String text) {
        assertThatThrownBy(() -> Shares.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "split '%s' is not three numbers - it gives fractions for train, val and test - write for instance --split 0.8,0.1,0.1",
                        text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.8,0.1,0.2", "1,1,-1", "0,0,0", "NaN,0,1"})
    void sharesThatAreNoWholeAreRefused(String text) {
        assertThatThrownBy(() -> Shares.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not share out a whole");
    }
}
