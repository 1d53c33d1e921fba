package janus.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Where points lie on images, a panel each on the same axes: columns to the right, rows downwards,
/// coloured by who set them.
///
/// @param panels from left to right, then downwards
/// @param names of who set points, in the order of their colours
public record PointMaps(List<Panel> panels, List<String> names) {
    private static final int COLUMNS = 3;
    private static final int PANEL = 300; // pixels of width and height
    private static final int LEGEND = 40; // pixels below the panels
    private static final double ROOM = 0.06; // of the longer side, around the points

    /// A point: `column` and `row` in pixels, and whose it is.
    public record Point(double column, double row, String whose) {}

    /// A panel.
    public record Panel(String title, List<Point> points) {
        /// Copies the points.
        public Panel {
            points = List.copyOf(points);
        }
    }

    /// Copies both.
    public PointMaps {
        panels = List.copyOf(panels);
        names = List.copyOf(names);
    }

    /// The figure; `name` is that of its files, `words` say how to read it.
    public Figure figure(String name, String title, String words) {
        List<Plot> plots = panels.stream().map(this::plot).toList();
        int columns = Math.clamp(panels.size(), 1, COLUMNS);
        int rows = (panels.size() + columns - 1) / columns;
        String svg =
                Plot.grid(plots, columns).svg(name, PANEL * columns, (PANEL + LEGEND) * rows);
        return new Figure(name, title, words, Svg.titled(title, svg));
    }

    private Plot plot(Panel panel) {
        List<Object> across = new ArrayList<>();
        List<Object> down = new ArrayList<>();
        List<Object> whose = new ArrayList<>();
        for (Point point : panel.points()) {
            across.add(point.column());
            down.add(-point.row());
            whose.add(point.whose());
        }
        Map<String, Object> layer = Spec.of("geom", "point");
        layer.put("data", Spec.of("across", across, "down", down, "whose", whose));
        layer.put("mapping", Spec.of("x", "across", "y", "down", "color", "whose"));
        layer.putAll(Spec.of("size", 3, "alpha", 0.6));
        return Plot.of(panel.title(), List.of(layer))
                .with("coord", Spec.of("name", "fixed", "ratio", 1.0))
                .withScales(List.of(columns(), rows(), Palette.of(names)))
                .themed("legend_position", "bottom")
                .themed("panel_border", Spec.of("color", "#5b6670", "size", 1, "blank", false))
                .themed("plot_title", Spec.of("size", 13, "face", "plain", "blank", false));
    }

    private Map<String, Object> columns() {
        Shown shown = shown(panels.stream().flatMap(one -> one.points().stream()).mapToDouble(Point::column).toArray());
        return shown.axis("x", "Column (pixels)");
    }

    private Map<String, Object> rows() {
        Shown shown = shown(panels.stream().flatMap(one -> one.points().stream()).mapToDouble(Point::row).toArray());
        Ticks ticks = Ticks.of(shown.low(), shown.high(), 6);
        Map<String, Object> scale = Spec.of("aesthetic", "y", "name", "Row (pixels)");
        scale.put("breaks", ticks.places().stream().map(place -> -place).toList());
        scale.put("labels", ticks.labels());
        scale.put("limits", List.of(-shown.high(), -shown.low()));
        scale.put("expand", List.of(0, 0));
        return scale;
    }

    private static Shown shown(double... values) {
        Shown shown = Shown.of(values);
        double room = ROOM * (shown.high() - shown.low());
        return new Shown(shown.low() - room, shown.high() + room);
    }
}
