package janus.evaluate;

import janus.metric.Metric;
import janus.metric.Psnr;
import janus.statistics.Interval;
import janus.statistics.Summary;
import janus.volume.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the page of an evaluation.
final class EvaluationReport {
    /// How volumes are scored, for people and files.
    static final String VOLUMES =
            "SSIM, MS-SSIM, UQI, VIF, GMSD, GMS, edge preservation and what other packages call SSIM and UQI are means over a volume's axial slices; 3-D SSIM and SynthRAD's MS-SSIM have windows in three dimensions; all other metrics are over all of its compared voxels";

    private static final String FURTHER =
            "Tissues are told apart by the truth's HU: air below -200, soft -200 to 200, brain (as far as HU can tell) 0 to 80, bone from 200. Metrics that no pair has are left out here.";
    private static final String LITERATURE =
            "Not exact: what widely used code calls UQI, SSIM and PSNR, to be compared with published numbers made with it and with nothing else.";
    private static final String SYNTHRAD =
            "As the code of the SynthRAD2025 challenge computes them, peak 4024 HU; the challenge scores inside the body's mask, so give one to compare with its numbers.";
    private static final String EVERY_PAIR =
            "All other metrics of every pair are in evaluation.csv.";

    private static final String STRIPS =
            "Subjects ranked by the mean SSIM of their pairs. Errors are clipped at the ends of their colour bar.";
    private static final String VALUES =
            "All compared voxels of all pairs together; the figures are also in the folder figures as SVG and PNG.";

    private final Evaluation evaluation;
    private final MadeBy made;
    private final EvaluationFigures figures;
    private final Map<Metric, Statistics> statistics;

    private EvaluationReport(Evaluation evaluation, MadeBy made, EvaluationFigures figures) {
        this.evaluation = evaluation;
        this.made = made;
        this.figures = figures;
        this.statistics = evaluation.statistics();
    }

    /// The page; `missing` says what this machine could not make.
    static ReportPage of(
            Evaluation evaluation,
            MadeBy made,
            EvaluationFigures figures,
            Optional<String> missing) {
        EvaluationReport report = new EvaluationReport(evaluation, made, figures);
        List<ReportPage.Fact> facts = report.facts();
        missing.ifPresent(why -> facts.add(new ReportPage.Fact("Missing", why)));
        return new ReportPage("Evaluation", report.lead(), facts, report.sections());
    }

    private String lead() {
        int pairs = evaluation.pairs().size();
        return "%d %s of truth and synthetic images compared. Research only, not for diagnosis."
                .formatted(pairs, pairs == 1 ? "pair" : "pairs");
    }

    private List<ReportPage.Fact> facts() {
        Request request = evaluation.request();
        List<ReportPage.Fact> facts = new ArrayList<>();
        facts.add(new ReportPage.Fact("Truth", request.truth().toString()));
        facts.add(new ReportPage.Fact("Synthetic", request.synthetic().toString()));
        facts.add(new ReportPage.Fact("Range", evaluation.range().words()));
        facts.add(new ReportPage.Fact("Mask", request.mask().words()));
        facts.add(new ReportPage.Fact("Subjects", subjectsFact()));
        for (Evaluation.Remark remark : evaluation.remarks()) {
            facts.add(new ReportPage.Fact("Left empty", words(remark)));
        }
        if (evaluation.pairs().stream().anyMatch(pair -> pair.slices() > 1)) {
            facts.add(new ReportPage.Fact("Volumes", VOLUMES));
        }
        unpaired("Truth without synthetic", evaluation.pairing().onlyTruth(), facts);
        unpaired("Synthetic without truth", evaluation.pairing().onlySynthetic(), facts);
        for (String note : evaluation.notes()) {
            facts.add(new ReportPage.Fact("Note", note));
        }
        for (Evaluation.Skipped skipped : evaluation.skipped()) {
            facts.add(new ReportPage.Fact("Skipped: " + skipped.name(), skipped.why()));
        }
        return facts;
    }

    private static String words(Evaluation.Remark remark) {
        return "%s: %s"
                .formatted(
                        remark.metrics().stream()
                                .map(Metric::column)
                                .collect(Collectors.joining(", ")),
                        remark.why());
    }

    private List<ReportPage.Fact> repeat() {
        DataHashes data = evaluation.data();
        return List.of(
                new ReportPage.Fact("Command", made.command()),
                new ReportPage.Fact("Janus", made.version()),
                new ReportPage.Fact("Java", made.java()),
                new ReportPage.Fact("Machine", made.machine()),
                new ReportPage.Fact("Range", evaluation.range().words()),
                new ReportPage.Fact("Mask", evaluation.request().mask().words()),
                new ReportPage.Fact("Statistics", SubjectStatistics.METHOD),
                new ReportPage.Fact("Truth files", data.truthDigest()),
                new ReportPage.Fact("Synthetic files", data.syntheticDigest()),
                new ReportPage.Fact("Digests", DataHashes.METHOD));
    }

    private static void unpaired(String label, List<String> names, List<ReportPage.Fact> facts) {
        if (!names.isEmpty()) {
            facts.add(
                    new ReportPage.Fact(
                            "%s (%d)".formatted(label, names.size()), String.join(", ", names)));
        }
    }

