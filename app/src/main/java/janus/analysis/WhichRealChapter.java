package janus.analysis;

import janus.analysis.Answer.Task;
import janus.compare.Wording;
import janus.evaluate.ReportPage.Row;
import janus.evaluate.ReportPage.Section;
import janus.evaluate.ReportPage.Table;
import janus.figure.Figure;
import janus.figure.ForestPlot;
import janus.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;

/// Two images side by side, one of them real: how often readers find it.
final class WhichRealChapter {
    private static final String HOW =
            "Which of two images is real? A share of 0.5 is guessing: the synthetic image passes for real. Brackets are 95 % intervals: exact ones for a reader, over readers and subjects drawn again for all.";

    private final Context context;

    WhichRealChapter(Context context) {
        this.context = context;
    }

    List<Section> sections() {
        return context.tasks(Kind.WHICH_REAL).stream().map(this::section).toList();
    }

    private Section section(Task task) {
        String label = context.label(task);
        Answers answers = context.main().to(task);
        List<Row> rows = new ArrayList<>();
        List<ForestPlot.Row> bars = new ArrayList<>();
        for (String condition : answers.conditions()) {
            Answers some = answers.under(condition);
            for (String reader : some.readers()) {
                Finding one = Finding.of("real one found", label).by(reader).under(condition);
                rows.add(row(one, some.by(reader)));
            }
            Finding all = all(label, condition, some);
            rows.add(
                    Words.row(
                            condition,
                            "All readers",
                            Integer.toString(some.size()),
                            context.say(all),
                            ""));
            bars.add(DetectionFigures.row(Wording.brief(condition), all.estimate(), all.ci()));
        }
        List<String> head =
                List.of("Synthetic by", "Reader", "Pairs", "Real one found", "p against 0.5");
        return Section.of(label, HOW, new Table(head, rows), List.of(figure(label, bars)));
    }

    private Row row(Finding base, Answers own) {
        Proportion right = share(own);
        double p = right.p(0.5);
        return Words.row(
                base.condition(),
                base.reader(),
                Integer.toString(own.size()),
                context.say(base.is(right).tested(p)),
                Wording.number(p));
    }

    private Figure figure(String label, List<ForestPlot.Row> bars) {
        String title = "Real ones found: " + Wording.brief(label);
        return new ForestPlot(
                        "← the synthetic one is preferred",
                        "the real one is found →",
                        "Share of pairs",
                        ForestPlot.Span.CHANCE,
                        bars)
                .figure("which-real-" + context.nextFigure(), title)
                .withWords(
                        "Dots are shares of all readers' pairs in which the real image was found, bars 95 % intervals; filled and blue where guessing, the dashed line, is outside.");
    }

    private Finding all(String label, String condition, Answers some) {
        Crossed crossed = new Crossed(some, context.seed());
        return Finding.of("real one found", label)
                .under(condition)
                .is(
                        crossed.mean(DetectionReaders::right),
                        crossed.ofMean(DetectionReaders::right),
                        some.size())
                .noting("readers and subjects drawn again");
    }

    private static Proportion share(Answers own) {
        long right = own.all().stream().filter(Answer::isRight).count();
        return new Proportion((int) right, own.size());
    }
}
