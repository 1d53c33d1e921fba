package janus.study;

import janus.study.ReadingOrder.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Brings items into a random order in which no case comes twice in a row.
final class Arrangement {
    private Arrangement() {}

    /// Appends `items` to `turns` as `block`.
    ///
    /// @return whether that was possible; if not, `turns` is of no use
    static boolean spread(List<Item> items, int block, List<Turn> turns, SplittableRandom random) {
        List<Item> left = new ArrayList<>(items);
        while (!left.isEmpty()) {
            String last = turns.isEmpty() ? "" : turns.getLast().item().caseId();
            List<Item> fit = candidates(left, last);
            if (fit.isEmpty()) {
                return false;
            }
            Item next = fit.get(random.nextInt(fit.size()));
            left.remove(next);
            turns.add(new Turn(next, block, 1, false));
        }
        return true;
    }

    /// Those of another case than `last`; only those of a case that would else come in a row later.
    private static List<Item> candidates(List<Item> left, String last) {
        Map<String, Long> counts =
                left.stream().collect(Collectors.groupingBy(Item::caseId, Collectors.counting()));
        List<Item> pressing =
                left.stream()
                        .filter(it -> 2 * counts.getOrDefault(it.caseId(), 0L) > left.size())
                        .toList();
        return (pressing.isEmpty() ? left : pressing)
                .stream().filter(it -> !it.caseId().equals(last)).toList();
    }
}
