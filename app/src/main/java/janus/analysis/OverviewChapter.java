package janus.analysis;

import janus.analysis.Answer.Task;
import janus.compare.Wording;
import janus.evaluate.ReportPage.Fact;
import janus.evaluate.ReportPage.Row;
import janus.evaluate.ReportPage.Section;
import janus.evaluate.ReportPage.Table;
import java.util.ArrayList;
import java.util.List;

/// What was asked, who answered, and what to know before believing the rest.
final class OverviewChapter {
    private static final String ASKED =
            "Missing: items that others answered and a reader did not. Practice items and repeats are not among the answers; repeats serve the agreement with oneself.";
    private static final int FEW = 5; // readers, for intervals that draw them again

    private final Context context;

    OverviewChapter(Context context) {
        this.context = context;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        List<Fact> warnings = warnings();
        if (!warnings.isEmpty()) {
            sections.add(Section.ofFacts("Before you believe it", "", warnings));
        }
        List<Row> rows = new ArrayList<>();
        context.main().tasks().forEach(task -> rows.add(row(task)));
        List<String> head =
                List.of(
                        "Question",
                        "Kind",
                        "Items",
                        "Readers",
                        "Answers",
                        "Missing",
                        "Practice",
                        "Repeats");
        sections.add(Section.of("What was asked", ASKED, new Table(head, rows)));
        return sections;
    }

    private Row row(Task task) {
        Answers answers = context.main().to(task);
        int items = answers.items().size();
        int readers = answers.readers().size();
        Answers all = context.all().to(task);
        return Words.row(
                context.label(task),
                task.kind().word(),
                Integer.toString(items),
                Integer.toString(readers),
                Integer.toString(answers.size()),
                Integer.toString(items * readers - answers.size()),
                Integer.toString(all.where(answer -> answer.shown().training()).size()),
                Integer.toString(all.repeats().size()));
    }

    private List<Fact> warnings() {
        List<Fact> warnings = new ArrayList<>();
        List<String> readers = context.main().readers();
        if (readers.size() == 1) {
            warnings.add(
                    new Fact(
                            "One reader",
                            "intervals stand for other images of such subjects read by the same reader, and nothing here says what others would see"));
        } else if (readers.size() < FEW) {
            warnings.add(
                    new Fact(
                            Wording.count(readers.size(), "reader"),
                            "so few can't say much about others: the mean AUC has a wide interval, and pooled intervals are too short where readers differ a lot"));
        }
        subjects(warnings);
        missing(warnings);
        timedOut(warnings);
        return warnings;
    }

    private void timedOut(List<Fact> warnings) {
        Answers main = context.main();
        Answers late = main.where(Answer::timedOut);
        if (late.isEmpty()) {
            return;
        }
        List<String> whose =
                late.readers().stream()
                        .map(reader ->
                                "%s %d of %d"
                                        .formatted(
                                                reader,
                                                late.by(reader).size(),
                                                main.by(reader).size()))
                        .toList();
        warnings.add(
                new Fact(
                        "Time limit",
                        "answers that were sent when the time was over count as they were given, and what was left open is missing: "
                                + Wording.few(whose)));
    }

    private void subjects(List<Fact> warnings) {
        int subjects = context.main().subjects().size();
        long cases =
                context.main().all().stream()
                        .map(answer -> answer.shown().caseId())
                        .distinct()
                        .count();
        if (cases > subjects) {
            warnings.add(
                    new Fact(
                            "%s of %s"
                                    .formatted(
                                            Wording.count((int) cases, "case"),
                                            Wording.count(subjects, "subject")),
                            "images of one subject are alike; single readers' shares, d', p, Fleiss' kappa and ICC take them as independent and look surer than they are, all other intervals take subjects as the unit"));
        }
    }

    private void missing(List<Fact> warnings) {
        for (Task task : context.main().tasks()) {
            Answers answers = context.main().to(task);
            int items = answers.items().size();
            List<String> behind =
                    answers.readers().stream()
                            .filter(reader -> answers.by(reader).size() < items)
                            .map(reader ->
                                    "%s %d of %d"
                                            .formatted(reader, answers.by(reader).size(), items))
                            .toList();
            if (!behind.isEmpty()) {
                warnings.add(
                        new Fact(
                                context.label(task),
                                "not all readers answered all items: " + Wording.few(behind)));
            }
        }
    }
}
