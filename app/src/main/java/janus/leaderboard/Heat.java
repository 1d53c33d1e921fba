package janus.leaderboard;

import janus.compare.Scores;
import janus.compare.Wording;
import janus.volume.Direction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/// All rows of one direction, on the same images of the same subjects.
///
/// @param direction of all
/// @param rows by name, each with the pairs of `names` only
/// @param names of the pairs that count, sorted
/// @param leftOut names of pairs that not all rows have
public record Heat(
        Direction direction, List<Scores> rows, List<String> names, List<String> leftOut) {
    /// The heat of `entrants`, one or more, which all go in `direction`.
    ///
    /// @throws IOException when no pair is in all of them, or a pair's subject or voxels differ
    /// @throws IllegalArgumentException when two are one row, ranges or masks differ, or some lack
    ///   pairs and `gaps` are refused
    static Heat of(Direction direction, List<Entrant> entrants, Gaps gaps) throws IOException {
        List<Scores> rows =
                entrants.stream()
                        .map(Entrant::scores)
                        .sorted(Comparator.comparing(Scores::label))
                        .toList();
        checkRows(direction, rows);
        Scores first = rows.getFirst();
        for (Scores other : rows) {
            checkSetting(direction, first, other);
        }
        Set<String> all = new TreeSet<>();
        rows.forEach(row -> all.addAll(row.rows().keySet()));
        List<String> common = new ArrayList<>(all);
        rows.forEach(row -> common.retainAll(row.rows().keySet()));
        if (gaps == Gaps.REFUSED) {
            rows.forEach(row -> checkWhole(direction, row, all));
        }
        checkCommon(direction, rows, common);
        for (Scores other : rows) {
            checkPairs(first, other, common);
        }
        all.removeAll(Set.copyOf(common));
        return new Heat(
                direction,
                rows.stream().map(row -> row.only(common)).toList(),
                List.copyOf(common),
                List.copyOf(all));
    }

    private static void checkRows(Direction direction, List<Scores> rows) {
        for (int i = 1; i < rows.size(); i++) {
            Scores one = rows.get(i - 1);
            Scores other = rows.get(i);
            if (one.label().equals(other.label())) {
                throw new IllegalArgumentException(
                        "%s and %s are both the row %s in %s - a cell holds one model - name them apart, such as %s-2=%s"
                                .formatted(
                                        one.folder(),
                                        other.folder(),
                                        one.label(),
                                        direction.words(),
                                        one.label(),
                                        other.folder()));
            }
        }
    }

    private static void checkSetting(Direction direction, Scores first, Scores other) {
        Scores.Setting one = first.setting();
        Scores.Setting two = other.setting();
        if (!one.hasRangeOf(two)) {
            throw unlike(direction, "range", List.of(first, other), one.range(), two.range());
        }
        if (!one.mask().equals(two.mask())) {
            throw unlike(direction, "mask", List.of(first, other), one.mask(), two.mask());
        }
    }

    private static IllegalArgumentException unlike(
            Direction direction, String what, List<Scores> both, String... values) {
        return new IllegalArgumentException(
                "%s was evaluated with the %s '%s' and %s with '%s' - scores in one column (%s) must be measured alike - evaluate both with the same --%s"
                        .formatted(
                                both.getFirst().folder(),
                                what,
                                values[0],
                                both.getLast().folder(),
                                values[1],
                                direction.words(),
                                what));
    }

    private static void checkWhole(Direction direction, Scores row, Set<String> all) {
        List<String> lacking = new ArrayList<>(all);
        lacking.removeAll(row.rows().keySet());
        if (!lacking.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s lacks %d of the %s that other rows of %s have (%s) - means over other images can't be compared - evaluate all models on the same images, or say --common to count only those that all rows have"
                            .formatted(
                                    row.folder(),
                                    lacking.size(),
                                    Wording.count(all.size(), "pair"),
                                    direction.words(),
                                    Wording.few(lacking)));
        }
    }

    private static void checkCommon(Direction direction, List<Scores> rows, List<String> common)
            throws IOException {
        if (common.isEmpty()) {
            throw new IOException(
                    "the %s of %s (%s) have no pair in common - there is nothing to compare them on - evaluate the models on the same images"
                            .formatted(
                                    Wording.count(rows.size(), "row"),
                                    direction.words(),
                                    Wording.few(
                                            rows.stream()
                                                    .map(row -> row.folder().toString())
                                                    .toList())));
        }
    }

    private static void checkPairs(Scores first, Scores other, List<String> names)
            throws IOException {
        for (String name : names) {
            Scores.Row one = first.row(name);
            Scores.Row two = other.row(name);
            if (!one.subject().equals(two.subject())) {
                throw new IOException(
                        "%s is of subject %s in %s and of %s in %s - pairs can't be counted by subject - evaluate both with the same --subject"
                                .formatted(
                                        name,
                                        one.subject(),
                                        first.folder(),
                                        two.subject(),
                                        other.folder()));
            }
            if (differ(one.voxels(), two.voxels())) {
                throw new IOException(
                        "%s has %d voxels to compare in %s and %d in %s - the truth or its mask is another - evaluate both against the same truth"
                                .formatted(
                                        name,
                                        one.voxels().orElse(0),
                                        first.folder(),
                                        two.voxels().orElse(0),
                                        other.folder()));
            }
        }
    }

    private static boolean differ(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent() && one.getAsLong() != other.getAsLong();
    }

    /// How many subjects count.
    public int subjects() {
        Scores first = rows.getFirst();
        return (int) names.stream().map(name -> first.row(name).subject()).distinct().count();
    }

    /// How all were measured.
    Scores.Setting setting() {
        return rows.getFirst().setting();
    }
}
