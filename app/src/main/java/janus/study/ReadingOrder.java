package janus.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// The order in which a reader is shown the items of an arm. It depends on the study's seed and the
/// reader's name only. Contests are balanced over blocks, no case comes twice in a row, repeats
/// stand far from what they repeat, and of two images each kind stands left as often as right.
final class ReadingOrder {
    private static final int TRIES = 500;

    private final Study study;
    private final int index;
    private final Arm arm;
    private final SplittableRandom random;

    private ReadingOrder(Study study, int index, String reader) {
        this.study = study;
        this.index = index;
        this.arm = study.arms().get(index);
        this.random = Seeds.of(study.seed(), "order", String.valueOf(index), reader);
    }

    /// One showing.
    ///
    /// @param item what is shown
    /// @param block from 1; 0 for training
    /// @param repetition 1, or 2 for a repeat
    /// @param swapped whether the contest's right one stands left
    record Turn(Item item, int block, int repetition, boolean swapped) {}

    /// The turns of every arm for the reader called `reader`.
    ///
    /// @throws IllegalArgumentException when the arm's items can't be arranged as it asks
    static List<List<Turn>> of(Study study, String reader) {
        List<List<Turn>> arms = new ArrayList<>();
        for (int i = 0; i < study.arms().size(); i++) {
            arms.add(new ReadingOrder(study, i, reader).turns());
        }
        return arms;
    }

    private List<Turn> turns() {
        List<Item> practice = items(true);
        List<Item> judged = items(false);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            List<Turn> turns = new ArrayList<>();
            boolean arranged =
                    Arrangement.spread(shuffled(practice), 0, turns, random)
                            && arrangeBlocks(judged, turns)
                            && new Repeats(arm, practice.size(), random).insert(turns);
            if (arranged) {
                return sided(turns);
            }
        }
        throw new IllegalArgumentException(
                "the %d items of arm '%s' can't be arranged so that no case comes twice in a row and %d repeats stand %d apart - there are too few - lower repeats, apart or training, or give more cases"
                        .formatted(
                                practice.size() + judged.size(),
                                arm.name(),
                                arm.plan().repeats(),
                                arm.plan().apart()));
    }

    private List<Item> items(boolean training) {
        return study.items().get(index).stream().filter(it -> it.training() == training).toList();
    }

    private List<Item> shuffled(List<Item> items) {
        List<Item> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }

    /// Deals the items to blocks: a case's contests go to different blocks, where there are enough.
    private boolean arrangeBlocks(List<Item> judged, List<Turn> turns) {
        int blocks = arm.plan().blocks();
        List<List<Item>> dealt = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            dealt.add(new ArrayList<>());
        }
        int number = random.nextInt(blocks);
        int contests = arm.contests().size();
        int shift = random.nextInt(contests);
        for (List<Item> ofCase : cases(judged)) {
            for (Item item : ofCase) {
                if (arm.each() == Arm.Each.ALL) {
                    dealt.get((number + item.contest()) % blocks).add(item);
                } else if (item.contest() == (number + shift) % contests) {
                    dealt.get(number / contests % blocks).add(item);
                }
            }
            number++;
        }
        for (int block = 0; block < blocks; block++) {
            if (!Arrangement.spread(dealt.get(block), block + 1, turns, random)) {
                return false;
            }
        }
        return true;
    }

    private List<List<Item>> cases(List<Item> judged) {
        Map<String, List<Item>> cases = new LinkedHashMap<>();
        for (Item item : shuffled(judged)) {
            cases.computeIfAbsent(item.caseId(), _ -> new ArrayList<>()).add(item);
        }
        return List.copyOf(cases.values());
    }

    /// Of each contest half are swapped, training and judged ones apart; a repeat stands as it
    /// stood before.
    private List<Turn> sided(List<Turn> turns) {
        if (!arm.pairs()) {
            return turns;
        }
        Map<Item, Boolean> swapped = new LinkedHashMap<>();
        for (boolean training : new boolean[] {true, false}) {
            for (int contest = 0; contest < arm.contests().size(); contest++) {
                List<Item> alike = alike(turns, training, contest);
                int half = (alike.size() + random.nextInt(2)) / 2;
                for (int i = 0; i < alike.size(); i++) {
                    swapped.put(alike.get(i), i < half);
                }
            }
        }
        return turns.stream()
                .map(it ->
                        new Turn(
                                it.item(),
                                it.block(),
                                it.repetition(),
                                swapped.getOrDefault(it.item(), false)))
                .toList();
    }

    private List<Item> alike(List<Turn> turns, boolean training, int contest) {
        return shuffled(
                turns.stream()
                        .filter(it -> it.repetition() == 1)
                        .map(Turn::item)
                        .filter(it -> it.training() == training && it.contest() == contest)
                        .toList());
    }
}
