package janus.compare;

import janus.evaluate.MadeBy;
import janus.work.NewFolders;
import janus.work.WholeFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Writes a comparison's folder: `compare.csv` and `compare.html`, each whole.
public final class ComparisonFiles {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT
                    .builder()
                    .setHeader(
                            "first",
                            "second",
                            "metric",
                            "better",
                            "subjects",
                            "infinite_left_out",
                            "undefined_left_out",
                            "first_mean",
                            "second_mean",
                            "first_advantage",
                            "ci95_low",
                            "ci95_high",
                            "wilcoxon_p",
                            "wilcoxon_p_holm",
                            "t_p",
                            "t_p_holm",
                            "rank_biserial",
                            "sentence")
                    .setRecordSeparator("\n")
                    .get();

    private ComparisonFiles() {}

    /// Checks that files can be written to `out`, before the work.
    ///
    /// @throws IOException when not
    public static void prepare(Path out) throws IOException {
        NewFolders.check(out, "a comparison");
    }

    /// Writes both files, or none; `made` says with what.
    public static void write(Comparison comparison, MadeBy made, Path out) throws IOException {
        String page = ComparisonPage.of(comparison, made).html();
        Map<Path, WholeFile.Content> files = new LinkedHashMap<>();
        files.put(out.resolve("compare.csv"), WholeFile.of(csv(comparison)));
        files.put(out.resolve("compare.html"), WholeFile.of(page));
        WholeFile.writeAll(files);
    }

    /// A row for every metric and two models; empty cells where there is no number.
    static String csv(Comparison comparison) throws IOException {
        Sentences sentences = Sentences.of(comparison);
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (Contrast contrast : comparison.contrasts()) {
                for (Difference one : contrast.differences()) {
                    printer.printRecord(row(contrast, one, sentences.of(contrast, one)));
                }
            }
        }
        return text.toString();
    }

    private static List<String> row(Contrast contrast, Difference one, String sentence) {
        Stream<String> start =
                Stream.of(
                        contrast.first().label(),
                        contrast.second().label(),
                        one.metric().column(),
                        Wording.better(one.metric()),
                        Integer.toString(one.n()),
                        Integer.toString(one.left().infinite()),
                        Integer.toString(one.left().undefined()));
        Stream<String> numbers =
                Stream.of(
                                one.means().first(),
                                one.means().second(),
                                one.advantage().mean(),
                                one.ci().low(),
                                one.ci().high(),
                                one.ranks().p(),
                                one.corrected().ranks(),
                                one.t().p(),
                                one.corrected().t(),
                                one.effect())
                        .map(number -> number.isNaN() ? "" : number.toString());
        return Stream.of(start, numbers, Stream.of(sentence)).flatMap(cells -> cells).toList();
    }
}
