package janus.compare;

import janus.evaluate.Subjects;
import janus.metric.Metric;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the folders that `janus evaluate` wrote: `evaluation.csv` and, for how it was computed,
/// `summary.json`. Columns of no metric are passed over; without a column `subject` the name tells
/// it ([Subjects#ofName]).
public final class ScoresReader {
    private static final String TABLE = "evaluation.csv";
    private static final String SUMMARY = "summary.json";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private ScoresReader() {}

    /// The scores in `folder`.
    ///
    /// @throws IOException when it is no evaluation, or a broken one
    public static Scores read(Path folder) throws IOException {
        Path table = folder.resolve(TABLE);
        Path summary = folder.resolve(SUMMARY);
        if (!Files.isRegularFile(table) || !Files.isRegularFile(summary)) {
            throw new IOException(
                    "%s is not an evaluation (no %s with %s) - there are no scores to compare - give folders that janus evaluate wrote"
                            .formatted(folder, TABLE, SUMMARY));
        }
        Scores.Setting setting = setting(summary);
        try (BufferedReader reader = Files.newBufferedReader(table);
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            List<Metric> metrics = metrics(parser.getHeaderNames());
            Map<String, Scores.Row> rows = rows(parser, metrics);
            return new Scores(label(folder), folder, setting, metrics, rows);
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw broken(table, broken);
        }
    }

    private static IOException broken(Path file, Exception why) {
        String reason = String.valueOf(why.getMessage()).lines().findFirst().orElse("no reason");
        return new IOException(
                "%s cannot be read (%s) - its scores are not to be trusted - run janus evaluate again"
                        .formatted(file, reason),
                why);
    }

    private static String label(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? folder.toString() : name.toString();
    }

    private static Scores.Setting setting(Path summary) throws IOException {
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readString(summary));
            JsonNode range = root.required("range");
            return new Scores.Setting(
                    root.required("unit").asString(),
                    range.required("low").asDouble(),
                    range.required("high").asDouble(),
                    root.required("mask").asString());
        } catch (IOException | JacksonException | IllegalArgumentException broken) {
            throw broken(summary, broken);
        }
    }

    private static List<Metric> metrics(List<String> head) {
        if (!head.contains("name")) {
            throw new IllegalArgumentException("no column name");
        }
        List<Metric> metrics =
                Metric.ALL.stream().filter(metric -> head.contains(metric.column())).toList();
        if (metrics.isEmpty()) {
            throw new IllegalArgumentException("no column of a metric such as psnr_db");
        }
        return metrics;
    }

    private static Map<String, Scores.Row> rows(CSVParser parser, List<Metric> metrics) {
        Map<String, Scores.Row> rows = new LinkedHashMap<>();
        for (CSVRecord record : parser) {
            if (!record.isConsistent()) {
                throw new IllegalArgumentException(
                        "row %d has %d cells and the head has %d"
                                .formatted(
                                        record.getRecordNumber(),
                                        record.size(),
                                        parser.getHeaderNames().size()));
            }
            String name = record.get("name");
            if (rows.put(name, row(record, metrics)) != null) {
                throw new IllegalArgumentException("%s stands there twice".formatted(name));
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no row of a pair");
        }
        return rows;
    }

    private static Scores.Row row(CSVRecord record, List<Metric> metrics) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Metric metric : metrics) {
            values.put(metric.column(), number(record, metric.column()));
        }
        String subject =
                record.isMapped("subject")
                        ? record.get("subject")
                        : Subjects.ofName(record.get("name"));
        return new Scores.Row(subject, voxels(record), values);
    }

    private static OptionalLong voxels(CSVRecord record) {
        return record.isMapped("voxels")
                ? OptionalLong.of((long) number(record, "voxels"))
                : OptionalLong.empty();
    }

    private static double number(CSVRecord record, String column) {
        String cell = record.get(column).strip();
        try {
            return switch (cell) {
                case "" -> Double.NaN;
                case "inf" -> Double.POSITIVE_INFINITY;
                default -> Double.parseDouble(cell);
            };
        } catch (NumberFormatException notNumber) {
            throw new IllegalArgumentException(
                    "row %d has '%s' for %s".formatted(record.getRecordNumber(), cell, column),
                    notNumber);
        }
    }
}
