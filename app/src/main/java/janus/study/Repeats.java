package janus.study;

import janus.study.ReadingOrder.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/// Showings that come again, balanced over contests and far from the first time.
final class Repeats {
    private final Arm arm;
    private final int practice; // turns at the beginning, which are not repeated
    private final SplittableRandom random;

    Repeats(Arm arm, int practice, SplittableRandom random) {
        this.arm = arm;
        this.practice = practice;
        this.random = random;
    }

    /// Chooses showings of `turns`, as many of each contest, and inserts their repeats. Each makes
    /// the order longer, so that later showings become early enough for the next.
    ///
    /// @return whether that was possible; if not, `turns` is of no use
    boolean insert(List<Turn> turns) {
        List<Integer> contests = contests();
        List<Item> repeated = new ArrayList<>();
        for (int i = 0; i < arm.plan().repeats(); i++) {
            List<Turn> early = early(turns, contests.get(i % contests.size()), repeated);
            if (early.isEmpty()) {
                return false;
            }
            Turn first = early.get(random.nextInt(early.size()));
            List<Integer> places = places(turns, first);
            int at = places.get(random.nextInt(places.size()));
            turns.add(at, new Turn(first.item(), turns.get(at - 1).block(), 2, false));
            repeated.add(first.item());
        }
        return true;
    }

    /// First showings of `contest` for whose repeat there is a place.
    private List<Turn> early(List<Turn> turns, int contest, List<Item> repeated) {
        return turns.subList(practice, turns.size()).stream()
                .filter(it -> it.item().contest() == contest && !repeated.contains(it.item()))
                .filter(it -> !places(turns, it).isEmpty())
                .toList();
    }

    private List<Integer> contests() {
        List<Integer> contests = new ArrayList<>();
        for (int i = 0; i < arm.contests().size(); i++) {
            contests.add(i);
        }
        Collections.shuffle(contests, random);
        return contests;
    }

    private List<Integer> places(List<Turn> turns, Turn first) {
        String own = first.item().caseId();
        List<Integer> places = new ArrayList<>();
        for (int at = turns.indexOf(first) + arm.plan().apart(); at <= turns.size(); at++) {
            boolean before = turns.get(at - 1).item().caseId().equals(own);
            boolean after = at < turns.size() && turns.get(at).item().caseId().equals(own);
            if (!before && !after) {
                places.add(at);
            }
        }
        return places;
    }
}
