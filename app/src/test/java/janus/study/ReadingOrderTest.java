package janus.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.Trials;
import janus.volume.Modality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingOrderTest {
    private static final Arm.Plan PLAN = new Arm.Plan(3, 6, 8, 4, 0, 0);

    private static Study study(Arm.Each each, List<Arm.Contest> contests, Arm.Plan plan) {
        Arm arm = new Arm("arm", Modality.CT, contests, 0, each, false, false, plan, List.of());
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < plan.training(); i++) {
            items.add(new Item("t" + i, "practice" + i, i % contests.size(), true));
        }
        for (int i = 0; i < 12; i++) {
            for (int contest = 0; contest < contests.size(); contest++) {
                items.add(new Item(i + "-" + contest, "case" + i, contest, false));
            }
        }
        return new Study("id", "t", "", 3, List.of(arm), List.of(items), List.of(), Map.of());
    }

    private static List<Arm.Contest> conditions(String... names) {
        return List.of(names).stream().map(it -> new Arm.Contest(it, "")).toList();
    }

    private static List<ReadingOrder.Turn> turns(Study study, String reader) {
        return ReadingOrder.of(study, reader).getFirst();
    }

    private static Map<Object, Long> counts(List<ReadingOrder.Turn> turns, int block) {
        return turns.stream()
                .filter(it -> it.block() == block && it.repetition() == 1)
                .collect(Collectors.groupingBy(it -> it.item().contest(), Collectors.counting()));
    }

    @Test
    void aReaderHasOneOrderAndOthersHaveOthers() {
        Study study = study(Arm.Each.ALL, conditions("real", "a", "b"), PLAN);
        assertThat(turns(study, "anna")).isEqualTo(turns(study, "anna"));
        assertThat(turns(study, "anna")).isNotEqualTo(turns(study, "ben"));
    }

    @Test
    void everyItemIsShownOnceAndRepeatsAreExtra() {
        Study study = study(Arm.Each.ALL, conditions("real", "a", "b"), PLAN);
        List<ReadingOrder.Turn> turns = turns(study, "anna");
        assertThat(turns).hasSize(4 + 36 + 6);
        assertThat(turns.stream().filter(it -> it.repetition() == 1).map(ReadingOrder.Turn::item))
                .containsExactlyInAnyOrderElementsOf(study.items().getFirst());
    }

    @Test
    void practiceComesFirstAndIsNotRepeated() {
        Trials.forAll(
                20,
                random -> {
                    List<ReadingOrder.Turn> turns =
                            turns(
                                    study(Arm.Each.ALL, conditions("real", "a"), PLAN),
                                    "reader " + random.nextInt());
                    assertThat(turns.subList(0, 4))
                            .allMatch(it -> it.item().training() && it.block() == 0);
                    assertThat(turns.subList(4, turns.size()))
                            .noneMatch(it -> it.item().training());
                });
    }

    @Test
    void contestsAreBalancedOverBlocks() {
        Trials.forAll(
                20,
                random -> {
                    List<ReadingOrder.Turn> turns =
                            turns(
                                    study(Arm.Each.ALL, conditions("real", "a", "b"), PLAN),
                                    "reader " + random.nextInt());
                    for (int block = 1; block <= 3; block++) {
                        assertThat(counts(turns, block))
                                .hasSize(3)
                                .allSatisfy((_, count) -> assertThat(count).isEqualTo(4));
                    }
                    assertThat(turns.stream().map(ReadingOrder.Turn::block)).isSorted();
                });
    }

    @Test
    void noCaseComesTwiceInARow() {
        Trials.forAll(
                50,
                random -> {
                    List<ReadingOrder.Turn> turns =
                            turns(
                                    study(Arm.Each.ALL, conditions("real", "a"), PLAN),
                                    "reader " + random.nextInt());
                    for (int i = 1; i < turns.size(); i++) {
                        assertThat(turns.get(i).item().caseId())
                                .isNotEqualTo(turns.get(i - 1).item().caseId());
                    }
                });
    }

    @Test
    void repeatsStandFarFromWhatTheyRepeatAndAreBalanced() {
        Trials.forAll(
                50,
                random -> {
                    List<ReadingOrder.Turn> turns =
                            turns(
                                    study(Arm.Each.ALL, conditions("real", "a", "b"), PLAN),
                                    "reader " + random.nextInt());
                    Map<Item, Integer> first = new HashMap<>();
                    Map<Integer, Integer> repeats = new HashMap<>();
                    for (int i = 0; i < turns.size(); i++) {
                        ReadingOrder.Turn turn = turns.get(i);
                        if (turn.repetition() == 1) {
                            first.put(turn.item(), i);
                        } else {
                            assertThat(i - first.get(turn.item())).isGreaterThanOrEqualTo(8);
                            repeats.merge(turn.item().contest(), 1, Integer::sum);
                        }
                    }
                    assertThat(repeats)
                            .containsOnly(Map.entry(0, 2), Map.entry(1, 2), Map.entry(2, 2));
                });
    }

    @Test
    void ofPairsEachStandsLeftAsOftenAsRightAndRepeatsStandAsBefore() {
        Trials.forAll(
                30,
                random -> {
                    Study study = study(Arm.Each.ALL, List.of(new Arm.Contest("real", "a")), PLAN);
                    List<ReadingOrder.Turn> turns = turns(study, "reader " + random.nextInt());
                    assertThat(
                                    turns.stream()
                                            .filter(it ->
                                                    !it.item().training() && it.repetition() == 1)
                                            .filter(ReadingOrder.Turn::swapped))
                            .hasSize(6);
                    for (ReadingOrder.Turn turn : turns) {
                        assertThat(turns)
                                .filteredOn(it -> it.item().equals(turn.item()))
                                .allMatch(it -> it.swapped() == turn.swapped());
                    }
                });
    }

    @Test
    void eachOneShowsEveryCaseOnceBalanced() {
        Trials.forAll(
                20,
                random -> {
                    Arm.Plan plan = new Arm.Plan(2, 0, 1, 0, 0, 0);
                    Study study = study(Arm.Each.ONE, conditions("real", "a", "b"), plan);
                    List<ReadingOrder.Turn> turns = turns(study, "reader " + random.nextInt());
                    assertThat(turns.stream().map(it -> it.item().caseId()).distinct()).hasSize(12);
                    assertThat(turns).hasSize(12);
                    for (int block = 1; block <= 2; block++) {
                        assertThat(counts(turns, block))
                                .hasSize(3)
                                .allSatisfy((_, count) -> assertThat(count).isEqualTo(2));
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void anArmKnowsHowManyShowingsAReaderHas(Arm.Each each) {
        Study study = study(each, conditions("real", "a", "b"), PLAN);
        assertThat(study.arms().getFirst().shownOf(study.items().getFirst()))
                .isEqualTo(turns(study, "anna").size());
    }

    @Test
    void whatCantBeArrangedIsSaid() {
        Arm.Plan tooFar = new Arm.Plan(1, 4, 30, 0, 0, 0);
        assertThatThrownBy(() -> turns(study(Arm.Each.ALL, conditions("a"), tooFar), "anna"))
                .hasMessage(
                        "the 12 items of arm 'arm' can't be arranged so that no case comes twice in"
                                + " a row and 4 repeats stand 30 apart - there are too few - lower"
                                + " repeats, apart or training, or give more cases");
    }
}
