package janus.compare;

import java.util.ArrayList;
import java.util.List;

/// What a comparison says, in plain words: a sentence for every metric and two models.
public final class Sentences {
    private final Comparison comparison;

    private Sentences(Comparison comparison) {
        this.comparison = comparison;
    }

    /// The sentences of `comparison`.
    public static Sentences of(Comparison comparison) {
        return new Sentences(comparison);
    }

    /// All of them, in the order of models and metrics.
    public List<String> all() {
        List<String> all = new ArrayList<>();
        for (Contrast contrast : comparison.contrasts()) {
            contrast.differences().forEach(one -> all.add(of(contrast, one)));
        }
        return all;
    }

    /// What `one` metric says about the two models of `contrast`.
    String of(Contrast contrast, Difference one) {
        String first = contrast.first().label();
        String second = contrast.second().label();
        String metric = one.metric().name();
        if (one.n() == 0) {
            return "%s and %s can't be compared in %s: no pair has a finite score in both"
                    .formatted(first, second, metric);
        }
        String end = "p %s, n = %s".formatted(p(one), Wording.count(one.n(), "subject"));
        return switch (comparison.verdict(one)) {
            case FIRST ->
                    "%s is better than %s in %s by %s, %s"
                            .formatted(first, second, metric, size(contrast, one, 1), end);
            case SECOND ->
                    "%s is better than %s in %s by %s, %s"
                            .formatted(second, first, metric, size(contrast, one, -1), end);
            case MIXED ->
                    "%s and %s differ in %s, but the mean favours one (advantage of %s: %s) and most subjects the other, %s"
                            .formatted(first, second, metric, first, size(contrast, one, 1), end);
            case NOT_SHOWN ->
                    "neither %s nor %s is shown to be better in %s: advantage of %s %s, %s"
                            .formatted(first, second, metric, first, size(contrast, one, 1), end);
            case TOO_FEW ->
                    "too few subjects to say whether %s or %s is better in %s: advantage of %s %s, %s"
                            .formatted(first, second, metric, first, size(contrast, one, 1), end);
        };
    }

    private static String p(Difference one) {
        return Wording.p(one.corrected().ranks());
    }

    private static String size(Contrast contrast, Difference one, int sign) {
        double mean = sign * one.advantage().mean();
        return Wording.withInterval(mean, sign > 0 ? one.ci() : one.ci().negated())
                + Wording.unit(one.metric(), contrast.first().setting());
    }

    /// How the numbers in the sentences were computed.
    public String method() {
        return "Differences are between means of the same pairs by subject; [95 %% confidence interval, BCa bootstrap over subjects, seed %d, not corrected]; p of the two-sided Wilcoxon signed-rank test, corrected by Holm for %s of metrics and models; better means p < 0.05."
                .formatted(comparison.seed(), Wording.count(comparison.tests(), "comparison"));
    }

    /// What the reader must know before believing the sentences; empty where all is well.
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (Contrast contrast : comparison.contrasts()) {
            tooFew(contrast, warnings);
            left(contrast, warnings);
            rest(contrast.first(), contrast.second(), contrast.onlyFirst(), warnings);
            rest(contrast.second(), contrast.first(), contrast.onlySecond(), warnings);
            masks(contrast, warnings);
        }
        return warnings;
    }

    private void tooFew(Contrast contrast, List<String> warnings) {
        int n = contrast.subjects();
        String two = "%s and %s".formatted(contrast.first().label(), contrast.second().label());
        if (n == 0) {
            warnings.add(two + " have no pair in common and are not compared");
        } else if (comparison.smallest(n) >= Difference.LEVEL) {
            warnings.add(
                    "%s share %s: whatever the differences, no corrected p below %s can come out of the exact two-sided Wilcoxon test of so many subjects, corrected for %s, so nothing can be shown at 0.05; %d subjects would do"
                            .formatted(
                                    two,
                                    Wording.count(n, "subject"),
                                    Wording.number(comparison.smallest(n)),
                                    Wording.count(comparison.tests(), "comparison"),
                                    comparison.leastSubjects()));
        }
    }

    private static void left(Contrast contrast, List<String> warnings) {
        for (Difference one : contrast.differences()) {
            int infinite = one.left().infinite();
            int undefined = one.left().undefined();
            if (infinite + undefined > 0) {
                warnings.add(
                        "%s of %s and %s leaves out %s: %d with an infinite score (a perfect copy), %d without a score"
                                .formatted(
                                        one.metric().name(),
                                        contrast.first().label(),
                                        contrast.second().label(),
                                        Wording.count(infinite + undefined, "pair"),
                                        infinite,
                                        undefined));
            }
        }
    }

    private static void rest(Scores one, Scores other, List<String> names, List<String> warnings) {
        if (!names.isEmpty()) {
            warnings.add(
                    "only %s and not %s has %s: %s"
                            .formatted(
                                    one.label(),
                                    other.label(),
                                    Wording.count(names.size(), "pair"),
                                    Wording.few(names)));
        }
    }

    private static void masks(Contrast contrast, List<String> warnings) {
        String first = contrast.first().setting().mask();
        String second = contrast.second().setting().mask();
        if (!first.equals(second)) {
            warnings.add(
                    "masks differ (%s: %s; %s: %s): differences may come from where was looked"
                            .formatted(
                                    contrast.first().label(),
                                    first,
                                    contrast.second().label(),
                                    second));
        }
    }
}
