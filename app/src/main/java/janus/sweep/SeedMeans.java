package janus.sweep;

import janus.compare.Scores;
import janus.compare.ScoresReader;
import janus.metric.Metric;
import janus.volume.Direction;
import janus.work.WholeFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes what a row scores on average over its seeds, pair by pair, as a folder that a leaderboard
/// reads. A pair without a score with one seed has none on average; one that is infinite with one
/// seed is infinite.
final class SeedMeans {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SeedMeans() {}

    /// Writes the mean of `marks`, all of one row and direction, into `folder`, and returns it.
    static Mark write(List<Mark> marks, Path folder) throws IOException {
        List<Scores> all = new ArrayList<>();
        for (Mark mark : marks) {
            all.add(ScoresReader.read(mark.folder()));
        }
        WholeFile.writeAll(
                Map.of(
                        folder.resolve("evaluation.csv"),
                        WholeFile.of(table(all)),
                        folder.resolve("summary.json"),
                        WholeFile.of(summary(all))));
        Mark first = marks.getFirst();
        return new Mark(first.row(), first.direction(), first.rate(), "mean", folder);
    }

    /// The marks by row, in their order, those of `direction` only.
    static Map<String, List<Mark>> byRow(List<Mark> marks, Direction direction) {
        Map<String, List<Mark>> rows = new LinkedHashMap<>();
        for (Mark mark : marks) {
            if (mark.direction() == direction) {
                rows.computeIfAbsent(mark.row(), _ -> new ArrayList<>()).add(mark);
            }
        }
        return rows;
    }

    private static String table(List<Scores> all) throws IOException {
        Scores first = all.getFirst();
        List<String> head = new ArrayList<>(List.of("name", "subject", "voxels"));
        first.metrics().forEach(metric -> head.add(metric.column()));
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            csv.printRecord(head);
            for (Map.Entry<String, Scores.Row> row : first.rows().entrySet()) {
                List<Object> cells = new ArrayList<>();
                cells.add(row.getKey());
                cells.add(row.getValue().subject());
                OptionalLong voxels = row.getValue().voxels();
                cells.add(voxels.isPresent() ? voxels.getAsLong() : 0);
                for (Metric metric : first.metrics()) {
                    cells.add(number(mean(all, row.getKey(), metric)));
                }
                csv.printRecord(cells);
            }
        }
        return text.toString();
    }

    private static double mean(List<Scores> all, String name, Metric metric) {
        double sum = 0;
        for (Scores one : all) {
            sum += one.row(name).of(metric);
        }
        return sum / all.size();
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return Double.isInfinite(value) ? "inf" : String.format(Locale.ROOT, "%.9f", value);
    }

    private static String summary(List<Scores> all) {
        Scores.Setting setting = all.getFirst().setting();
        ObjectNode root = JSON.createObjectNode();
        root.put("unit", setting.unit());
        root.putObject("range").put("low", setting.low()).put("high", setting.high());
        root.put("mask", setting.mask());
        ArrayNode seeds = root.putArray("mean_of");
        all.forEach(one -> seeds.add(one.folder().toString()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }
}
