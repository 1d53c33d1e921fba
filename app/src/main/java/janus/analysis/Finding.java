package janus.analysis;

import janus.statistics.Interval;
import janus.statistics.Proportion;

/// A number of the analysis: a row of `analysis.csv`.
///
/// @param statistic what it is, such as `accuracy`
/// @param reader whose, or [#POOLED]
/// @param condition under which; empty where all count
/// @param question asked; empty where it is about none
/// @param estimate NaN where there is none
/// @param ci 95 % interval
/// @param p of the test of it; NaN where none was made
/// @param n answers, items or subjects that counted
/// @param note how it was computed, or why it is missing
public record Finding(
        String statistic,
        String reader,
        String condition,
        String question,
        double estimate,
        Interval ci,
        double p,
        int n,
        String note) {
    /// In place of a reader: of all of them.
    public static final String POOLED = "pooled";

    /// What `statistic` says about a question, of all readers, yet to be filled.
    static Finding of(String statistic, String question) {
        return new Finding(
                statistic, POOLED, "", question, Double.NaN, Interval.NONE, Double.NaN, 0, "");
    }

    /// This of one reader.
    Finding by(String other) {
        return new Finding(statistic, other, condition, question, estimate, ci, p, n, note);
    }

    /// This under one condition.
    Finding under(String other) {
        return new Finding(statistic, reader, other, question, estimate, ci, p, n, note);
    }

    /// This with its number, interval and count.
    Finding is(double value, Interval interval, int count) {
        return new Finding(statistic, reader, condition, question, value, interval, p, count, note);
    }

    /// This with a share and its exact interval.
    Finding is(Proportion share) {
        return is(share.value(), share.exact(), share.n()).noting("exact binomial interval");
    }

    /// This with the p of a test.
    Finding tested(double value) {
        return new Finding(statistic, reader, condition, question, estimate, ci, value, n, note);
    }

    /// This with a note.
    Finding noting(String text) {
        return new Finding(statistic, reader, condition, question, estimate, ci, p, n, text);
    }
}
