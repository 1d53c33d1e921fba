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

    /// Chooses showings of `turns` and inserts their repeats.
    ///
    /// @return whether that was possible; if not, `turns` is of no use
    boolean insert(List<Turn> turns) {
        for (Turn first : chosen(turns)) {
            List<Integer> places = places(turns, first);
            if (places.isEmpty()) {
                return false;
            }
            int at = places.get(random.nextInt(places.size()));
            turns.add(at, new Turn(first.item(), turns.get(at - 1).block(), 2, false));
        }
        return chosenCount(turns) == arm.plan().repeats();
    }

    private static int chosenCount(List<Turn> turns) {
        return (int) turns.stream().filter(it -> it.repetition() == 2).count();
    }

    /// Showings early enough for a repeat, as many of each contest.
    private List<Turn> chosen(List<Turn> turns) {
        int end = Math.max(practice, turns.size() - arm.plan().apart() + 1);
        List<Turn> early = new ArrayList<>(turns.subList(practice, Math.min(end, turns.size())));
        Collections.shuffle(early, random);
        List<Turn> chosen = new ArrayList<>();
        List<Integer> contests = contests();
        for (int i = 0; i < arm.plan().repeats(); i++) {
            int wanted = contests.get(i % contests.size());
            early.stream()
                    .filter(it -> it.item().contest() == wanted && !chosen.contains(it))
                    .findFirst()
                    .ifPresent(chosen::add);
        }
        return chosen;
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
