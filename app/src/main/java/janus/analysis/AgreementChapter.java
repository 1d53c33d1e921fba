package janus.analysis;

import janus.agreement.Coefficient;
import janus.agreement.CohenKappa;
import janus.agreement.FleissKappa;
import janus.agreement.IntraclassCorrelation;
import janus.agreement.KrippendorffAlpha;
import janus.agreement.Ratings;
import janus.analysis.Answer.Task;
import janus.evaluate.ReportPage.Row;
import janus.evaluate.ReportPage.Section;
import janus.evaluate.ReportPage.Table;
import janus.statistics.Interval;
import janus.statistics.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How far readers agree with each other, and with themselves on items that were shown twice.
final class AgreementChapter {
    private static final String BETWEEN =
            "1 is perfect agreement, 0 as much as by chance. Fleiss' kappa takes answers as names without order; Krippendorff's alpha takes the order of grades into account and uses items that some readers left out; ICC(2,1) takes grades as numbers, absolutely, and only items that all graded. Cohen's kappa is the mean over every two readers, weighted by squared distance for grades. The interval of alpha draws subjects again; those of Fleiss' kappa and the ICC take items as independent.";
    private static final String WITHIN =
            "Items that were shown to the same reader twice: the share of the same answers, with its exact interval, and Cohen's kappa of the first and the second answer, weighted by squared distance for grades.";

    private final Context context;

    AgreementChapter(Context context) {
        this.context = context;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        List<Row> between = new ArrayList<>();
        List<Row> within = new ArrayList<>();
        for (Task task : context.main().tasks()) {
            Answers answers = context.main().to(task);
            if (answers.readers().size() > 1) {
                between.add(between(task, answers));
            }
            within.addAll(within(task));
        }
        if (!between.isEmpty()) {
            List<String> head =
                    List.of(
                            "Question",
                            "Items",
                            "Fleiss' kappa",
                            "Krippendorff's alpha",
                            "ICC(2,1)",
                            "Cohen's kappa");
            sections.add(
                    Section.of("Agreement between readers", BETWEEN, new Table(head, between)));
        }
        if (!within.isEmpty()) {
            List<String> head = List.of("Reader", "Question", "Items", "Same answer", "Kappa");
            sections.add(Section.of("Agreement with oneself", WITHIN, new Table(head, within)));
        }
        return sections;
    }

    private Row between(Task task, Answers answers) {
        String label = context.label(task);
        boolean grade = task.kind() == Kind.GRADE;
        boolean ordered = grade || task.kind() == Kind.WHICH_BETTER;
        Ratings ratings = ratings(answers);
        KrippendorffAlpha level = ordered ? KrippendorffAlpha.ORDINAL : KrippendorffAlpha.NOMINAL;
        return Words.row(
                label,
                Integer.toString(ratings.shared().items()),
                say(Finding.of("Fleiss' kappa", label), FleissKappa.of(ratings)),
                say(Finding.of("Krippendorff's alpha", label), level.of(ratings, context.seed())),
                grade ? say(Finding.of("ICC(2,1)", label), IntraclassCorrelation.of(ratings)) : "",
                pairwise(label, ratings, grade ? CohenKappa.QUADRATIC : CohenKappa.NONE));
    }

    private String say(Finding finding, Coefficient one) {
        return context.say(finding.is(one.value(), one.ci(), one.items()).noting(one.why()));
    }

    private String pairwise(String label, Ratings ratings, CohenKappa kappa) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < ratings.readers(); i++) {
            for (int j = i + 1; j < ratings.readers(); j++) {
                double one = kappa.of(ratings.pair(i, j)).value();
                sum += Double.isNaN(one) ? 0 : one;
                pairs += Double.isNaN(one) ? 0 : 1;
            }
        }
        Finding mean = Finding.of("Cohen's kappa, mean of pairs", label);
        return context.say(
                mean.is(pairs == 0 ? Double.NaN : sum / pairs, Interval.NONE, pairs)
                        .noting(kappa == CohenKappa.NONE ? "unweighted" : "squared weights"));
    }

    /// Items by readers.
    static Ratings ratings(Answers answers) {
        List<String> readers = answers.readers();
        List<String> items = answers.items();
        Map<String, Integer> places = new HashMap<>();
        items.forEach(item -> places.put(item, places.size()));
        double[][] rows = new double[items.size()][readers.size()];
        Arrays.stream(rows).forEach(row -> Arrays.fill(row, Double.NaN));
        String[] subjects = new String[items.size()];
        for (Answer answer : answers.all()) {
            int item = places.getOrDefault(answer.shown().item(), 0);
            rows[item][readers.indexOf(answer.reader())] = answer.number();
            subjects[item] = answer.shown().subject();
        }
        return Ratings.of(rows, List.of(subjects));
    }

    private List<Row> within(Task task) {
        List<Row> rows = new ArrayList<>();
        Answers again = context.all().repeats().to(task);
        for (String reader : again.readers()) {
            Ratings twice = twice(context.main().to(task).by(reader), again.by(reader));
            if (twice.items() > 0) {
                rows.add(row(reader, task, twice));
            }
        }
        return rows;
    }

    private Row row(String reader, Task task, Ratings twice) {
        String label = context.label(task);
        int same = 0;
        for (int i = 0; i < twice.items(); i++) {
            same += twice.of(i, 0) == twice.of(i, 1) ? 1 : 0;
        }
        CohenKappa weights = task.kind() == Kind.GRADE ? CohenKappa.QUADRATIC : CohenKappa.NONE;
        Coefficient kappa = weights.of(twice);
        Finding share = Finding.of("same answer again", label).by(reader);
        return Words.row(
                reader,
                label,
                Integer.toString(twice.items()),
                context.say(share.is(new Proportion(same, twice.items()))),
                say(Finding.of("kappa with oneself", label).by(reader), kappa));
    }

    /// The first and the second answer to each item that has both.
    private static Ratings twice(Answers first, Answers again) {
        Map<String, Answer> before = new HashMap<>();
        first.all().forEach(answer -> before.put(answer.shown().item(), answer));
        List<double[]> rows = new ArrayList<>();
        for (Answer answer : again.all()) {
            Answer earlier = before.get(answer.shown().item());
            if (earlier != null && answer.shown().presentation() == 2) {
                rows.add(new double[] {earlier.number(), answer.number()});
            }
        }
        return Ratings.of(rows.toArray(double[][]::new));
    }
}
