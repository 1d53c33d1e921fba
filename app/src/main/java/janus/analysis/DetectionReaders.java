package janus.analysis;

import janus.compare.Wording;
import janus.evaluate.ReportPage.Row;
import janus.evaluate.ReportPage.Section;
import janus.evaluate.ReportPage.Table;
import janus.roc.Auc;
import janus.roc.Confusion;
import janus.roc.DPrime;
import janus.statistics.Interval;
import janus.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;

/// One task that is detected: reader by reader, and all together.
final class DetectionReaders {
    private static final List<String> HEAD =
            List.of(
                    "Reader",
                    "Answers",
                    "Right",
                    "p against 0.5",
                    "Sensitivity",
                    "Specificity",
                    "d'",
                    "Criterion",
                    "AUC");

    private final Context context;
    private final Detection one;
    private final String label;

    DetectionReaders(Context context, Detection one) {
        this.context = context;
        this.one = one;
        this.label = context.label(one.task());
    }

    /// The section, with figures number `number`.
    Section section(int number) {
        List<Row> rows = new ArrayList<>();
        for (String reader : one.answers().readers()) {
            rows.add(row(reader));
        }
        Finding accuracy = share("accuracy", one.answers());
        rows.add(all(accuracy));
        return Section.of(
                label,
                lead(accuracy),
                new Table(HEAD, rows),
                new DetectionFigures(one, number).all(label, accuracy));
    }

    private Finding of(String statistic) {
        return Finding.of(statistic, label);
    }

    private String lead(Finding accuracy) {
        String asked =
                one.task().kind() == Kind.TURING
                        ? "Is the image real or synthetic? Sensitivity: synthetic images called synthetic; specificity: real ones called real."
                        : "Is there a pathology? Sensitivity: images with one called so; specificity: those without.";
        return "%s %s gave %s, of which a share of %s was right. %s. %s"
                .formatted(
                        asked,
                        Wording.count(one.answers().readers().size(), "reader"),
                        Wording.count(one.answers().size(), "answer"),
                        Words.number(accuracy.estimate(), accuracy.ci()),
                        Words.againstChance(accuracy.ci()),
                        how());
    }

    private String how() {
        return "Brackets are 95 %% intervals. Those of single readers take answers as independent, but for the AUC, where images of one subject belong together. For all readers, readers and subjects are drawn again, and the AUC is for other readers and subjects like these (Obuchowski-Rockette). d' is 0 for guessing; a criterion above 0 means that %s is said too seldom."
                .formatted(one.task().kind().positive());
    }

    private Row row(String reader) {
        Answers own = one.answers().by(reader);
        Confusion counts = one.counts(own);
        DPrime d = DPrime.of(counts);
        Auc auc = one.area(reader, Detection.EVERY);
        Proportion right = counts.accuracy();
        double p = right.p(0.5);
        Finding area = of("AUC").by(reader).is(auc.value(), auc.ci(), own.size());
        Finding criterion = of("criterion").by(reader);
        return Words.row(
                reader,
                Integer.toString(own.size()),
                context.say(of("accuracy").by(reader).is(right).tested(p)),
                Wording.number(p),
                context.say(of("sensitivity").by(reader).is(counts.sensitivity())),
                context.say(of("specificity").by(reader).is(counts.specificity())),
                context.say(of("d'").by(reader).is(d.value(), d.ci(), own.size())),
                context.say(criterion.is(d.criterion(), Interval.NONE, own.size())),
                context.say(
                        area.noting(
                                auc.ci().exists()
                                        ? "DeLong by subject"
                                        : "no interval: one subject only, or no answer overlaps")));
    }

    private Row all(Finding accuracy) {
        String yes = one.task().kind().positive();
        Detection.Area area = one.area(Detection.EVERY);
        String how =
                area.readers() == 1
                        ? "one reader"
                        : "Obuchowski-Rockette, %d readers".formatted(area.readers());
        int n = one.answers().size();
        Interval ci = new Crossed(one.answers(), context.seed()).of(this::dPrime);
        double d = dPrime(one.answers().all().stream().mapToInt(_ -> 1).toArray());
        return Words.row(
                "All readers",
                Integer.toString(n),
                context.say(accuracy),
                "",
                context.say(
                        share(
                                "sensitivity",
                                one.answers().where(answer -> answer.truth().equals(yes)))),
                context.say(
                        share(
                                "specificity",
                                one.answers().where(answer -> !answer.truth().equals(yes)))),
                context.say(of("d'").is(d, ci, n).noting("mean of readers")),
                "",
                context.say(of("AUC").is(area.value(), area.ci(), n).noting(how)));
    }

    /// The share of right answers among `some`, by drawing readers and subjects again.
    private Finding share(String statistic, Answers some) {
        Crossed crossed = new Crossed(some, context.seed());
        return of(statistic)
                .is(
                        crossed.mean(DetectionReaders::right),
                        crossed.ofMean(DetectionReaders::right),
                        some.size())
                .noting("readers and subjects drawn again");
    }

    static double right(Answer answer) {
        return answer.isRight() ? 1 : 0;
    }

    /// The mean of the readers' d', each as heavy as its answers, where answer i counts `times[i]`.
    private double dPrime(int[] times) {
        double sum = 0;
        double weight = 0;
        for (String reader : one.answers().readers()) {
            int[] counts = new int[4];
            for (int i = 0; i < times.length; i++) {
                Answer answer = one.answers().all().get(i);
                if (answer.reader().equals(reader)) {
                    counts[one.outcome(answer)] += times[i];
                }
            }
            Confusion confusion = new Confusion(counts[0], counts[1], counts[2], counts[3]);
            double d = DPrime.of(confusion).value();
            if (!Double.isNaN(d)) {
                sum += confusion.accuracy().n() * d;
                weight += confusion.accuracy().n();
            }
        }
        return weight == 0 ? Double.NaN : sum / weight;
    }
}
