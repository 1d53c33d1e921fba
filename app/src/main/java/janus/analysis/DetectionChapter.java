package janus.analysis;

import janus.compare.Wording;
import janus.evaluate.ReportPage.Row;
import janus.evaluate.ReportPage.Section;
import janus.evaluate.ReportPage.Table;
import janus.statistics.Holm;
import java.util.ArrayList;
import java.util.List;

/// What readers detect: for each task its readers, its conditions, and the conditions compared.
final class DetectionChapter {
    private static final String AREAS =
            "AUC is how well readers as a whole tell the condition's images apart, for other readers and subjects like these (Obuchowski-Rockette, DeLong's covariances by subject, Hillis' degrees of freedom).";
    private static final String COMPARED =
            "Differences of the readers' mean AUC, first minus second, of readers who judged every condition. p is corrected by Holm for all comparisons of this table; intervals are not.";

    private final Context context;
    private final Kind kind;

    DetectionChapter(Context context, Kind kind) {
        this.context = context;
        this.kind = kind;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        List<Detection> all =
                context.tasks(kind).stream()
                        .map(task -> Detection.of(task, context.main()))
                        .filter(one -> !one.answers().isEmpty())
                        .toList();
        for (Detection one : all) {
            int number = context.nextFigure();
            sections.add(new DetectionReaders(context, one).section(number));
            if (!one.conditions().isEmpty()) {
                sections.add(conditions(one));
            }
        }
        List<Row> rows = compared(all);
        if (!rows.isEmpty()) {
            String heading =
                    kind == Kind.TURING ? "Models told from real" : "Pathology by condition";
            List<String> head =
                    List.of("Question", "Comparison", "Difference of AUC", "p", "p (Holm)");
            sections.add(Section.of(heading, COMPARED, new Table(head, rows)));
        }
        return sections;
    }

    private Section conditions(Detection one) {
        boolean turing = kind == Kind.TURING;
        List<Row> rows = one.conditions().stream().map(name -> condition(one, name)).toList();
        String what =
                turing
                        ? "How often each model's images were taken for real, and how well they are told from real ones: an AUC of 0.5 is as good as real."
                        : "The share of right answers about images of each condition.";
        List<String> head =
                List.of("Condition", "Answers", turing ? "Taken for real" : "Right", "AUC");
        return Section.of(
                context.label(one.task()) + " By condition",
                Words.join(what, AREAS),
                new Table(head, rows));
    }

    private Row condition(Detection one, String name) {
        boolean turing = kind == Kind.TURING;
        String label = context.label(one.task());
        Answers some = one.answers().under(name);
        Crossed crossed = new Crossed(some, context.seed());
        Finding found =
                Finding.of(turing ? "taken for real" : "accuracy", label)
                        .under(name)
                        .is(
                                crossed.mean(answer -> share(answer, turing)),
                                crossed.ofMean(answer -> share(answer, turing)),
                                some.size())
                        .noting("readers and subjects drawn again");
        Detection.Area area = one.area(name);
        Finding auc =
                Finding.of("AUC", label)
                        .under(name)
                        .is(area.value(), area.ci(), some.size())
                        .noting("Obuchowski-Rockette, %d readers".formatted(area.readers()));
        return Words.row(name, Integer.toString(some.size()), context.say(found), context.say(auc));
    }

    private static double share(Answer answer, boolean turing) {
        return turing == answer.isRight() ? 0 : 1;
    }

    private List<Row> compared(List<Detection> all) {
        List<Finding> found = new ArrayList<>();
        for (Detection one : all) {
            for (Detection.Pair pair : one.pairs()) {
                found.add(
                        Finding.of("difference of AUC", context.label(one.task()))
                                .under(pair.first() + " - " + pair.second())
                                .is(pair.value(), pair.ci(), one.answers().size())
                                .tested(pair.p())
                                .noting("Obuchowski-Rockette"));
            }
        }
        double[] corrected = Holm.corrected(found.stream().mapToDouble(Finding::p).toArray());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < corrected.length; i++) {
            Finding one = found.get(i);
            String note = "%s; p by Holm %s".formatted(one.note(), Wording.number(corrected[i]));
            rows.add(
                    Words.row(
                            one.question(),
                            one.condition(),
                            context.say(one.noting(note)),
                            Wording.number(one.p()),
                            Wording.number(corrected[i])));
        }
        return rows;
    }
}
