package janus.analysis;

import janus.analysis.Answer.Task;
import janus.compare.Difference;
import janus.compare.Wording;
import janus.evaluate.ReportPage.Row;
import janus.evaluate.ReportPage.Section;
import janus.evaluate.ReportPage.Table;
import janus.figure.Figure;
import janus.figure.ForestPlot;
import janus.mixed.Estimate;
import janus.mixed.Fit;
import janus.statistics.Holm;
import janus.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Every two conditions' grades by mixed models, one a question, and the same over subjects that
/// have both.
final class GradeComparison {
    private static final String MIXED =
            "Differences are first minus second, by a linear mixed model of every grade, also where only some readers saw an image or a subject was seen under one condition only. It knows that grades of one reader, of one subject and of one image belong together. Brackets are 95 % intervals for other readers and other subjects; p is corrected by Holm for all comparisons of this table, the intervals are not.";
    private static final String VARY =
            "How much grades differ for each reason, by the same model, as standard deviations in steps of the scale. Taste: what a reader adds to one condition and not to another. 0: no such difference was seen, and the comparison is as if there were none. –: the study can't tell it from the rest.";
    private static final String BY_SUBJECT =
            "The same without a model. A subject's grade is the mean over its images and all readers; only subjects with both conditions count. BCa bootstrap interval, two-sided Wilcoxon signed-rank test, Holm over this table. It stands for other subjects read by these readers, so its intervals are shorter where readers differ.";
    private static final String FIGURE =
            "Dots are mean differences of grades by the mixed model, bars 95 % intervals; filled and blue where the corrected p is below 0.05.";
    private static final List<String> EFFECTS =
            List.of("subject", "subject x condition", "reader", "reader x condition");

    /// A comparison of two conditions.
    private record Pair(GradeModel model, String first, String second, Estimate found) {
        private String name() {
            return first + " - " + second;
        }
    }

    private final Context context;
    private final List<GradeModel> models;
    private final List<Pair> pairs = new ArrayList<>();
    private final double[] corrected;

    /// Of one model a question.
    GradeComparison(Context context, List<GradeModel> models) {
        this.context = context;
        this.models = models;
        for (GradeModel model : models) {
            List<String> conditions = context.main().to(model.task()).conditions();
            for (int i = 0; i < conditions.size(); i++) {
                for (int j = i + 1; j < conditions.size(); j++) {
                    String first = conditions.get(i);
                    String second = conditions.get(j);
                    model.difference(first, second)
                            .ifPresent(found -> pairs.add(new Pair(model, first, second, found)));
                }
            }
        }
        this.corrected =
                Holm.corrected(pairs.stream().mapToDouble(one -> one.found().p()).toArray());
    }

    /// The sections; none where there is nothing to compare.
    List<Section> sections() {
        List<Row> subjects = new GradeContrasts(context).rows();
        if (subjects.isEmpty()) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        if (pairs.isEmpty()) {
            sections.add(Section.ofFacts("Grades compared", lead(), List.of()));
        } else {
            sections.add(Section.of("Grades compared", lead(), differences(), figures()));
            sections.add(Section.of("Why grades differ", VARY, variation()));
        }
        List<String> head =
                List.of(
                        "Question",
                        "Comparison",
                        "Subjects",
                        "Mean difference",
                        "p",
                        "p (Holm)",
                        "Rank-biserial");
        sections.add(
                Section.of("Grades compared by subject", BY_SUBJECT, new Table(head, subjects)));
        return sections;
    }

    private String lead() {
        List<String> sentences = new ArrayList<>();
        for (GradeModel model : models) {
            sentences.add(
                    model.fit().isPresent()
                            ? verdict(model.task())
                            : "%s: not compared by a model - %s."
                                    .formatted(context.label(model.task()), model.why()));
        }
        if (!pairs.isEmpty()) {
            sentences.add(MIXED);
        }
        return String.join(" ", sentences);
    }

