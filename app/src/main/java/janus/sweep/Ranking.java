package janus.sweep;

import janus.metric.Metric;
import janus.volume.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Rows of a sweep, the best first: by the mean of their ranks in all directions, then by name.
///
/// @param metric that decides
/// @param standings of all rows, on one split
/// @param scratch row from scratch that a row's gain is over; [Lineup#SCRATCH] for the others
record Ranking(Metric metric, List<Standing> standings, Map<String, String> scratch) {
    /// The standing of `row` in `direction`.
    Optional<Standing> standing(String row, Direction direction) {
        return standings.stream()
                .filter(one -> one.row().equals(row) && one.direction() == direction)
                .findFirst();
    }

    /// 1 + rows that score better in `direction`, baselines and controls among them; empty where
    /// the row has no score.
    OptionalInt rank(String row, Direction direction) {
        Optional<Standing> own = standing(row, direction);
        if (own.isEmpty()) {
            return OptionalInt.empty();
        }
        double merit = own.get().merit(metric);
        return OptionalInt.of(
                1
                        + (int)
                                standings.stream()
                                        .filter(one -> one.direction() == direction)
                                        .filter(one -> one.merit(metric) > merit)
                                        .count());
    }

    /// The mean rank of `row` over the directions in which there are scores; infinite where it
    /// lacks one.
    double overall(String row) {
        List<Direction> directions =
                standings.stream().map(Standing::direction).distinct().toList();
        double sum = 0;
        for (Direction direction : directions) {
            OptionalInt rank = rank(row, direction);
            if (rank.isEmpty()) {
                return Double.POSITIVE_INFINITY;
            }
            sum += rank.getAsInt();
        }
        return sum / directions.size();
    }

    /// All rows, best first.
    List<String> rows() {
        List<String> rows =
                new ArrayList<>(
                        new LinkedHashSet<>(standings.stream().map(Standing::row).toList()));
        rows.sort(
                Comparator.comparingDouble(this::overall).thenComparing(Comparator.naturalOrder()));
        return rows;
    }

    /// What `row` is better by than its scratch in `direction`, in the metric's unit, above 0
    /// whichever end of its scale is good; NaN where one has no score.
    double gain(String row, Direction direction) {
        String other = scratch.getOrDefault(row, Lineup.SCRATCH);
        return standing(row, direction)
                .flatMap(one ->
                        standing(other, direction)
                                .map(two -> one.merit(metric) - two.merit(metric)))
                .orElse(Double.NaN);
    }
}
