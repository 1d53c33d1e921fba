package janus.compare;

import janus.evaluate.MadeBy;
import janus.figure.Figure;
import janus.work.PageTemplate;
import java.util.ArrayList;
import java.util.List;

/// `compare.html`: one file that asks for nothing from elsewhere and is readable on light and dark
/// screens and on paper.
///
/// @param lead a sentence below the title
/// @param method how the numbers were computed
/// @param warnings what to know before believing them
/// @param facts what was compared, with what
/// @param contrasts every two models
record ComparisonPage(
        String lead,
        String method,
        List<String> warnings,
        List<Fact> facts,
        List<Section> contrasts) {
    /// A label and what stands for it.
    record Fact(String label, String value) {}

    /// Two models.
    record Section(
            String heading,
            String lead,
            List<String> sentences,
            Figure plot,
            List<String> head,
            List<Row> rows) {}

    /// A table's row.
    record Row(List<String> cells) {}

    /// The page of `comparison`.
    static ComparisonPage of(Comparison comparison, MadeBy made) {
        Sentences sentences = Sentences.of(comparison);
        List<Fact> facts = new ArrayList<>();
        for (Scores model : comparison.models()) {
            facts.add(
                    new Fact(
                            model.label(),
                            "%s, %s"
                                    .formatted(
                                            model.folder(),
                                            Wording.count(model.rows().size(), "pair"))));
        }
        Scores first = comparison.models().getFirst();
        facts.add(new Fact("Range", first.setting().range()));
        facts.add(new Fact("Made by", "Janus " + made.version()));
        facts.add(new Fact("Command", made.command()));
        return new ComparisonPage(
                "%s compared, each with each. Research only, not for diagnosis."
                        .formatted(Wording.count(comparison.models().size(), "model")),
                sentences.method(),
                sentences.warnings(),
                facts,
                sections(comparison, sentences));
    }

    /// Whether there is anything to know before.
    boolean warned() {
        return !warnings.isEmpty();
    }

    private static List<Section> sections(Comparison comparison, Sentences sentences) {
        List<Section> sections = new ArrayList<>();
        for (Contrast contrast : comparison.contrasts()) {
            if (!contrast.common().isEmpty()) {
                Figure plot = Forest.of(contrast, comparison, sections.size() + 1);
                sections.add(section(contrast, sentences, plot));
            }
        }
        return sections;
    }

    private static Section section(Contrast contrast, Sentences sentences, Figure plot) {
        String first = contrast.first().label();
        String second = contrast.second().label();
        return new Section(
                "%s against %s".formatted(first, second),
                "%s of %s in both. An advantage is above zero where %s is better, whichever end of the metric's scale is good."
                        .formatted(
                                Wording.count(contrast.common().size(), "pair"),
                                Wording.count(contrast.subjects(), "subject"),
                                first),
                contrast.differences().stream().map(one -> sentences.of(contrast, one)).toList(),
                plot,
                List.of(
                        "Metric",
                        first,
                        second,
                        "Advantage of %s [95 %% CI]".formatted(first),
                        "Wilcoxon p",
                        "Wilcoxon p, corrected",
                        "t-test p",
                        "t-test p, corrected",
                        "Rank-biserial",
                        "n"),
                contrast.differences().stream().map(one -> row(contrast, one)).toList());
    }

    private static Row row(Contrast contrast, Difference one) {
        int decimals = Wording.decimals(one.ci());
        String unit = one.n() == 0 ? "" : Wording.unit(one.metric(), contrast.first().setting());
        return new Row(
                List.of(
                        one.metric().name(),
                        Wording.fixed(one.means().first(), decimals) + unit,
                        Wording.fixed(one.means().second(), decimals) + unit,
                        Wording.withInterval(one.advantage().mean(), one.ci()) + unit,
                        Wording.number(one.ranks().p()),
                        Wording.number(one.corrected().ranks()),
                        Wording.number(one.t().p()),
                        Wording.number(one.corrected().t()),
                        Wording.fixed(one.effect(), 2),
                        Integer.toString(one.n())));
    }

    /// The whole page.
    String html() {
        return new PageTemplate(ComparisonPage.class, "compare.mustache").filled(this);
    }
}
