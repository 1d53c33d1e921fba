package janus.leaderboard;

import janus.compare.Contrast;
import janus.compare.Difference;
import janus.compare.Scores;
import janus.metric.Metric;
import janus.statistics.BcaBootstrap;
import janus.statistics.SubjectMeans;
import janus.statistics.Summary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// One metric in one direction. Rows without any finite score stand aside; all others count the
/// same pairs: those with a finite score in each of them.
///
/// @param heat of the direction
/// @param metric of the scores
/// @param cells by row, in the heat's order
/// @param left pairs that do not count because a row has no finite score there
record Column(Heat heat, Metric metric, List<Cell> cells, Difference.Left left) {
    /// Digits after the point that the files have; what is beyond comes from adding up.
    private static final double STEPS = 1e9;

    /// The column of `metric` in `heat`.
    static Column of(Heat heat, Metric metric, BcaBootstrap bootstrap) throws IOException {
        List<Scores> playing =
                heat.rows().stream().filter(row -> hasAny(row, metric, heat.names())).toList();
        List<String> names =
                heat.names().stream().filter(name -> allFinite(playing, metric, name)).toList();
        List<Cell> cells = new ArrayList<>();
        if (!playing.isEmpty() && !names.isEmpty()) {
            List<Scores> equal = playing.stream().map(row -> row.only(names)).toList();
            cells.addAll(new Ranking(metric, equal, bootstrap).cells());
        }
        List<Cell> all =
                heat.rows().stream()
                        .map(row -> find(cells, row.label()).orElse(Cell.empty(row.label())))
                        .toList();
        List<String> out = new ArrayList<>(playing.isEmpty() ? List.of() : heat.names());
        out.removeAll(names);
        return new Column(heat, metric, all, left(playing, metric, out));
    }

    private static boolean hasAny(Scores row, Metric metric, List<String> names) {
        return names.stream().anyMatch(name -> Double.isFinite(row.row(name).of(metric)));
    }

    private static boolean allFinite(List<Scores> rows, Metric metric, String name) {
        return rows.stream().allMatch(row -> Double.isFinite(row.row(name).of(metric)));
    }

    /// A pair that is infinite in one row counts as infinite, whatever it is in others.
    private static Difference.Left left(List<Scores> playing, Metric metric, List<String> out) {
        int infinite =
                (int) out.stream().filter(name -> anyInfinite(playing, metric, name)).count();
        return new Difference.Left(infinite, out.size() - infinite);
    }

    private static boolean anyInfinite(List<Scores> rows, Metric metric, String name) {
        return rows.stream().anyMatch(row -> Double.isInfinite(row.row(name).of(metric)));
    }

    private static Optional<Cell> find(List<Cell> cells, String row) {
        return cells.stream().filter(cell -> cell.row().equals(row)).findFirst();
    }

    /// The cell of `row`, where the row goes in this direction.
    Optional<Cell> cell(String row) {
        return find(cells, row);
    }

    /// Whether this is one of the columns of `other`.
    boolean isIn(Heat other) {
        return heat.direction() == other.direction();
    }

    /// Whether `row` goes in this direction.
    boolean has(String row) {
        return cell(row).isPresent();
    }

    /// How `one` stands against `other`, both rows with a score here: positive where it is better.
    Difference between(String one, String other, BcaBootstrap bootstrap) throws IOException {
        return Contrast.of(scores(one), scores(other), List.of(metric), bootstrap)
                .differences()
                .getFirst();
    }

    private Scores scores(String row) {
        return heat.rows().stream()
                .filter(scores -> scores.label().equals(row))
                .findFirst()
                .orElseThrow();
    }

    /// Rows on the same pairs, all finite.
    private record Ranking(Metric metric, List<Scores> rows, BcaBootstrap bootstrap) {
        List<Cell> cells() throws IOException {
            double[] merits = rows.stream().mapToDouble(this::merit).toArray();
            double most = Arrays.stream(merits).max().orElseThrow();
            int best = 0;
            while (merits[best] < most) {
                best++;
            }
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < merits.length; i++) {
                double merit = merits[i];
                int rank = 1 + (int) Arrays.stream(merits).filter(other -> other > merit).count();
                cells.add(cell(rows.get(i), rank, rows.get(best)));
            }
            return cells;
        }

        private Cell cell(Scores row, int rank, Scores best) throws IOException {
            double[] means = bySubject(row, score -> score);
            Cell.Lead lead = rank == 1 ? Cell.Lead.NONE : lead(best, row);
            return new Cell(
                    row.label(),
                    Summary.of(means).mean(),
                    bootstrap.ofMean(means),
                    means.length,
                    new Cell.Place(rank, rank == 1, rank > 1 && lead.isOpen()),
                    lead);
        }

        private Cell.Lead lead(Scores best, Scores row) throws IOException {
            Difference difference =
                    Contrast.of(best, row, List.of(metric), bootstrap).differences().getFirst();
            return new Cell.Lead(difference.advantage().mean(), difference.ci());
        }

        private double merit(Scores row) {
            double mean = Summary.of(bySubject(row, metric.better()::merit)).mean();
            return Math.rint(mean * STEPS) / STEPS;
        }

        private double[] bySubject(Scores row, DoubleUnaryOperator turned) {
            List<Scores.Row> pairs = List.copyOf(row.rows().values());
            return SubjectMeans.of(
                            pairs.stream().map(Scores.Row::subject).toList(),
                            pairs.stream()
                                    .mapToDouble(pair -> turned.applyAsDouble(pair.of(metric)))
                                    .toArray())
                    .values();
        }
    }
}
