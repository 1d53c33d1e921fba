package janus.dicomweb;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What an archive says of files that it was sent.
///
/// @param stored how many are there now
/// @param refused how many are not, by reason
/// @param changed how many were stored with changes, by what was done
public record Receipt(int stored, Map<String, Integer> refused, Map<String, Integer> changed) {
    private static final int DUPLICATE = 0x0111;

    /// Keeps copies in the order of the reasons.
    public Receipt {
        refused = Map.copyOf(refused);
        changed = Map.copyOf(changed);
    }

    static Receipt nothing() {
        return new Receipt(0, Map.of(), Map.of());
    }

    /// How many were refused.
    public int refusals() {
        return refused.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// `reasons`, such as `2 out of resources (A700); 1 ...`.
    public static String sentence(Map<String, Integer> reasons) {
        return new TreeMap<>(reasons)
                .entrySet().stream()
                        .map(it -> "%d %s".formatted(it.getValue(), it.getKey()))
                        .collect(Collectors.joining("; "));
    }

    Receipt plus(Receipt other) {
        return new Receipt(
                stored + other.stored, sum(refused, other.refused), sum(changed, other.changed));
    }

    private static Map<String, Integer> sum(Map<String, Integer> one, Map<String, Integer> other) {
        Map<String, Integer> all = new TreeMap<>(one);
        other.forEach((reason, count) -> all.merge(reason, count, Integer::sum));
        return all;
    }

    /// What `answer` (PS3.18 table 10.5.3-1) says of `sent`. Of each file that was sent it has to
    /// say something.
    static Receipt of(Attributes answer, Collection<Outgoing> sent) {
        Set<String> open = sent.stream().map(Outgoing::instance).collect(Collectors.toSet());
        Map<String, Integer> refused = new TreeMap<>();
        Map<String, Integer> changed = new TreeMap<>();
        Set<String> stored = new HashSet<>();
        for (Attributes item : answer.items(Attributes.REFERENCED)) {
            if (open.remove(item.text(Attributes.REFERENCED_INSTANCE))) {
                stored.add(item.text(Attributes.REFERENCED_INSTANCE));
                item.number(Attributes.WARNING_REASON)
                        .ifPresent(code -> changed.merge(Reason.ofWarning(code), 1, Integer::sum));
            }
        }
        for (Attributes item : answer.items(Attributes.FAILED)) {
            int code = item.number(Attributes.FAILURE_REASON).orElse(0);
            String instance = item.text(Attributes.REFERENCED_INSTANCE);
            if (!open.remove(instance)) {
                continue;
            }
            if (code == DUPLICATE) {
                stored.add(instance);
            } else {
                refused.merge(Reason.ofFailure(code), 1, Integer::sum);
            }
        }
        if (!open.isEmpty()) {
            refused.merge("of which the server says nothing", open.size(), Integer::sum);
        }
        return new Receipt(stored.size(), refused, changed);
    }

    /// That all of `sent` are stored.
    static Receipt all(List<Outgoing> sent) {
        return new Receipt(sent.size(), Map.of(), Map.of());
    }
}
