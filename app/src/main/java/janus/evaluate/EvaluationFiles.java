package janus.evaluate;

import janus.figure.Figure;
import janus.figure.Png;
import janus.metric.Metric;
import janus.statistics.Summary;
import janus.work.NewFolders;
import janus.work.WholeFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes an evaluation's folder, whole or not at all: `evaluation.csv`, `summary.json`,
/// `report.html`, `truth.sha256`, `synthetic.sha256`, and each figure of the page in `figures` as
/// SVG and PNG.
public final class EvaluationFiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EvaluationFiles() {}

    /// Checks that files can be written to `out`, before long work; makes nothing.
    ///
    /// @throws IOException when not
    public static void prepare(Path out) throws IOException {
        NewFolders.check(out, "an evaluation");
    }

    /// Writes all files, or none; `made` says with what.
    ///
    /// @return a sentence on what this machine could not make, such as PNGs without fonts
    public static Optional<String> write(Evaluation evaluation, MadeBy made, Path out)
            throws IOException {
        EvaluationFigures figures = EvaluationFigures.of(evaluation);
        Optional<String> missing = Png.missing();
        Map<Path, WholeFile.Content> files = numbers(evaluation, made, out);
        files.put(
                out.resolve("report.html"),
                WholeFile.of(EvaluationReport.of(evaluation, made, figures, missing).html()));
        Path folder = out.resolve("figures");
        for (Figure figure : figures.all()) {
            files.put(folder.resolve(figure.name() + ".svg"), WholeFile.of(figure.svg()));
        }
        if (missing.isEmpty()) {
            pngs(figures.all())
                    .forEach((name, png) ->
                            files.put(folder.resolve(name), stream -> stream.write(png)));
        }
        WholeFile.writeAll(files);
        return missing;
    }

    /// Writes what other commands read and no pages or figures, which take longest:
    /// `evaluation.csv`, `summary.json` and the hashes.
    public static void writeNumbers(Evaluation evaluation, MadeBy made, Path out)
            throws IOException {
        WholeFile.writeAll(numbers(evaluation, made, out));
    }

    private static Map<Path, WholeFile.Content> numbers(
            Evaluation evaluation, MadeBy made, Path out) throws IOException {
        Map<Path, WholeFile.Content> files = new LinkedHashMap<>();
        files.put(out.resolve("evaluation.csv"), WholeFile.of(csv(evaluation)));
        files.put(out.resolve("summary.json"), WholeFile.of(summary(evaluation, made)));
        files.put(out.resolve("truth.sha256"), WholeFile.of(evaluation.data().truth()));
        files.put(out.resolve("synthetic.sha256"), WholeFile.of(evaluation.data().synthetic()));
        return files;
    }

    /// The PNG of each figure by the name of its file, drawn side by side: they take longest.
    private static Map<String, byte[]> pngs(List<Figure> figures) {
        return figures.parallelStream()
                .collect(Collectors.toConcurrentMap(figure -> figure.name() + ".png", Png::of));
    }

    /// A row a pair; `inf` for an infinite PSNR, an empty cell where a score does not exist. `note`
    /// says why, but for what is true of every pair, which the summary and the page say once.
    static String csv(Evaluation evaluation) throws IOException {
        StringWriter text = new StringWriter();
        List<String> head = new ArrayList<>(List.of("name"));
        evaluation.metrics().forEach(metric -> head.add(metric.column()));
        head.addAll(List.of("slices", "voxels", "note", "subject"));
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader(head.toArray(String[]::new))
                        .setRecordSeparator("\n")
                        .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            List<Metric> unremarked = evaluation.unremarked();
            for (PairScores pair : evaluation.pairs()) {
                String note = String.join("; ", pair.missing(unremarked));
                printer.printRecord(row(evaluation, pair, note));
            }
        }
        return text.toString();
    }

    private static List<String> row(Evaluation evaluation, PairScores pair, String note) {
        List<String> row = new ArrayList<>(List.of(pair.name()));
        evaluation.metrics().forEach(metric -> row.add(Numbers.cell(pair.of(metric))));
        row.add(Integer.toString(pair.slices()));
        row.add(Long.toString(pair.voxels()));
        row.add(note);
        row.add(evaluation.subject(pair));
        return row;
    }

    /// The summary as JSON; a number that does not exist is null.
    public static String summary(Evaluation evaluation, MadeBy made) {
        ObjectNode root = JSON.createObjectNode();
        root.put("janus", made.version());
        root.put("command", made.command());
        root.put("java", made.java());
        root.put("machine", made.machine());
        root.put("pairs", evaluation.pairs().size());
        root.put("unit", evaluation.range().unit().label());
        ObjectNode range = root.putObject("range");
        range.put("low", evaluation.range().range().low());
        range.put("high", evaluation.range().range().high());
        range.put("width", evaluation.range().range().width());
        range.put("why", evaluation.range().why());
        root.put("mask", evaluation.request().mask().words());
        root.put("protocol", evaluation.request().protocol().words());
        root.put("volumes", EvaluationReport.VOLUMES);
        remarks(root.putArray("remarks"), evaluation);
        data(root.putObject("data"), evaluation.data());
        metrics(root.putObject("metrics"), evaluation);
        subjects(root.putObject("subjects"), evaluation);
        ObjectNode unpaired = root.putObject("unpaired");
        names(unpaired.putArray("truth"), evaluation.pairing().onlyTruth());
        names(unpaired.putArray("synthetic"), evaluation.pairing().onlySynthetic());
        names(root.putArray("notes"), evaluation.notes());
        skipped(root.putArray("skipped"), evaluation);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void skipped(ArrayNode skipped, Evaluation evaluation) {
        for (Evaluation.Skipped skip : evaluation.skipped()) {
            skipped.addObject().put("name", skip.name()).put("why", skip.why());
        }
    }

    private static void remarks(ArrayNode remarks, Evaluation evaluation) {
        for (Evaluation.Remark remark : evaluation.remarks()) {
            ObjectNode node = remarks.addObject().put("why", remark.why());
            ArrayNode columns = node.putArray("metrics");
            remark.metrics().forEach(metric -> columns.add(metric.column()));
        }
    }

    private static void data(ObjectNode node, DataHashes data) {
        node.put("truth_sha256", data.truthDigest());
        node.put("synthetic_sha256", data.syntheticDigest());
        node.put("method", DataHashes.METHOD);
    }

    private static void metrics(ObjectNode metrics, Evaluation evaluation) {
        evaluation
                .statistics()
                .forEach((metric, one) -> {
                    ObjectNode node = metrics.putObject(metric.column());
                    put(node, one);
                    put(node.putObject("subjects"), evaluation.bySubject(metric));
                });
    }

    private static void subjects(ObjectNode subjects, Evaluation evaluation) {
        subjects.put("n", evaluation.subjectCount());
        subjects.put("rule", evaluation.subjects().rule());
        subjects.put("method", SubjectStatistics.METHOD);
        subjects.put("seed", SubjectStatistics.BOOTSTRAP.seed());
    }

    private static void put(ObjectNode node, Statistics statistics) {
        number(node, "mean", statistics.mean());
        number(node, "sd", statistics.sd());
        number(node, "median", statistics.median());
        node.put("n", statistics.n());
        node.put("infinite", statistics.infinite());
        node.put("undefined", statistics.undefined());
    }

    private static void put(ObjectNode node, SubjectStatistics statistics) {
        Summary summary = statistics.summary();
        node.put("n", summary.n());
        number(node, "mean", summary.mean());
        number(node, "sd", summary.sd());
        number(node, "median", summary.median());
        number(node, "q1", summary.q1());
        number(node, "q3", summary.q3());
        number(node, "ci95_low", statistics.ci().low());
        number(node, "ci95_high", statistics.ci().high());
    }

    private static void number(ObjectNode node, String key, double number) {
        if (Double.isNaN(number)) {
            node.putNull(key);
        } else {
            node.put(key, number);
        }
    }

    private static void names(ArrayNode array, List<String> names) {
        names.forEach(array::add);
    }
}
