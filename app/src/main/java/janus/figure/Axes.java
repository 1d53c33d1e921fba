package janus.figure;

import janus.volume.Unit;
import java.util.Locale;

/// What stands on the axes of figures.
///
/// @param unit of the values, as written in brackets
/// @param decimals that numbers in this unit are told with
public record Axes(String unit, int decimals) {
    /// The axes for values in `unit`.
    public static Axes of(Unit unit) {
        return switch (unit) {
            case HU -> new Axes("HU", 1);
            case NORMALISED -> new Axes("normalised", 4);
            case GREY -> new Axes("grey levels", 1);
        };
    }

    String truth() {
        return "Truth (%s)".formatted(unit);
    }

    String synthetic() {
        return "Synthetic (%s)".formatted(unit);
    }

    String error() {
        return "Synthetic − truth (%s)".formatted(unit);
    }

    String mean() {
        return "Mean of truth and synthetic (%s)".formatted(unit);
    }

    /// `value` with its unit.
    String number(double value) {
        return String.format(Locale.ROOT, "%." + decimals + "f %s", value, unit);
    }
}
