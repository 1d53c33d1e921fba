package janus.sweep;

import janus.metric.Metric;
import janus.volume.Direction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which learning rate suits each start, where several were tried: a trained generator may want
/// another one than random weights, and a comparison at one rate judges the rate as much as the
/// start.
///
/// @param tried a row, direction and rate each; empty where there was one rate for all
record Rates(List<Tried> tried) {
    /// Keeps everything.
    static final Rates ALL = new Rates(List.of());

    /// How a row did with one rate on the validation split.
    ///
    /// @param direction code, such as `mr2ct`
    /// @param row a contestant's name
    /// @param rate learning rate
    /// @param seeds with a score
    /// @param score mean over these seeds
    /// @param chosen whether the row stands with it
    record Tried(
            String direction, String row, double rate, int seeds, double score, boolean chosen) {
        static Tried of(Standing standing, double rate) {
            return new Tried(
                    standing.direction().code(),
                    standing.row(),
                    rate,
                    standing.summary().n(),
                    standing.summary().mean(),
                    false);
        }

        Tried asChosen() {
            return new Tried(direction, row, rate, seeds, score, true);
        }

        boolean isOf(String otherRow, Direction other) {
            return row.equals(otherRow) && direction.equals(other.code());
        }
    }

    /// What `marks`, of the validation split, choose by `metric`: for every row and direction the
    /// rate with the most seeds that came through, among these the best, among equals the smallest.
    static Rates of(List<Mark> marks, Metric metric) throws IOException {
        List<Tried> tried = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            for (List<Mark> row : SeedMeans.byRow(marks, direction).values()) {
                tried.addAll(ofRow(row, metric));
            }
        }
        return new Rates(tried);
    }

    private static List<Tried> ofRow(List<Mark> marks, Metric metric) throws IOException {
        Map<Double, List<Mark>> byRate = new LinkedHashMap<>();
        marks.forEach(
                mark -> byRate.computeIfAbsent(mark.rate(), _ -> new ArrayList<>()).add(mark));
        if (byRate.size() < 2) {
            return List.of();
        }
        List<Tried> tried = new ArrayList<>();
        for (Map.Entry<Double, List<Mark>> one : byRate.entrySet()) {
            Standing.of(one.getValue(), metric)
                    .forEach(it -> tried.add(Tried.of(it, one.getKey())));
        }
        Optional<Tried> best =
                tried.stream()
                        .max(
                                Comparator.comparingInt(Tried::seeds)
                                        .thenComparingDouble(
                                                it -> metric.better().merit(it.score()))
                                        .thenComparing(
                                                Comparator.comparingDouble(Tried::rate)
                                                        .reversed()));
        tried.replaceAll(it -> best.filter(it::equals).isPresent() ? it.asChosen() : it);
        return tried;
    }

    /// The rate that `row` stands with in `direction`, where several were tried.
    Optional<Double> of(String row, Direction direction) {
        return tried.stream()
                .filter(one -> one.chosen() && one.isOf(row, direction))
                .map(Tried::rate)
                .findFirst();
    }

    /// Whether `mark` counts for its row.
    boolean keeps(Mark mark) {
        return of(mark.row(), mark.direction()).map(rate -> rate == mark.rate()).orElse(true);
    }
}
