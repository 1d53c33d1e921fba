package janus.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;
import org.jspecify.annotations.Nullable;

/// A plot as Lets-Plot draws it: layers over shared axes, or plots side by side.
final class Plot {
    private final Map<String, Object> spec;

    private Plot(Map<String, Object> spec) {
        this.spec = spec;
    }

    /// A plot called `title` of `layers`, the lowest first.
    static Plot of(String title, List<Map<String, Object>> layers) {
        Map<String, Object> spec = Spec.of("kind", "plot", "data", Spec.of(), "layers", layers);
        spec.put("ggtitle", Spec.of("text", title));
        return new Plot(spec).with("theme", theme());
    }

    private static Map<String, Object> theme() {
        Map<String, Object> theme =
                Spec.of(
                        "name",
                        "minimal",
                        "text",
                        Spec.of("family", "sans-serif", "color", Spec.INK, "blank", false),
                        "title",
                        Spec.of("family", "sans-serif", "color", Spec.INK, "blank", false));
        theme.put("plot_title", Spec.of("size", 15, "face", "bold", "blank", false));
        theme.put("axis_title", Spec.of("size", 13, "blank", false));
        theme.put("axis_text", Spec.of("size", 12, "blank", false));
        theme.put("legend_title", Spec.of("size", 12, "blank", false));
        theme.put("legend_text", Spec.of("size", 12, "blank", false));
        theme.put("plot_background", Spec.of("fill", "white", "color", "white", "blank", false));
        return theme;
    }

    /// Plots side by side in one row.
    ///
    /// @param shares of the width, one a plot
    static Plot row(List<Plot> plots, List<Double> shares) {
        Map<String, Object> layout = Spec.of("ncol", plots.size(), "nrow", 1, "widths", shares);
        return grid(plots, layout, plots.size());
    }

    /// Plots in rows of `columns`.
    static Plot grid(List<Plot> plots, int columns) {
        int rows = (plots.size() + columns - 1) / columns;
        return grid(plots, Spec.of("ncol", columns, "nrow", rows), columns * rows);
    }

    private static Plot grid(List<Plot> plots, Map<String, Object> layout, int cells) {
        layout.put("name", "grid");
        List<@Nullable Object> figures = new ArrayList<>();
        plots.forEach(plot -> figures.add(plot.spec));
        while (figures.size() < cells) {
            figures.add(null); // an empty place
        }
        return new Plot(Spec.of("kind", "subplots", "layout", layout, "figures", figures));
    }

    /// This with its part `name` replaced.
    Plot with(String name, Object part) {
        Map<String, Object> more = new LinkedHashMap<>(spec);
        more.put(name, part);
        return new Plot(more);
    }

    /// This with `scales`: axes and colours.
    Plot withScales(List<Map<String, Object>> scales) {
        return with("scales", scales);
    }

    /// This with the theme's part `name` replaced.
    Plot themed(String name, Object part) {
        Map<String, Object> theme = new LinkedHashMap<>();
        if (spec.get("theme") instanceof Map<?, ?> old) {
            old.forEach((key, value) -> theme.put((String) key, value));
        }
        theme.put(name, part);
        return with("theme", theme);
    }

    /// The drawing, `width` x `height` pixels; `name` is that of its figure.
    String svg(String name, int width, int height) {
        String drawn =
                PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
                        spec, new DoubleVector(width, height), DataUri::of, false);
        return Svg.tidy(drawn, name);
    }
}
