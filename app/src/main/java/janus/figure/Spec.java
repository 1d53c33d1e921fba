package janus.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A part of a plot's description as Lets-Plot takes it: names and values, as in its Python
/// documentation.
final class Spec {
    /// Ink of text and axes.
    static final String INK = "#333333";

    /// The truth, and what is neutral.
    static final String TRUTH = "#0072b2";

    /// The synthetic, and what it does.
    static final String SYNTHETIC = "#d55e00";

    private Spec() {}

    /// Names and values in turn.
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> spec = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            spec.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return spec;
    }

    /// Numbers as a column of data.
    static List<Object> column(double... values) {
        List<Object> column = new ArrayList<>(values.length);
        for (double value : values) {
            column.add(value);
        }
        return column;
    }

    /// What is not drawn.
    static Map<String, Object> blank() {
        return of("blank", true);
    }

    /// The colours of truth and synthetic, for the lines (`color`) or areas (`fill`) of both.
    static Map<String, Object> sides(String aesthetic) {
        return of(
                "aesthetic",
                aesthetic,
                "name",
                "",
                "breaks",
                List.of("truth", "synthetic"),
                "values",
                List.of(TRUTH, SYNTHETIC));
    }

    /// A line across the plot at `y`.
    static Map<String, Object> level(double y, String colour, String type) {
        return of("geom", "hline", "yintercept", y, "color", colour, "linetype", type, "size", 0.8);
    }
}
