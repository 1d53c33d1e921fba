package janus.cli;

import janus.evaluate.Evaluation;
import janus.evaluate.EvaluationFiles;
import janus.evaluate.Evaluator;
import janus.evaluate.MadeBy;
import janus.evaluate.MaskChoice;
import janus.evaluate.Protocol;
import janus.evaluate.Request;
import janus.evaluate.SeriesNames;
import janus.evaluate.Statistics;
import janus.metric.Metric;
import janus.volume.Modality;
import janus.volume.Scale;
import janus.volume.Unit;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `janus evaluate`: how like their truth synthetic images are.
@Command(
        name = "evaluate",
        description = {
            "Compare synthetic images with their truth: PSNR, SSIM, UQI, VIF, MAE, RMSE.",
            "Files are paired by name (005.png with 005.tif); pictures, NIfTI volumes, or DICOM series by the names of their folders. Writes evaluation.csv, summary.json, report.html with figures, the figures as SVG and PNG, and hashes of the data."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--truth", required = true, description = "Folder or file with the truth.")
    private Path truth = Path.of("");

    @Option(
            names = "--synthetic",
            required = true,
            description = "Folder or file with what a model made.")
    private Path synthetic = Path.of("");

    @Option(
            names = "--source",
            description = "Folder or file that it was made from, shown beside in the report.")
    private @Nullable Path source;

    @Option(
            names = "--range",
            paramLabel = "R|LOW,HIGH",
            description =
                    "Width of the range of values, or its ends (default: 255 for grey pictures, 4024 from -1024 for HU, 1 for normalised, else the truth's smallest to largest value).")
    private @Nullable String range;

    @Option(
            names = "--mask",
            defaultValue = "none",
            paramLabel = "auto|none|DIR",
            description =
                    "Compare only the head as found in the truth, everything, or where masks of the same names are above 0 (default: ${DEFAULT-VALUE}).")
    private String mask = "none";

    @Option(
            names = "--modality",
            description =
                    "ct or mr: what the images are. CT volumes are in HU (default: CT where NIfTI values go below -500).")
    private @Nullable Modality modality;

    @Option(
            names = "--truth-scale",
            paramLabel = "A,B",
            description = "HU = A*v + B for grey levels v of truth pictures.")
    private @Nullable String truthScale;

    @Option(
            names = "--synthetic-scale",
            paramLabel = "A,B",
            description = "HU = A*v + B for grey levels v of synthetic pictures.")
    private @Nullable String syntheticScale;

    @Option(
            names = "--truth-series",
            paramLabel = "NAME",
            description =
                    "Which DICOM series, where a truth's folder holds several: its name as listed, or its Series Description.")
    private @Nullable String truthSeries;

    @Option(
            names = "--synthetic-series",
            paramLabel = "NAME",
            description = "Likewise of synthetic images.")
    private @Nullable String syntheticSeries;

    @Option(names = "--source-series", paramLabel = "NAME", description = "Likewise of sources.")
    private @Nullable String sourceSeries;

    @Option(
            names = "--subject",
            paramLabel = "REGEX",
            description =
                    "Finds the subject in a pair's name: the first group, else the whole match (default: the Dataset's manifest where the truth lies in one, else the name before its last -).")
    private @Nullable String subject;

    @Option(
            names = "--protocol",
            defaultValue = "janus",
            paramLabel = "janus|synthrad",
            description =
                    "synthrad: CT's MAE, PSNR and MS-SSIM as the SynthRAD2025 challenge scores them, beside Janus' own metrics (default: ${DEFAULT-VALUE}).")
    private Protocol protocol = Protocol.JANUS;

    @Option(names = "--out", required = true, description = "Folder for the report and its files.")
    private Path out = Path.of("");

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Request request =
                new Request(
                        truth,
                        synthetic,
                        Optional.ofNullable(source),
                        Optional.ofNullable(modality),
                        scale("--truth-scale", truthScale),
                        scale("--synthetic-scale", syntheticScale),
                        Optional.ofNullable(range),
                        MaskChoice.of(mask),
                        Optional.ofNullable(subject),
                        protocol,
                        new SeriesNames(truthSeries, syntheticSeries, sourceSeries));
        EvaluationFiles.prepare(out);
        MadeBy made = CommandText.madeBy(commandSpec());
        Evaluation evaluation = Evaluator.evaluate(request, ConsoleProgress.onStandardError());
        EvaluationFiles.write(evaluation, made, out)
                .ifPresent(missing ->
                        commandSpec().commandLine().getErr().println("janus: " + missing));
        tell(evaluation, made);
        boolean whole = evaluation.skipped().isEmpty() && evaluation.pairing().isComplete();
        return whole ? 0 : 1;
    }

    private static Optional<Scale> scale(String option, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 2) {
                double slope = Double.parseDouble(parts[0].strip());
                return Optional.of(new Scale(Unit.HU, slope, Double.parseDouble(parts[1].strip())));
            }
        } catch (NumberFormatException notNumbers) {
            // told below
        }
        throw new IllegalArgumentException(
                "%s %s is not A,B - HU = A*v + B needs two numbers - give for example %s=10.486,-1024"
                        .formatted(option, text, option));
    }

    private void tell(Evaluation evaluation, MadeBy made) {
        PrintWriter print = commandSpec().commandLine().getOut();
        PrintWriter errors = commandSpec().commandLine().getErr();
        evaluation
                .pairing()
                .gap()
                .ifPresent(gap -> errors.println("janus: " + FileFailures.visible(gap)));
        Notes.tell(evaluation.notes(), errors);
        for (Evaluation.Skipped skipped : evaluation.skipped()) {
            errors.println(
                    "janus: skipped %s: %s"
                            .formatted(
                                    FileFailures.visible(skipped.name()),
                                    FileFailures.visible(skipped.why())));
        }
        if (json) {
            print.print(EvaluationFiles.summary(evaluation, made));
        } else {
            print.println(head(evaluation));
            lines(evaluation).forEach(print::println);
            print.println(out.resolve("report.html"));
        }
        print.flush();
    }

    /// The main metrics and the protocol's; the others are in the files.
    private static Stream<String> lines(Evaluation evaluation) {
        int width = evaluation.request().protocol() == Protocol.JANUS ? 12 : 22;
        return evaluation.statistics().entrySet().stream()
                .filter(entry -> !inFilesOnly(entry.getKey()))
                .map(entry ->
                        ("%-" + width + "s ").formatted(entry.getKey().label())
                                + line(entry.getValue()));
    }

    private static boolean inFilesOnly(Metric metric) {
        return !Metric.MAIN.contains(metric) && !Metric.SYNTHRAD.contains(metric);
    }

    private static String head(Evaluation evaluation) {
        int pairs = evaluation.pairs().size();
        int subjects = evaluation.subjectCount();
        return "%d %s of %d %s, range %s"
                .formatted(
                        pairs,
                        pairs == 1 ? "pair" : "pairs",
                        subjects,
                        subjects == 1 ? "subject" : "subjects",
                        evaluation.range().words());
    }

    private static String line(Statistics one) {
        return "mean %s   sd %s   median %s   n %d%s"
                .formatted(
                        number(one.mean()),
                        number(one.sd()),
                        number(one.median()),
                        one.n(),
                        one.infinite() > 0 ? " and %d infinite".formatted(one.infinite()) : "");
    }

    private static String number(double value) {
        return Double.isNaN(value)
                ? "%9s".formatted("-")
                : String.format(Locale.ROOT, "%9.4f", value);
    }

    private CommandSpec commandSpec() {
        return Objects.requireNonNull(spec, "picocli sets it");
    }
}