    private List<ReportPage.Section> sections() {
        List<ReportPage.Section> sections = new ArrayList<>(pictures());
        sections.add(
                ReportPage.Section.of("Summary over pairs", summaryLead(), summary(Metric.MAIN)));
        if (evaluation.request().protocol() == Protocol.SYNTHRAD) {
            sections.add(ReportPage.Section.of("SynthRAD2025", SYNTHRAD, summary(Metric.SYNTHRAD)));
        }
        sections.add(ReportPage.Section.of("Further metrics", FURTHER, summary(Metric.FURTHER)));
        sections.add(
                ReportPage.Section.of(
                        "As other packages compute", LITERATURE, summary(Metric.LITERATURE)));
        sections.add(ReportPage.Section.of("Every pair", EVERY_PAIR, pairs()));
        sections.add(ReportPage.Section.ofFacts("To repeat this", "", repeat()));
        return sections;
    }

    private List<ReportPage.Section> pictures() {
        Gallery gallery = figures.gallery();
        return List.of(
                ReportPage.Section.of(
                        "Summary over subjects", subjectsLead(), subjects(), figures.scores()),
                ReportPage.Section.of("Best, median and worst", STRIPS, figures.strips()),
                ReportPage.Section.of("Values", VALUES, figures.values()),
                ReportPage.Section.of("Line profile", "", List.of(figures.profile())),
                ReportPage.Section.of(
                        "More pictures",
                        picturesLead(gallery.strips().size(), evaluation.pairs().size()),
                        gallery.strips(),
                        gallery.bars()));
    }

    private String summaryLead() {
        long infinite =
                evaluation.pairs().stream()
                        .filter(pair -> Double.isInfinite(pair.of(new Psnr())))
                        .count();
        String perfect =
                infinite == 0
                        ? ""
                        : " %d perfect %s an infinite PSNR, which the mean leaves out."
                                .formatted(infinite, infinite == 1 ? "copy has" : "copies have");
        return "SD is the standard deviation between pairs." + perfect;
    }

    private static String picturesLead(int shown, int all) {
        return shown == all
                ? "All pairs, from the highest SSIM to the lowest."
                : "%d of %d pairs, spread evenly from the highest SSIM to the lowest."
                        .formatted(shown, all);
    }

    private ReportPage.Table summary(List<Metric> metrics) {
        List<ReportPage.Row> rows = new ArrayList<>();
        for (Metric metric : metrics) {
            Statistics one = statistics.get(metric);
            if (one != null && one.n() + one.infinite() > 0) {
                rows.add(new ReportPage.Row(cells(metric, one)));
            }
        }
        return new ReportPage.Table(
                List.of("Metric", "Mean", "SD", "Median", "n", "Better is"), rows);
    }

    private List<String> cells(Metric metric, Statistics one) {
        return List.of(
                heading(metric),
                number(metric, one.mean()),
                number(metric, one.sd()),
                number(metric, one.median()),
                Integer.toString(one.n()),
                better(metric));
    }

    private String subjectsFact() {
        return "%d (%s)".formatted(evaluation.subjectCount(), evaluation.subjects().rule());
    }

    private static String subjectsLead() {
        return "Each subject counts once, with the mean of its pairs, because slices of one head are alike. The interval is where the mean over all heads like these lies, with 95 %% confidence. In detail: %s."
                .formatted(SubjectStatistics.METHOD);
    }

    private ReportPage.Table subjects() {
        List<ReportPage.Row> rows = new ArrayList<>();
        for (Metric metric : Metric.MAIN) {
            rows.add(new ReportPage.Row(cells(metric, evaluation.bySubject(metric))));
        }
        return new ReportPage.Table(
                List.of("Metric", "Mean [95 % CI]", "SD", "Median", "Quartiles", "n", "Better is"),
                rows);
    }

    private List<String> cells(Metric metric, SubjectStatistics one) {
        Summary summary = one.summary();
        return List.of(
                heading(metric),
                number(metric, summary.mean()) + interval(metric, one.ci()),
                number(metric, summary.sd()),
                number(metric, summary.median()),
                "%s to %s".formatted(number(metric, summary.q1()), number(metric, summary.q3())),
                Integer.toString(summary.n()),
                better(metric));
    }

    private String interval(Metric metric, Interval ci) {
        return ci.exists()
                ? " [%s, %s]".formatted(number(metric, ci.low()), number(metric, ci.high()))
                : "";
    }

    private static String better(Metric metric) {
        return switch (metric.better()) {
            case HIGHER -> "higher";
            case LOWER -> "lower";
            case NEARER_ZERO -> "nearer to 0";
        };
    }

    private ReportPage.Table pairs() {
        List<String> head =
                Stream.concat(Stream.of("Name"), Metric.MAIN.stream().map(this::heading)).toList();
        List<ReportPage.Row> rows =
                evaluation.pairs().stream()
                        .map(pair ->
                                new ReportPage.Row(
                                        Stream.concat(
                                                        Stream.of(pair.name()),
                                                        Metric.MAIN.stream()
                                                                .map(metric ->
                                                                        number(
                                                                                metric,
                                                                                pair.of(metric))))
                                                .toList()))
                        .toList();
        return new ReportPage.Table(head, rows);
    }

    private String heading(Metric metric) {
        return metric.inPictureUnit()
                ? "%s (%s)".formatted(metric.label(), evaluation.range().unit().label())
                : metric.label();
    }

    private String number(Metric metric, double value) {
        boolean large = evaluation.range().unit() != Unit.NORMALISED;
        int decimals = metric.unit().equals("dB") || (metric.inPictureUnit() && large) ? 2 : 4;
        return Numbers.fixed(value, decimals);
    }
}
