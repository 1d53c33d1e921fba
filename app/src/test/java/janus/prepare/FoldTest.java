package janus.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.Trials;
import janus.dataset.Split;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldTest {
    @Test
    void theFoldsOfOneSeedTestEverybodyOnce() {
        Trials.forAll(
                50,
                random -> {
                    int folds = random.nextInt(2, 6);
                    int count = random.nextInt(folds, 30);
                    Set<String> tested = new HashSet<>();
                    for (int fold = 1; fold <= folds; fold++) {
                        Map<String, Split> splits = new Fold(fold, folds).assign(people(count), 3);
                        assertThat(splits).hasSize(count).doesNotContainValue(Split.VAL);
                        List<String> now = of(splits, Split.TEST);
                        assertThat(now.size()).isBetween(count / folds, count / folds + 1);
                        now.forEach(person -> assertThat(tested.add(person)).isTrue());
                    }
                    assertThat(tested).hasSize(count);
                });
    }

    @Test
    void sixteenInFourFoldsAreTwelveAndFour() {
        Map<String, Split> splits = Fold.of("2/4").assign(people(16), 1);
        assertThat(of(splits, Split.TRAIN)).hasSize(12);
        assertThat(of(splits, Split.TEST)).hasSize(4);
        assertThat(Fold.of("2/4").assign(people(16).reversed(), 1)).isEqualTo(splits);
        assertThat(Fold.of("2/4").assign(people(16), 2)).isNotEqualTo(splits);
    }

    @Test
    void fewerPeopleThanFoldsAllTrain() {
        assertThat(Fold.of("1/4").assign(people(3), 1).values()).containsOnly(Split.TRAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/4", "5/4", "1/1", "1", "a/4", "", "-1/4"})
    void otherFoldsAreRefused(String text) {
        assertThatThrownBy(() -> Fold.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--fold ")
                .hasMessageEndingWith(" - write for instance --fold 1/4");
    }

    private static List<String> people(int count) {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add("p" + i);
        }
        return people;
    }

    private static List<String> of(Map<String, Split> splits, Split split) {
        return splits.keySet().stream().filter(person -> splits.get(person) == split).toList();
    }
}
