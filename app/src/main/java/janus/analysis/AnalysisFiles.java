package janus.analysis;

import janus.figure.Figure;
import janus.figure.Png;
import janus.work.NewFolders;
import janus.work.WholeFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Writes the folder of an analysis, whole or not at all: `analysis.html`, `analysis.csv`, and each
/// figure of the page in `figures` as SVG and PNG.
public final class AnalysisFiles {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT
                    .builder()
                    .setHeader(
                            "statistic",
                            "reader",
                            "condition",
                            "question",
                            "estimate",
                            "low",
                            "high",
                            "n",
                            "note",
                            "p")
                    .setRecordSeparator("\n")
                    .get();

    private AnalysisFiles() {}

    /// Checks that files can be written to `out`, before the work.
    ///
    /// @throws IOException when not
    public static void prepare(Path out) throws IOException {
        NewFolders.check(out, "an analysis");
    }

    /// Writes all files, or none.
    ///
    /// @return a sentence on what this machine could not make, such as PNGs without fonts
    public static Optional<String> write(Analysis analysis, Path out) throws IOException {
        Map<Path, WholeFile.Content> files = new LinkedHashMap<>();
        files.put(out.resolve("analysis.html"), WholeFile.of(analysis.page().html()));
        files.put(out.resolve("analysis.csv"), WholeFile.of(csv(analysis.findings())));
        List<Figure> figures =
                analysis.page().sections().stream()
                        .flatMap(section -> section.figures().stream())
                        .toList();
        Path folder = out.resolve("figures");
        for (Figure figure : figures) {
            files.put(folder.resolve(figure.name() + ".svg"), WholeFile.of(figure.svg()));
        }
        Optional<String> missing = Png.missing();
        if (missing.isEmpty()) {
            Map<String, byte[]> pngs =
                    figures.parallelStream()
                            .collect(Collectors.toConcurrentMap(Figure::name, Png::of));
            pngs.forEach((name, png) ->
                    files.put(folder.resolve(name + ".png"), stream -> stream.write(png)));
        }
        WholeFile.writeAll(files);
        return missing;
    }

    /// A row a finding; empty cells where there is no number.
    static String csv(List<Finding> findings) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (Finding one : findings) {
                printer.printRecord(
                        one.statistic(),
                        one.reader(),
                        one.condition(),
                        one.question(),
                        number(one.estimate()),
                        number(one.ci().low()),
                        number(one.ci().high()),
                        one.n(),
                        one.note(),
                        number(one.p()));
            }
        }
        return text.toString();
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "" : Double.toString(number);
    }
}
