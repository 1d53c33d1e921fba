package janus.analysis;

import janus.compare.Wording;
import janus.evaluate.ReportPage.Row;
import janus.evaluate.ReportPage.Section;
import janus.evaluate.ReportPage.Table;
import janus.figure.Figure;
import janus.statistics.Interval;
import java.util.Arrays;
import java.util.List;

/// Sentences and cells that several chapters say.
final class Words {
    private static final double TINY = 0.02;

    private Words() {}

    /// `0.63 [0.51, 0.74]`, with more than two digits only where the interval is tiny.
    static String number(double value, Interval ci) {
        double width = ci.high() - ci.low();
        int decimals = width > 0 && width < TINY ? Wording.decimals(ci) : 2;
        return ci.exists()
                ? "%s [%s, %s]"
                        .formatted(
                                Wording.fixed(value, decimals),
                                Wording.fixed(ci.low(), decimals),
                                Wording.fixed(ci.high(), decimals))
                : Wording.fixed(value, decimals);
    }

    /// A table's row.
    static Row row(String... cells) {
        return new Row(List.of(cells));
    }

    /// A section of tables, then figures.
    static Section section(String heading, String lead, List<Table> tables, List<Figure> figures) {
        return new Section(heading, lead, tables, figures, List.of(), List.of(), List.of());
    }

    /// What an interval of a share of right answers says about guessing.
    static String againstChance(Interval ci) {
        if (!ci.exists()) {
            return "One reader and one subject say nothing about others";
        }
        if (ci.low() > 0.5) {
            return "That is better than guessing";
        }
        return ci.high() < 0.5 ? "That is worse than guessing" : "That can't be told from guessing";
    }

    /// `n readers`, or the one's name.
    static String readers(List<String> readers) {
        return readers.size() == 1 ? readers.getFirst() : Wording.count(readers.size(), "reader");
    }

    /// `sentences` after each other, without those that are empty.
    static String join(String... sentences) {
        return String.join(" ", Arrays.stream(sentences).filter(one -> !one.isEmpty()).toList());
    }
}
