package janus.figure;

import janus.volume.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A picture with its name above and its colours below.
///
/// @param caption above it
/// @param slice that it shows
/// @param display how
/// @param unit of the values, at the colour bar
public record Tile(String caption, Slice slice, Display display, String unit) {
    static final int SIDE = 250; // pixels of the longest side in a row of tiles
    private static final int TITLE = 40;
    private static final int BAR = 62;

    /// The row of `tiles` as a figure of that name and title.
    public static Figure row(String name, String title, List<Tile> tiles) {
        List<Plot> plots = tiles.stream().map(tile -> tile.plot(List.of())).toList();
        String words =
                "From left to right: %s."
                        .formatted(String.join(", ", tiles.stream().map(Tile::caption).toList()));
        int height = tiles.stream().mapToInt(Tile::height).max().orElse(SIDE);
        return new Figure(
                name,
                title,
                words,
                Svg.titled(
                        title,
                        Plot.row(plots, tiles.stream().map(_ -> 1.0).toList())
                                .svg(name, (SIDE + 20) * tiles.size(), height)));
    }

    /// Pixels from top to bottom, with title and bar.
    int height() {
        return SIDE * slice.height() / Math.max(slice.width(), slice.height()) + TITLE + BAR;
    }

    /// This with `marks` drawn over it; their y counts from the lower edge.
    Plot plot(List<Map<String, Object>> marks) {
        List<Map<String, Object>> layers = new ArrayList<>();
        layers.add(
                Spec.of(
                        "geom",
                        "image",
                        "href",
                        display.png(slice),
                        "xmin",
                        0,
                        "xmax",
                        slice.width(),
                        "ymin",
                        0,
                        "ymax",
                        slice.height()));
        layers.add(carrierOfTheBar());
        layers.addAll(marks);
        Plot plot =
                Plot.of("%s (%s)".formatted(caption, unit), layers)
                        .withScales(List.of(bare("x"), bare("y"), bar()))
                        .with("coord", Spec.of("name", "fixed", "ratio", 1))
                        .with("guides", Spec.of("fill", guide()));
        for (String part :
                List.of("axis_title", "axis_text", "axis_ticks", "axis_line", "panel_grid")) {
            plot = plot.themed(part, Spec.blank());
        }
        return plot.themed("legend_position", "bottom")
                .themed("plot_title", Spec.of("size", 13, "face", "plain", "blank", false));
    }

    private static Map<String, Object> bare(String axis) {
        return Spec.of("aesthetic", axis, "expand", List.of(0, 0));
    }

    /// A colour bar belongs to a layer with data; this one can't be seen.
    private Map<String, Object> carrierOfTheBar() {
        return Spec.of(
                "geom",
                "point",
                "data",
                Spec.of(
                        "x",
                        Spec.column(0, slice.width()),
                        "y",
                        Spec.column(0, slice.height()),
                        "v",
                        Spec.column(display.low(), display.high())),
                "mapping",
                Spec.of("x", "x", "y", "y", "fill", "v"),
                "shape",
                21,
                "size",
                0,
                "alpha",
                0,
                "stroke",
                0);
    }

    private Map<String, Object> bar() {
        double middle = (display.low() + display.high()) / 2;
        Map<String, Object> scale =
                Spec.of(
                        "aesthetic",
                        "fill",
                        "scale_mapper_kind",
                        "color_gradientn",
                        "colors",
                        display.colours().hex(),
                        "name",
                        "",
                        "limits",
                        List.of(display.low(), display.high()));
        scale.put("breaks", Spec.column(display.low(), middle, display.high()));
        scale.put("labels", List.of(label(display.low()), label(middle), label(display.high())));
        return scale;
    }

    private static String label(double value) {
        return value == Math.rint(value) || Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }

    private static Map<String, Object> guide() {
        return Spec.of("name", "colorbar", "barwidth", 150, "barheight", 10, "nbin", 128);
    }
}
