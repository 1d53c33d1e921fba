package janus.evaluate;

import janus.metric.Metric;
import janus.metric.Ssim;
import janus.statistics.Interval;
import janus.statistics.Summary;
import janus.volume.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes the page of an evaluation.
final class EvaluationReport {
    /// How volumes are scored, for people and files.
    static final String VOLUMES =
            "MAE, RMSE and PSNR are over all compared voxels of a volume; SSIM, UQI and VIF are means over its axial slices";

    private static final Metric RANKING = new Ssim();

    private final Evaluation evaluation;
    private final MadeBy made;

    private EvaluationReport(Evaluation evaluation, MadeBy made) {
        this.evaluation = evaluation;
        this.made = made;
    }

    static ReportPage of(Evaluation evaluation, MadeBy made) throws IOException {
        EvaluationReport report = new EvaluationReport(evaluation, made);
        return new ReportPage("Evaluation", report.lead(), report.facts(), report.sections());
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
        if (evaluation.pairs().stream().anyMatch(pair -> pair.slices() > 1)) {
            facts.add(new ReportPage.Fact("Volumes", VOLUMES));
        }
        unpaired("Truth without synthetic", evaluation.pairing().onlyTruth(), facts);
        unpaired("Synthetic without truth", evaluation.pairing().onlySynthetic(), facts);
        for (Evaluation.Skipped skipped : evaluation.skipped()) {
            facts.add(new ReportPage.Fact("Skipped: " + skipped.name(), skipped.why()));
        }
        facts.add(new ReportPage.Fact("Made by", "Janus " + made.version()));
        facts.add(new ReportPage.Fact("Command", made.command()));
        return facts;
    }

    private static void unpaired(String label, List<String> names, List<ReportPage.Fact> facts) {
        if (!names.isEmpty()) {
            facts.add(
                    new ReportPage.Fact(
                            "%s (%d)".formatted(label, names.size()), String.join(", ", names)));
        }
    }

    private List<ReportPage.Section> sections() throws IOException {
        List<PairScores> ranked = evaluation.ranked(RANKING);
        Gallery gallery = Gallery.of(evaluation, Gallery.spread(ranked));
        return List.of(
                ReportPage.Section.of("Summary over subjects", subjectsLead(), subjects()),
                ReportPage.Section.of("Summary over pairs", summaryLead(), summary()),
                ReportPage.Section.of(
                        "Pictures",
                        picturesLead(gallery.strips().size(), ranked.size()),
                        gallery.strips(),
                        gallery.bars()),
                ReportPage.Section.of("Every pair", "", pairs()));
    }

    private String summaryLead() {
        long infinite =
                evaluation.statistics().values().stream()
                        .mapToInt(Statistics::infinite)
                        .max()
                        .orElse(0);
        String perfect =
                infinite == 0
                        ? ""
                        : " %d perfect %s an infinite PSNR, which the mean leaves out."
                                .formatted(infinite, infinite == 1 ? "copy has" : "copies have");
        return "SD is the standard deviation between pairs. UQI (sewar) is what a popular package calls UQI, for comparison with published numbers only."
                + perfect;
    }

    private static String picturesLead(int shown, int all) {
        return shown == all
                ? "All pairs, from the highest SSIM to the lowest."
                : "%d of %d pairs, spread evenly from the highest SSIM to the lowest."
                        .formatted(shown, all);
    }

    private ReportPage.Table summary() {
        List<ReportPage.Row> rows = new ArrayList<>();
        evaluation
                .statistics()
                .forEach((metric, one) ->
                        rows.add(
                                new ReportPage.Row(
                                        List.of(
                                                heading(metric),
                                                number(metric, one.mean()),
                                                number(metric, one.sd()),
                                                number(metric, one.median()),
                                                Integer.toString(one.n()),
                                                better(metric)))));
        return new ReportPage.Table(
                List.of("Metric", "Mean", "SD", "Median", "n", "Better is"), rows);
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
        evaluation
                .bySubject()
                .forEach((metric, one) -> rows.add(new ReportPage.Row(cells(metric, one))));
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
        };
    }

    private ReportPage.Table pairs() {
        List<String> head =
                Stream.concat(Stream.of("Name"), Metric.ALL.stream().map(this::heading)).toList();
        List<ReportPage.Row> rows =
                evaluation.pairs().stream()
                        .map(pair ->
                                new ReportPage.Row(
                                        Stream.concat(
                                                        Stream.of(pair.name()),
                                                        Metric.ALL.stream()
                                                                .map(metric ->
                                                                        number(
                                                                                metric,
                                                                                pair.of(metric))))
                                                .toList()))
                        .toList();
        return new ReportPage.Table(head, rows);
    }

    private String heading(Metric metric) {
        boolean hasUnit = metric.better() == Metric.Better.LOWER;
        return hasUnit
                ? "%s (%s)".formatted(metric.label(), evaluation.range().unit().label())
                : metric.label();
    }

    private String number(Metric metric, double value) {
        boolean hasUnit = metric.better() == Metric.Better.LOWER;
        boolean large = evaluation.range().unit() != Unit.NORMALISED;
        int decimals = metric.column().endsWith("_db") || (hasUnit && large) ? 2 : 4;
        return Numbers.fixed(value, decimals);
    }
}
