package janus.analysis;

import janus.analysis.Answer.Task;
import janus.compare.Wording;
import janus.evaluate.ReportPage.Row;
import janus.evaluate.ReportPage.Section;
import janus.evaluate.ReportPage.Table;
import janus.figure.Figure;
import janus.figure.ForestPlot;
import janus.statistics.Interval;
import janus.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;

/// Two images side by side: which is better.
final class PreferenceChapter {
    private static final String HOW =
            "Which of two images is better? The share is of those that chose; answers that both are the same are counted and left out of it. 0.5 is no preference. Brackets are 95 % intervals: Wilson's for a reader, over readers and subjects drawn again for all; p is of the exact binomial test.";

    private final Context context;

    PreferenceChapter(Context context) {
        this.context = context;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Task task : context.tasks(Kind.WHICH_BETTER)) {
            sections.add(section(task));
            Answers answers = context.main().to(task);
            sections.addAll(new StrengthTable(context, context.label(task), answers).sections());
        }
        return sections;
    }

    private Section section(Task task) {
        String label = context.label(task);
        Answers answers = context.main().to(task);
        List<Row> rows = new ArrayList<>();
        List<ForestPlot.Row> bars = new ArrayList<>();
        for (List<String> pair : pairs(answers)) {
            Answers some = answers.where(answer -> names(answer).equals(pair));
            for (String reader : some.readers()) {
                rows.add(row(Finding.of("preferred", label).by(reader), pair, some.by(reader)));
            }
            Finding all = all(label, pair, some);
            rows.add(row(all, pair, some));
            bars.add(bar(pair, all));
        }
        List<String> head =
                List.of(
                        "First over second",
                        "Reader",
                        "First",
                        "Second",
                        "Same",
                        "Share for first",
                        "p");
        return Section.of(label, HOW, new Table(head, rows), List.of(figure(label, bars)));
    }

    private static ForestPlot.Row bar(List<String> pair, Finding all) {
        ForestPlot.Row row = DetectionFigures.row(pair.getFirst(), all.estimate(), all.ci());
        String words = "over %s: %s".formatted(Wording.brief(pair.getLast()), row.words());
        return new ForestPlot.Row(row.label(), words, row.bars());
    }

    private Figure figure(String label, List<ForestPlot.Row> bars) {
        return new ForestPlot(
                        "← second preferred",
                        "first preferred →",
                        "Share for the first",
                        ForestPlot.Span.CHANCE,
                        bars)
                .figure(
                        "preference-" + context.nextFigure(),
                        "Preferences: " + Wording.brief(label))
                .withWords(
                        "Dots are the share of all readers' choices for the first, bars 95 % intervals; filled and blue where 0.5, no preference, is outside.");
    }

    /// The two conditions, in the order of their names.
    private static List<String> names(Answer answer) {
        return List.of(answer.shown().left(), answer.shown().right()).stream().sorted().toList();
    }

    private static List<List<String>> pairs(Answers answers) {
        return answers.all().stream().map(PreferenceChapter::names).distinct().toList();
    }

    private Finding all(String label, List<String> pair, Answers some) {
        Answers chosen = some.where(answer -> answer.number() != 1);
        Crossed crossed = new Crossed(chosen, context.seed());
        return Finding.of("preferred", label)
                .under(String.join(" over ", pair))
                .is(
                        crossed.mean(answer -> 1 - answer.number() / 2),
                        crossed.ofMean(answer -> 1 - answer.number() / 2),
                        chosen.size())
                .noting("readers and subjects drawn again");
    }

    private Row row(Finding base, List<String> pair, Answers own) {
        int[] counts = new int[3];
        own.all().forEach(answer -> counts[(int) answer.number()]++);
        boolean all = base.reader().equals(Finding.POOLED);
        Proportion share = new Proportion(counts[0], counts[0] + counts[2]);
        double p = all ? Double.NaN : share.p(0.5);
        Interval wilson = share.wilson();
        Finding found =
                all
                        ? base
                        : base.under(String.join(" over ", pair))
                                .is(share.value(), wilson, share.n())
                                .tested(p)
                                .noting("Wilson's interval");
        return Words.row(
                String.join(" over ", pair),
                all ? "All readers" : base.reader(),
                Integer.toString(counts[0]),
                Integer.toString(counts[2]),
                Integer.toString(counts[1]),
                context.say(found),
                all ? "" : Wording.number(p));
    }
}
