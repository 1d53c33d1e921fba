package janus.dicom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Planes into stacks: by series, then by orientation, then, where places are taken twice, by what
/// differs there.
final class Sorting {
    private static final double SAME_PLACE = 0.01; // mm

    private Sorting() {}

    /// The stacks of all `planes`, the largest of a series first.
    ///
    /// @throws IOException when planes at one place can't be told apart
    static List<Stack> stacks(List<Plane> planes) throws IOException {
        List<Stack> all = new ArrayList<>();
        for (List<Plane> series : groups(planes, plane -> plane.series().uid()).values()) {
            List<Problem> problems = new ArrayList<>();
            List<Plane> single = withoutCopies(series, problems);
            List<Stack> stacks = new ArrayList<>();
            for (List<Plane> parallel : parallel(single)) {
                stacks.addAll(apart(byHeight(parallel), problems));
            }
            stacks.sort(
                    (one, other) -> Integer.compare(other.planes().size(), one.planes().size()));
            for (int i = 0; i < stacks.size(); i++) {
                String uid = series.getFirst().series().uid();
                all.add(stacks.get(i).named(stacks.size() == 1 ? uid : uid + "#" + (i + 1)));
            }
        }
        return all;
    }

    private interface Key<K> {
        K of(Plane plane) throws IOException;
    }

    /// Planes that have a key in common, in the order in which they come.
    private static <K> Map<K, List<Plane>> groups(List<Plane> planes, Key<K> key)
            throws IOException {
        Map<K, List<Plane>> groups = new LinkedHashMap<>();
        for (Plane plane : planes) {
            groups.computeIfAbsent(key.of(plane), _ -> new ArrayList<>()).add(plane);
        }
        return groups;
    }

    /// A file that lies there twice counts once.
    private static List<Plane> withoutCopies(List<Plane> planes, List<Problem> problems) {
        Set<String> seen = new HashSet<>();
        List<Plane> single = new ArrayList<>();
        for (Plane plane : planes) {
            String instance = plane.instance();
            if (instance.isEmpty() || seen.add(instance + "/" + plane.frame())) {
                single.add(plane);
            }
        }
        if (single.size() < planes.size()) {
            problems.add(
                    new Problem(
                            "%d images are there twice under one SOP Instance UID; each was taken once"
                                    .formatted(planes.size() - single.size()),
                            "remove the copies"));
        }
        return single;
    }

    private static List<List<Plane>> parallel(List<Plane> planes) {
        List<List<Plane>> groups = new ArrayList<>();
        for (Plane plane : planes) {
            groups.stream()
                    .filter(group ->
                            group.getFirst().placement().isParallel(plane.placement())
                                    && group.getFirst().series().isLocaliser()
                                            == plane.series().isLocaliser())
                    .findFirst()
                    .orElseGet(() -> {
                        List<Plane> group = new ArrayList<>();
                        groups.add(group);
                        return group;
                    })
                    .add(plane);
        }
        return groups;
    }

    private static List<Plane> byHeight(List<Plane> planes) {
        Placement first = planes.getFirst().placement();
        return planes.stream()
                .sorted((one, other) -> Double.compare(one.height(first), other.height(first)))
                .toList();
    }

    private static boolean isSingle(List<Plane> sorted) {
        Placement first = sorted.getFirst().placement();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).height(first) - sorted.get(i - 1).height(first) < SAME_PLACE) {
                return false;
            }
        }
        return true;
    }

    /// Stacks out of parallel planes: one, when no place is taken twice; else by the first trait,
    /// or by all together, that leave every place to one plane.
    private static List<Stack> apart(List<Plane> sorted, List<Problem> problems)
            throws IOException {
        if (isSingle(sorted)) {
            return List.of(stack("", sorted, problems));
        }
        for (Trait trait : Trait.values()) {
            Map<String, List<Plane>> parts =
                    new TreeMap<>(groups(sorted, plane -> plane.trait(trait)));
            if (parts.size() > 1 && parts.values().stream().allMatch(Sorting::isSingle)) {
                return parts.entrySet().stream()
                        .map(part ->
                                stack(
                                        trait.label() + " " + part.getKey(),
                                        part.getValue(),
                                        problems))
                        .toList();
            }
        }
        return byAllTraits(sorted, problems);
    }

    private static List<Stack> byAllTraits(List<Plane> sorted, List<Problem> problems)
            throws IOException {
        List<Stack> stacks = new ArrayList<>();
        for (List<Plane> part : groups(sorted, Plane::traits).values()) {
            if (!isSingle(part)) {
                throw new IOException(
                        "%s and %d more files of series %s lie at places that others take too, and nothing in them tells which belong together - a mixture would make a wrong volume - separate them into folders"
                                .formatted(
                                        part.getFirst().file(),
                                        part.size() - 1,
                                        part.getFirst().series().uid()));
            }
            stacks.add(stack("part %d".formatted(stacks.size() + 1), part, problems));
        }
        return stacks;
    }

    private static Stack stack(String difference, List<Plane> planes, List<Problem> problems) {
        SeriesHead head = planes.getFirst().series();
        return new Stack(head.uid(), head, difference, planes, problems);
    }
}
