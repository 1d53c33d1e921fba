package janus.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What readers answered about items: a number for each reader and item, NaN where there is no
/// answer. Owns its numbers.
public final class Ratings {
    private final double[][] rows;
    private final List<String> subjects;

    private Ratings(double[][] rows, List<String> subjects) {
        this.rows = rows;
        this.subjects = List.copyOf(subjects);
    }

    /// `rows` of one number a reader, one row an item; each item is its own subject.
    ///
    /// @throws IllegalArgumentException when rows differ in length
    public static Ratings of(double[][] rows) {
        return of(rows, IntStream.range(0, rows.length).mapToObj(Integer::toString).toList());
    }

    /// The same with the subject of each row: items of one subject are alike.
    public static Ratings of(double[][] rows, List<String> subjects) {
        if (rows.length != subjects.size()) {
            throw new IllegalArgumentException(
                    "%d items and %d subjects - each item needs its subject - give as many"
                            .formatted(rows.length, subjects.size()));
        }
        for (double[] row : rows) {
            if (row.length != rows[0].length) {
                throw new IllegalArgumentException(
                        "an item has %d answers and another %d - each reader needs a place in every row - fill it with NaN"
                                .formatted(row.length, rows[0].length));
            }
        }
        return new Ratings(
                Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new), subjects);
    }

    /// How many items.
    public int items() {
        return rows.length;
    }

    /// How many readers.
    public int readers() {
        return rows.length == 0 ? 0 : rows[0].length;
    }

    /// The answer of `reader` on `item`, both from 0; NaN for none.
    public double of(int item, int reader) {
        return rows[item][reader];
    }

    /// Whose `item` is.
    public String subject(int item) {
        return subjects.get(item);
    }

    /// The items that all readers answered.
    public Ratings complete() {
        return where(row -> Arrays.stream(row).noneMatch(Double::isNaN));
    }

    /// The items that at least two readers answered; others tell nothing about agreement.
    public Ratings shared() {
        return where(row -> Arrays.stream(row).filter(x -> !Double.isNaN(x)).count() > 1);
    }

    /// Two readers on the items that both answered.
    public Ratings pair(int first, int second) {
        double[][] two =
                Arrays.stream(rows)
                        .map(row -> new double[] {row[first], row[second]})
                        .toArray(double[][]::new);
        return new Ratings(two, subjects).complete();
    }

    /// The different answers, rising.
    double[] scale() {
        return Arrays.stream(rows)
                .flatMapToDouble(Arrays::stream)
                .filter(x -> !Double.isNaN(x))
                .distinct()
                .sorted()
                .toArray();
    }

    /// How often `item` got each of `scale`.
    int[] counts(int item, double[] scale) {
        int[] counts = new int[scale.length];
        for (double answer : rows[item]) {
            if (!Double.isNaN(answer)) {
                counts[Arrays.binarySearch(scale, answer)]++;
            }
        }
        return counts;
    }

    private Ratings where(Predicate<double[]> kept) {
        int[] places = IntStream.range(0, rows.length).filter(i -> kept.test(rows[i])).toArray();
        return new Ratings(
                Arrays.stream(places).mapToObj(i -> rows[i]).toArray(double[][]::new),
                Arrays.stream(places).mapToObj(subjects::get).toList());
    }
}
