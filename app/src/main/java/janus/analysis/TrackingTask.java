package janus.analysis;

import janus.compare.Wording;
import janus.evaluate.ReportPage.Row;
import janus.evaluate.ReportPage.Section;
import janus.evaluate.ReportPage.Table;
import janus.figure.Figure;
import janus.figure.ForestPlot;
import janus.metric.Metric;
import janus.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// One question beside the metrics.
final class TrackingTask {
    /// A metric beside the readers.
    private record Track(Metric metric, double rho, Interval ci) {}

    private final Context context;
    private final MetricScores known;
    private final Answers some;
    private final String label;
    private final Tracking all;
    private final List<Track> tracks = new ArrayList<>();
    private final Track best;

    /// Of `some` answers to one question, whose images have scores.
    TrackingTask(Context context, MetricScores known, Answers some) {
        this.context = context;
        this.known = known;
        this.some = some;
        this.label = context.label(some.all().getFirst().task());
        this.all = new Tracking(some, TrackingTask::value, Answer::reader, context.seed());
        for (Metric metric : known.metrics()) {
            double[] own = all.scores(known, metric);
            tracks.add(new Track(metric, all.correlation(own), all.interval(own)));
        }
        this.best =
                tracks.stream()
                        .filter(one -> !Double.isNaN(one.rho()))
                        .max(Comparator.comparingDouble(Track::rho))
                        .orElse(tracks.getFirst());
    }

    /// What more of is better: the grade, or how sure the reader is that the image is real.
    private static double value(Answer answer) {
        return answer.task().kind() == Kind.GRADE ? answer.number() : -answer.score();
    }

    Section section() {
        List<String> head = new ArrayList<>(List.of("Metric"));
        head.addAll(some.readers());
        head.addAll(List.of("All readers", best.metric().name() + " ahead by", "Within a model"));
        List<Row> rows = new ArrayList<>();
        List<String> ties = new ArrayList<>();
        for (Track one : tracks) {
            List<String> cells = new ArrayList<>(List.of(one.metric().name()));
            some.readers().forEach(reader -> cells.add(reader(reader, one.metric())));
            Finding pooled = of(one.metric()).is(one.rho(), one.ci(), some.size());
            cells.add(context.say(pooled.noting("mean of readers")));
            cells.add(one.equals(best) ? "" : behind(one, ties));
            cells.add(within(one.metric()));
            rows.add(new Row(cells));
        }
        return Section.of(
                "Which metric tracks: " + label,
                lead(ties),
                new Table(head, rows),
                List.of(figure()));
    }

    private Finding of(Metric metric) {
        return Finding.of("rank correlation with " + metric.name(), label);
    }

    private String reader(String reader, Metric metric) {
        Answers own = some.by(reader);
        Tracking alone = new Tracking(own, TrackingTask::value, Answer::reader, context.seed());
        double[] scores = alone.scores(known, metric);
        return context.say(
                of(metric)
                        .by(reader)
                        .is(alone.correlation(scores), alone.interval(scores), own.size())
                        .noting("subjects drawn again"));
    }

    /// Among images of one model, so that telling models apart counts for nothing.
    private String within(Metric metric) {
        Tracking own =
                new Tracking(
                        some,
                        TrackingTask::value,
                        answer -> answer.reader() + "\n" + answer.condition(),
                        context.seed());
        double[] scores = own.scores(known, metric);
        String name = "rank correlation with %s within a model".formatted(metric.name());
        return context.say(
                Finding.of(name, label)
                        .is(own.correlation(scores), own.interval(scores), some.size())
                        .noting("mean of readers and models"));
    }

    private String behind(Track one, List<String> ties) {
        Interval ci =
                all.difference(all.scores(known, best.metric()), all.scores(known, one.metric()));
        if (!(ci.low() > 0)) {
            ties.add(one.metric().name());
        }
        String name = "%s ahead of %s".formatted(best.metric().name(), one.metric().name());
        return context.say(
                Finding.of(name, label)
                        .is(best.rho() - one.rho(), ci, some.size())
                        .noting("difference of rank correlations"));
    }

    private String lead(List<String> ties) {
        boolean grade = some.all().getFirst().task().kind() == Kind.GRADE;
        String what = grade ? "the grade" : "how sure readers were that the image is real";
        String verdict =
                Double.isNaN(best.rho())
                        ? "No metric can be ordered beside the readers."
                        : "%s tracks the readers best, with %s%s."
                                .formatted(
                                        best.metric().name(),
                                        Words.number(best.rho(), best.ci()),
                                        ties.isEmpty()
                                                ? ", ahead of all others"
                                                : "; it is not shown to be ahead of "
                                                        + String.join(", ", ties));
        return Words.join(
                verdict,
                "Spearman's correlation of each metric with %s, from -1 to 1, image by image; of all readers, the mean of theirs. Brackets are 95 %% intervals with subjects, and for all readers also readers, drawn again; they are not corrected for the number of metrics. Images of several models are taken together, so that a metric that only tells models apart tracks too; the last column orders only images of one model. %s"
                        .formatted(what, missing()));
    }

    private String missing() {
        long without =
                tracks.stream()
                        .flatMapToDouble(one -> Arrays.stream(all.scores(known, one.metric())))
                        .filter(score -> !Double.isFinite(score))
                        .count();
        return without == 0
                ? ""
                : "Left out: %s without a finite score."
                        .formatted(Wording.count((int) without, "answer"));
    }

    private Figure figure() {
        List<ForestPlot.Row> rows = new ArrayList<>();
        for (Track one : tracks) {
            String words = Words.number(one.rho(), one.ci());
            boolean clear = one.ci().low() > 0 || one.ci().high() < 0;
            ForestPlot.Standing standing =
                    clear ? ForestPlot.Standing.CLEAR : ForestPlot.Standing.OPEN;
            ForestPlot.Bar bar =
                    new ForestPlot.Bar(one.ci().low(), one.rho(), one.ci().high(), standing);
            rows.add(
                    new ForestPlot.Row(
                            one.metric().name(),
                            words,
                            one.ci().exists() ? List.of(bar) : List.of()));
        }
        return new ForestPlot(
                        "← goes against the readers",
                        "goes with the readers →",
                        "Mean rank correlation with the readers",
                        ForestPlot.Span.CORRELATION,
                        rows)
                .figure("tracking-" + context.nextFigure(), "Metrics: " + Wording.brief(label))
                .withWords(
                        "Dots are mean rank correlations, bars 95 % intervals; filled and blue where 0 is outside.");
    }
}
