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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Every two conditions' grades by mixed models, one a question, and the same over subjects that
/// have both.
final class GradeComparison {
    private static final String MIXED =
            "Differences are first minus second, by a linear mixed model that uses every grade, also of images that only some readers saw or of subjects seen under one condition: it takes into account that grades of one reader, of one subject, of one image and of a reader's taste for a condition belong together. Brackets are 95 % intervals and stand for other readers and other subjects; p is corrected by Holm for all comparisons of this table, the intervals are not. The second table says where grades vary, as standard deviations in steps of the scale; 0: no such difference was seen, and the comparison is as if there were none; –: the study can't tell it. The last table needs no model: a subject's grade is the mean over its images and all readers, only subjects with both conditions count, with a BCa bootstrap interval and the two-sided Wilcoxon signed-rank test; it stands for other subjects read by these readers.";
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

    /// The section; none where there is nothing to compare.
    List<Section> sections() {
        List<Row> subjects = new GradeContrasts(context).rows();
        if (subjects.isEmpty()) {
            return List.of();
        }
        List<Table> tables = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        if (!pairs.isEmpty()) {
            tables.add(differences());
            tables.add(variation());
            figures.add(figure());
        }
        tables.add(
                new Table(
                        List.of(
                                "By subject",
                                "Comparison",
                                "Subjects",
                                "Mean difference",
                                "p",
                                "p (Holm)",
                                "Rank-biserial"),
                        subjects));
        return List.of(Words.section("Grades compared", lead(), tables, figures));
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
        sentences.add(MIXED);
        return String.join(" ", sentences);
    }

    private String verdict(Task task) {
        List<String> clear = new ArrayList<>();
        int open = 0;
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            if (pair.model().task().equals(task)) {
                boolean up = pair.found().value() > 0;
                String words =
                        "%s above %s"
                                .formatted(
                                        up ? pair.first() : pair.second(),
                                        up ? pair.second() : pair.first());
                if (isClear(i)) {
                    clear.add(words);
                } else {
                    open++;
                }
            }
        }
        String rest =
                open == 0
                        ? ""
                        : clear.isEmpty()
                                ? "no condition is shown to be graded above another, which does not mean that they are equal"
                                : "; of %s no difference is shown"
                                        .formatted(Wording.count(open, "other comparison"));
        String shown = clear.isEmpty() ? "" : String.join(", ", clear);
        return "%s: %s%s.".formatted(context.label(task), shown, rest);
    }

    private boolean isClear(int i) {
        return corrected[i] < Difference.LEVEL;
    }

    private Table differences() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            Estimate found = pair.found();
            String label = context.label(pair.model().task());
            int answers =
                    context.main().to(pair.model().task()).under(pair.first()).size()
                            + context.main().to(pair.model().task()).under(pair.second()).size();
            String note =
                    "mixed model, %s degrees of freedom; p by Holm %s"
                            .formatted(
                                    Wording.fixed(found.degrees(), 1),
                                    Wording.number(corrected[i]));
            rows.add(
                    Words.row(
                            label,
                            pair.name(),
                            Integer.toString(answers),
                            context.say(
                                    Finding.of("difference of grades", label)
                                            .under(pair.name())
                                            .is(found.value(), found.ci(), answers)
                                            .tested(found.p())
                                            .noting(note)),
                            Wording.fixed(found.degrees(), 1),
                            Wording.number(found.p()),
                            Wording.number(corrected[i])));
        }
        return new Table(
                List.of(
                        "By the model",
                        "Comparison",
                        "Answers",
                        "Mean difference",
                        "Degrees of freedom",
                        "p",
                        "p (Holm)"),
                rows);
    }

    private Table variation() {
        List<Row> rows = new ArrayList<>();
        for (GradeModel model : models) {
            model.fit().ifPresent(fit -> rows.add(variation(context.label(model.task()), fit)));
        }
        return new Table(
                List.of(
                        "Grades vary",
                        "between subjects",
                        "between images of a subject",
                        "between readers",
                        "by a reader's taste",
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

    private Figure figure() {
        List<ForestPlot.Row> rows = new ArrayList<>();
        boolean several = models.stream().filter(one -> one.fit().isPresent()).count() > 1;
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            Estimate found = pair.found();
            String words = Words.number(found.value(), found.ci());
            ForestPlot.Standing standing =
                    isClear(i) ? ForestPlot.Standing.CLEAR : ForestPlot.Standing.OPEN;
            List<ForestPlot.Bar> bars =
                    found.ci().exists()
                            ? List.of(
                                    new ForestPlot.Bar(
                                            found.ci().low(),
                                            found.value(),
                                            found.ci().high(),
                                            standing))
                            : List.of();
            String question =
                    several ? "  " + Wording.brief(context.label(pair.model().task())) : "";
            rows.add(new ForestPlot.Row(pair.name(), words + question, bars));
        }
        return new ForestPlot(
                        "← second better",
                        "first better →",
                        "Difference of mean grades",
                        ForestPlot.Span.aroundZero(rows),
                        rows)
                .figure("grades-compared-" + context.nextFigure(), "Grades compared")
                .withWords(FIGURE);
    }
}
