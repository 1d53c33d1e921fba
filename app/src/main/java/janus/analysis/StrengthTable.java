package janus.analysis;

import janus.compare.Wording;
import janus.evaluate.ReportPage.Row;
import janus.evaluate.ReportPage.Section;
import janus.evaluate.ReportPage.Table;
import janus.figure.Figure;
import janus.figure.ForestPlot;
import janus.statistics.Interval;
import java.util.ArrayList;
import java.util.List;

/// More than two conditions in one order, by choices between two of them.
final class StrengthTable {
    private static final String HOW =
            "All choices together, by the model of Bradley and Terry: each condition has one strength, and of two the stronger is chosen the more often the further they are apart. Share: how often it would be chosen beside another, the mean over the others; 0.5 is neither better nor worse than the rest. Strengths are logarithms with the mean 0. Brackets are 95 % intervals, readers and subjects drawn again; \"ahead of\" names conditions that are weaker in 97.5 % of the draws, not corrected for their number. Answers that both are the same are left out.";
    private static final String APART =
            "Not all conditions can be put into one order: some were never compared with the others, not even by way of a third.";
    private static final String FIGURE =
            "Dots are the share of choices that a condition would win beside another, the mean over the others; bars 95 % intervals, filled and blue where 0.5 is outside.";

    private final Context context;
    private final String label;
    private final Strengths all;
    private final List<ForestPlot.Row> bars = new ArrayList<>();

    /// Of `answers` to the question called `label`.
    StrengthTable(Context context, String label, Answers answers) {
        this.context = context;
        this.label = label;
        this.all = new Strengths(answers, context.seed());
    }

    /// The section; none for two conditions, whose share says it all.
    List<Section> sections() {
        if (all.size() < Strengths.FEWEST) {
            return List.of();
        }
        String heading = "All in one order: " + label;
        if (!all.isJoined()) {
            return List.of(Section.ofFacts(heading, APART, List.of()));
        }
        List<String> head =
                List.of(
                        "Condition",
                        "Place",
                        "Chosen",
                        "Not chosen",
                        "Share beside another",
                        "Strength",
                        "Ahead of");
        List<Row> rows = all.order().stream().map(this::row).toList();
        return List.of(
                Section.of(
                        heading,
                        Words.join(extremes(), HOW),
                        new Table(head, rows),
                        List.of(figure())));
    }

    private Row row(int i) {
        Finding found = Finding.of("strength", label).under(all.name(i));
        int answers = all.won(i) + all.lost(i);
        Interval share = all.ofShare(i);
        bars.add(DetectionFigures.row(Wording.brief(all.name(i)), all.share(i), share));
        Interval places = all.ofPlace(i);
        double place = all.order().indexOf(i) + 1.0;
        context.say(
                Finding.of("place by strength", label)
                        .under(all.name(i))
                        .is(place, places, answers)
                        .noting("of %d".formatted(all.size())));
        return Words.row(
                all.name(i),
                places(place, places),
                Integer.toString(all.won(i)),
                Integer.toString(all.lost(i)),
                context.say(
                        Finding.of("chosen beside another", label)
                                .under(all.name(i))
                                .is(all.share(i), share, answers)
                                .noting("Bradley-Terry, readers and subjects drawn again")),
                context.say(
                        found.is(all.strength(i), all.ofStrength(i), answers)
                                .noting("Bradley-Terry, " + bound(i))),
                String.join(", ", all.behind(i)));
    }

    private String bound(int i) {
        return all.lost(i) == 0
                ? "always chosen: no upper bound"
                : all.won(i) == 0
                        ? "never chosen: no lower bound"
                        : all.isBounded()
                                ? "readers and subjects drawn again"
                                : "no bound: some were never chosen over the rest";
    }

    private static String places(double place, Interval ci) {
        String words = Wording.fixed(place, 0);
        return ci.low() < ci.high()
                ? "%s [%s, %s]"
                        .formatted(words, Wording.fixed(ci.low(), 0), Wording.fixed(ci.high(), 0))
                : words;
    }

    /// What was always or never chosen, and what follows.
    private String extremes() {
        if (all.isBounded()) {
            return "";
        }
        List<String> sentences = new ArrayList<>();
        for (int i : all.order()) {
            if (all.lost(i) == 0 || all.won(i) == 0) {
                sentences.add(
                        "%s was %s chosen: its place is known, but not how far it is from the others."
                                .formatted(all.name(i), all.lost(i) == 0 ? "always" : "never"));
            }
        }
        sentences.add(
                "Where some were never chosen over the rest, strengths have no bounds and no intervals; shares and places have.");
        return String.join(" ", sentences);
    }

    private Figure figure() {
        return new ForestPlot(
                        "← chosen less",
                        "chosen more →",
                        "Share of choices beside another",
                        ForestPlot.Span.CHANCE,
                        bars)
                .figure(
                        "strengths-" + context.nextFigure(),
                        "Preferences in one order: " + Wording.brief(label))
                .withWords(FIGURE);
    }
}
