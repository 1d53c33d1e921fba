package janus.analysis;

import janus.analysis.Answer.Task;
import janus.compare.Wording;
import janus.evaluate.ReportPage.Row;
import janus.evaluate.ReportPage.Section;
import janus.evaluate.ReportPage.Table;
import janus.figure.Figure;
import janus.figure.StackedShares;
import janus.statistics.Interval;
import janus.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Grades: how often each was given, means, and the conditions compared by subject.
final class GradeChapter {
    private static final List<String> STEPS =
            List.of("grade 1", "grade 2", "grade 3", "grade 4", "grade 5");
    private static final String HOW =
            "Grades from 1 to 5 by condition. The bars say how often each grade was given; means treat the steps as evenly spaced. Brackets are 95 % intervals of the mean, readers and subjects drawn again; the mean by the model is as if every reader had graded every subject, which matters where they did not.";
    private static final String BARS =
            "Each bar is all answers under a condition, from grade 1 (left) to 5; the numbers in it are counts.";
    private final Context context;

    GradeChapter(Context context) {
        this.context = context;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        List<GradeModel> models = new ArrayList<>();
        for (Task task : context.tasks(Kind.GRADE)) {
            GradeModel model = GradeModel.of(task, context.main().to(task));
            models.add(model);
            sections.add(section(task, model));
        }
        sections.addAll(new GradeComparison(context, models).sections());
        return sections;
    }

    private Section section(Task task, GradeModel model) {
        String label = context.label(task);
        Answers answers = context.main().to(task);
        List<Row> rows = new ArrayList<>();
        List<StackedShares.Row> bars = new ArrayList<>();
        for (String condition : answers.conditions()) {
            Answers some = answers.under(condition);
            rows.add(row(label, condition, some, model));
            bars.add(new StackedShares.Row(Wording.brief(condition), counts(some)));
        }
        Figure figure =
                new StackedShares(STEPS, bars)
                        .figure(
                                "grades-" + context.nextFigure(),
                                "Grades: " + Wording.brief(label),
                                BARS);
        List<String> head =
                List.of(
                        "Condition",
                        "Answers",
                        "Mean grade",
                        "Mean by the model",
                        "Median",
                        "Quartiles");
        return Words.section(
                label,
                HOW,
                List.of(new Table(head, rows), readers(label, answers)),
                List.of(figure));
    }

    private Row row(String label, String condition, Answers some, GradeModel model) {
        Crossed crossed = new Crossed(some, context.seed());
        Summary summary = Summary.of(some.all().stream().mapToDouble(Answer::number).toArray());
        return Words.row(
                condition,
                Integer.toString(some.size()),
                context.say(
                        Finding.of("mean grade", label)
                                .under(condition)
                                .is(summary.mean(), crossed.ofMean(Answer::number), some.size())
                                .noting("readers and subjects drawn again")),
                adjusted(label, condition, model),
                Wording.fixed(summary.median(), 1),
                "%s to %s"
                        .formatted(Wording.fixed(summary.q1(), 1), Wording.fixed(summary.q3(), 1)));
    }

    /// The mean as if all readers had graded all subjects under the condition.
    private String adjusted(String label, String condition, GradeModel model) {
        Finding found = Finding.of("mean grade by the model", label).under(condition);
        return model.mean(condition)
                .map(mean ->
                        context.say(
                                found.is(
                                                mean.value(),
                                                mean.ci(),
                                                context.main()
                                                        .to(model.task())
                                                        .under(condition)
                                                        .size())
                                        .noting(
                                                "mixed model, %s degrees of freedom"
                                                        .formatted(
                                                                Wording.fixed(mean.degrees(), 1)))))
                .orElse("–");
    }

    private static List<Integer> counts(Answers some) {
        return IntStream.rangeClosed(1, STEPS.size())
                .mapToObj(step ->
                        (int) some.all().stream().filter(one -> one.number() == step).count())
                .toList();
    }

    private Table readers(String label, Answers answers) {
        List<String> head = new ArrayList<>(List.of("Mean grade by"));
        head.addAll(answers.conditions());
        List<Row> rows = new ArrayList<>();
        for (String reader : answers.readers()) {
            List<String> cells = new ArrayList<>(List.of(reader));
            for (String condition : answers.conditions()) {
                Answers own = answers.by(reader).under(condition);
                double mean =
                        own.all().stream().mapToDouble(Answer::number).average().orElse(Double.NaN);
                Finding found = Finding.of("mean grade", label).by(reader).under(condition);
                context.say(found.is(mean, Interval.NONE, own.size()));
                cells.add(Wording.fixed(mean, 2));
            }
            rows.add(new Row(cells));
        }
        return new Table(head, rows);
    }
}