    private String verdict(Task task) {
        List<String> clear = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            if (pair.model().task().equals(task)) {
                boolean up = pair.found().value() > 0;
                String better = up ? pair.first() : pair.second();
                String worse = up ? pair.second() : pair.first();
                if (isClear(i)) {
                    clear.add("%s above %s".formatted(better, worse));
                } else {
                    open.add("%s and %s".formatted(pair.first(), pair.second()));
                }
            }
        }
        String label = context.label(task);
        return Words.join(
                clear.isEmpty() ? "" : "%s: %s.".formatted(label, Wording.few(clear)),
                open.isEmpty()
                        ? ""
                        : "%s: no difference is shown between %s, which does not mean that there is none."
                                .formatted(label, Wording.few(open)));
    }

    private boolean isClear(int i) {
        return corrected[i] < Difference.LEVEL;
    }

    private Table differences() {
        List<Row> rows = IntStream.range(0, pairs.size()).mapToObj(this::difference).toList();
        return new Table(
                List.of(
                        "Question",
                        "Comparison",
                        "Answers",
                        "Mean difference",
                        "Degrees of freedom",
                        "p",
                        "p (Holm)"),
                rows);
    }

    private Row difference(int i) {
        Pair pair = pairs.get(i);
        Estimate found = pair.found();
        String label = context.label(pair.model().task());
        Answers all = context.main().to(pair.model().task());
        int answers = all.under(pair.first()).size() + all.under(pair.second()).size();
        String degrees = Wording.fixed(found.degrees(), 1);
        String holm = Wording.number(corrected[i]);
        Finding finding =
                Finding.of("difference of grades", label)
                        .under(pair.name())
                        .is(found.value(), found.ci(), answers)
                        .tested(found.p())
                        .noting(
                                "mixed model, %s degrees of freedom; p by Holm %s"
                                        .formatted(degrees, holm));
        return Words.row(
                label,
                pair.name(),
                Integer.toString(answers),
                context.say(finding),
                degrees,
                Wording.number(found.p()),
                holm);
    }

    private Table variation() {
        List<Row> rows = new ArrayList<>();
        for (GradeModel model : models) {
            model.fit().ifPresent(fit -> rows.add(variation(context.label(model.task()), fit)));
        }
        return new Table(
                List.of(
                        "Question",
                        "between subjects",
                        "between images of a subject",
                        "between readers",
                        "by readers' taste",
                        "otherwise"),
                rows);
    }

    private static Row variation(String label, Fit fit) {
        Map<String, Double> variances =
                fit.effects().stream()
                        .collect(Collectors.toMap(Fit.Effect::name, Fit.Effect::variance));
        List<String> cells = new ArrayList<>(List.of(label));
        for (String effect : EFFECTS) {
            double sd = Math.sqrt(variances.getOrDefault(effect, Double.NaN));
            cells.add(sd == 0 ? "0" : Wording.fixed(sd, 2));
        }
        cells.add(Wording.fixed(Math.sqrt(fit.residual()), 2));
        return new Row(cells);
    }

    private List<Figure> figures() {
        return models.stream().filter(one -> one.fit().isPresent()).map(this::figure).toList();
    }

    private Figure figure(GradeModel model) {
        List<ForestPlot.Row> rows = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).model().equals(model)) {
                rows.add(bar(pairs.get(i), isClear(i)));
            }
        }
        String title = "Grades compared: " + Wording.brief(context.label(model.task()));
        return new ForestPlot(
                        "← second better",
                        "first better →",
                        "Difference of mean grades",
                        ForestPlot.Span.aroundZero(rows),
                        rows)
                .figure("grades-compared-" + context.nextFigure(), title)
                .withWords(FIGURE);
    }

    private static ForestPlot.Row bar(Pair pair, boolean clear) {
        Estimate found = pair.found();
        Interval ci = found.ci();
        ForestPlot.Standing standing = clear ? ForestPlot.Standing.CLEAR : ForestPlot.Standing.OPEN;
        ForestPlot.Bar bar = new ForestPlot.Bar(ci.low(), found.value(), ci.high(), standing);
        return new ForestPlot.Row(
                pair.first(),
                "over %s: %s"
                        .formatted(Wording.brief(pair.second()), Words.number(found.value(), ci)),
                ci.exists() ? List.of(bar) : List.of());
    }
}
