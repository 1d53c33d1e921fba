package janus.agreement;

import janus.statistics.Interval;

/// A coefficient of agreement, at most 1.
///
/// @param value 1 for perfect agreement, 0 for as much as by chance; NaN where it does not exist
/// @param ci 95 % interval; none where it does not exist
/// @param items that counted
/// @param why it or its interval does not exist; empty where both do
public record Coefficient(double value, Interval ci, int items, String why) {
    static final String FEW = "fewer than two items have answers of two readers";
    static final String EQUAL = "all answers are the same, so chance alone would agree as much";
    static final String ONE = "one reader agrees with nobody";

    static Coefficient of(double value, Interval ci, int items) {
        return new Coefficient(value, ci, items, "");
    }

    static Coefficient none(int items, String why) {
        return new Coefficient(Double.NaN, Interval.NONE, items, why);
    }

    /// Around `value` by its standard error times `quantile`, at most 1 and at least -1.
    static Interval around(double value, double error, double quantile) {
        return new Interval(
                Math.max(-1, value - quantile * error), Math.min(1, value + quantile * error));
    }
}
