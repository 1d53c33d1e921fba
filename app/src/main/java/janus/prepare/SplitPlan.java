package janus.prepare;

import janus.dataset.Split;
import janus.volume.Modality;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which subject goes into which split. People with MR only, with CT only and with both are shared
/// out separately, so that each split gets its part of each modality.
final class SplitPlan {
    private final SliceSettings settings;
    private final List<String> notes;

    /// A plan that adds to `notes` what the user should know.
    SplitPlan(SliceSettings settings, List<String> notes) {
        this.settings = settings;
        this.notes = notes;
    }

    Map<Subject, Split> of(List<Subject> subjects) {
        Map<String, Set<Modality>> people = new TreeMap<>();
        for (Subject subject : subjects) {
            people.computeIfAbsent(subject.person(), _ -> EnumSet.noneOf(Modality.class))
                    .add(subject.modality());
        }
        Map<String, Split> splits = new HashMap<>();
        for (Set<Modality> kind : List.of(Set.of(Modality.MR), Set.of(Modality.CT))) {
            splits.putAll(assign(people, kind));
        }
        splits.putAll(assign(people, Set.of(Modality.MR, Modality.CT)));
        checkTested(splits, subjects);
        Map<Subject, Split> plan = new HashMap<>();
        for (Subject subject : subjects) {
            plan.put(subject, splits.getOrDefault(subject.person(), Split.TRAIN));
        }
        return plan;
    }

    /// A fold that tests nobody would be found out after its training.
    private void checkTested(Map<String, Split> splits, List<Subject> subjects) {
        if (settings.sharing() instanceof Fold fold
                && !subjects.isEmpty()
                && !splits.containsValue(Split.TEST)) {
            throw new IllegalArgumentException(
                    "--fold %d/%d tests nobody - MR with CT, MR alone and CT alone are each shared out, and none of them has a subject for every fold - ask for fewer folds or give more subjects"
                            .formatted(fold.number(), fold.of()));
        }
    }

    private Map<String, Split> assign(Map<String, Set<Modality>> people, Set<Modality> kind) {
        Set<String> those = new TreeSet<>();
        people.forEach((person, has) -> {
            if (has.equals(kind)) {
                those.add(person);
            }
        });
        Map<String, Split> splits = settings.sharing().assign(those, settings.seed());
        int needed = settings.sharing().needed();
        if (!those.isEmpty() && those.size() < needed) {
            notes.add(
                    "%s: %d subject%s for %d %s, so only %s %s filled"
                            .formatted(
                                    words(kind),
                                    those.size(),
                                    those.size() == 1 ? "" : "s",
                                    needed,
                                    settings.sharing() instanceof Fold ? "folds" : "splits",
                                    names(splits),
                                    new TreeSet<>(splits.values()).size() == 1 ? "is" : "are"));
        }
        return splits;
    }

    private static String words(Set<Modality> kind) {
        return kind.size() == 2 ? "MR with CT" : String.valueOf(kind.iterator().next());
    }

    private static String names(Map<String, Split> splits) {
        return String.join(
                " and ", new TreeSet<>(splits.values()).stream().map(Split::code).toList());
    }
}
