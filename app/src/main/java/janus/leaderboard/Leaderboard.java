package janus.leaderboard;

import janus.metric.Metric;
import janus.statistics.BcaBootstrap;
import janus.volume.Direction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Models and baselines by metrics and directions.
///
/// @param request what was asked
/// @param heats directions that have rows, MR to CT first
/// @param columns by direction, then in the order of metrics
/// @param rows names, best first; baselines last
/// @param hurdles every model against every baseline of its direction
public record Leaderboard(
        Request request,
        List<Heat> heats,
        List<Column> columns,
        List<String> rows,
        List<Hurdle> hurdles) {
    /// What to put into a table.
    ///
    /// @param candidates one or more
    /// @param metrics columns, in their order
    /// @param sort the metric that rows are sorted by, one of `metrics`
    /// @param baselines names of rows that every other must beat
    /// @param gaps what becomes of images that not all rows have
    /// @param seed of the bootstrap
    public record Request(
            List<Candidate> candidates,
            List<Metric> metrics,
            Metric sort,
            Set<String> baselines,
            Gaps gaps,
            long seed) {
        /// Checks that rows are sorted by what is shown.
        ///
        /// @throws IllegalArgumentException when not
        public Request {
            if (!metrics.contains(sort)) {
                throw new IllegalArgumentException(
                        "--sort %s is not among the metrics shown (%s) - the order of rows would come from nowhere - add it to --metrics or sort by one of them"
                                .formatted(
                                        sort.column(),
                                        String.join(
                                                ", ",
                                                metrics.stream().map(Metric::column).toList())));
            }
        }

        /// Whether `row` is a baseline.
        boolean isBaseline(String row) {
            return baselines.contains(row);
        }
    }

    /// The leaderboard that `request` asks for.
    ///
    /// @throws IOException when a folder is no evaluation or a broken one, or rows of a direction
    ///   have no image in common
    /// @throws IllegalArgumentException when a direction can't be told, two evaluations meet in one
    ///   cell, rows of a direction were not measured alike or on the same images, a baseline is no
    ///   row, or no row has a score by one of the metrics
    public static Leaderboard of(Request request) throws IOException {
        checkFolders(request.candidates());
        List<Entrant> entrants = new ArrayList<>();
        for (Candidate candidate : request.candidates()) {
            entrants.add(Entrant.read(candidate));
        }
        checkBaselines(request.baselines(), entrants);
        List<Heat> heats = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            List<Entrant> those =
                    entrants.stream().filter(one -> one.direction() == direction).toList();
            if (!those.isEmpty()) {
                heats.add(Heat.of(direction, those, request.gaps()));
            }
        }
        checkMetrics(request.metrics(), heats);
        List<Column> columns = columns(heats, request);
        List<String> rows = rows(columns, request);
        return new Leaderboard(request, heats, columns, rows, hurdles(columns, rows, request));
    }

    private static void checkFolders(List<Candidate> candidates) {
        Set<Path> seen = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!seen.add(candidate.folder().toAbsolutePath().normalize())) {
                throw new IllegalArgumentException(
                        "%s is given twice - it would stand in the table as two models - give each folder once"
                                .formatted(candidate.folder()));
            }
        }
    }

    private static void checkBaselines(Set<String> baselines, List<Entrant> entrants) {
        Set<String> rows = new TreeSet<>(entrants.stream().map(Entrant::row).toList());
        for (String baseline : baselines) {
            if (!rows.contains(baseline)) {
                throw new IllegalArgumentException(
                        "--baseline %s is no row - there are %s - give the name of one of them"
                                .formatted(baseline, String.join(", ", rows)));
            }
        }
    }

    private static List<Column> columns(List<Heat> heats, Request request) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (Heat heat : heats) {
            for (Metric metric : request.metrics()) {
                columns.add(Column.of(heat, metric, BcaBootstrap.seeded(request.seed())));
            }
        }
        return columns;
    }

    private static void checkMetrics(List<Metric> metrics, List<Heat> heats) {
        for (Metric metric : metrics) {
            boolean measured =
                    heats.stream()
                            .flatMap(heat -> heat.rows().stream())
                            .anyMatch(row -> row.metrics().contains(metric));
            if (!measured) {
                throw new IllegalArgumentException(
                        "no evaluation has a column %s - there is nothing to show - run janus evaluate again, or choose other --metrics"
                                .formatted(metric.column()));
            }
        }
    }

    /// By rank in the first direction, those that lack it by rank in the next.
    private static List<String> rows(List<Column> columns, Request request) {
        Comparator<String> order = Comparator.comparing(request::isBaseline);
        for (Column column : columns) {
            if (column.metric().equals(request.sort())) {
                order = order.thenComparingInt(row -> rank(column, row));
            }
        }
        return columns.stream()
                .flatMap(column -> column.cells().stream())
                .map(Cell::row)
                .distinct()
                .sorted(order.thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int rank(Column column, String row) {
        return column.cell(row)
                .filter(Cell::exists)
                .map(cell -> cell.place().rank())
                .orElse(Integer.MAX_VALUE);
    }

    private static List<Hurdle> hurdles(List<Column> columns, List<String> rows, Request request)
            throws IOException {
        BcaBootstrap bootstrap = BcaBootstrap.seeded(request.seed());
        List<Hurdle> hurdles = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            List<Column> those =
                    columns.stream().filter(one -> one.heat().direction() == direction).toList();
            List<String> there =
                    rows.stream()
                            .filter(row -> those.stream().anyMatch(one -> one.has(row)))
                            .toList();
            for (String model : there) {
                for (String baseline : there) {
                    if (request.isBaseline(baseline) && !request.isBaseline(model)) {
                        hurdles.add(Hurdle.of(those, model, baseline, bootstrap));
                    }
                }
            }
        }
        return hurdles;
    }

    /// Rows that are not baselines, best first.
    List<String> models() {
        return rows.stream().filter(row -> !request.isBaseline(row)).toList();
    }

    /// Baselines, best first.
    List<String> baselines() {
        return rows.stream().filter(request::isBaseline).toList();
    }

    /// The columns of `heat`.
    List<Column> columns(Heat heat) {
        return columns.stream().filter(column -> column.isIn(heat)).toList();
    }
}
