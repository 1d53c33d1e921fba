package janus.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Where points lie on images, a panel each on the same axes, in the order of their titles: columns
/// to the right, rows downwards, coloured by who set them.
///
/// @param panels each with a title of its own
/// @param names of who set points, in the order of their colours
public record PointMaps(List<Panel> panels, List<String> names) {
    private static final int COLUMNS = 3;
    private static final int PANEL = 300; // pixels of width and height
    private static final int REST = 110; // pixels above and below the panels
    private static final int LEAST = 480; // pixels of width, for the legend
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
        int columns = Math.clamp(panels.size(), 1, COLUMNS);
        int rows = (panels.size() + columns - 1) / columns;
        Map<String, Object> facet = Spec.of("name", "wrap", "facets", List.of("panel"));
        facet.putAll(Spec.of("ncol", columns, "order", List.of(1)));
        Plot plot =
                Plot.of(title, List.of(points()))
                        .with("coord", Spec.of("name", "fixed", "ratio", 1.0))
                        .with("facet", facet)
                        .withScales(List.of(columns(), rows(), Palette.of(names)))
                        .themed("legend_position", "top")
                        .themed("strip_text", Spec.of("size", 12, "blank", false))
                        .themed("panel_border", Spec.of("color", "#5b6670", "blank", false));
        int width = Math.max(LEAST, PANEL * columns);
        return new Figure(name, title, words, plot.svg(name, width, REST + PANEL * rows));
    }

    private Map<String, Object> points() {
        List<Object> across = new ArrayList<>();
        List<Object> down = new ArrayList<>();
        List<Object> whose = new ArrayList<>();
        List<Object> where = new ArrayList<>();
        for (Panel panel : panels) {
            for (Point point : panel.points()) {
                across.add(point.column());
                down.add(-point.row());
                whose.add(point.whose());
                where.add(panel.title());
            }
        }
        Map<String, Object> data = Spec.of("across", across, "down", down, "whose", whose);
        data.put("panel", where);
        Map<String, Object> layer = Spec.of("geom", "point", "data", data);
        layer.put("mapping", Spec.of("x", "across", "y", "down", "color", "whose"));
        layer.putAll(Spec.of("size", 3, "alpha", 0.6));
        return layer;
    }

    private Map<String, Object> columns() {
        Shown shown =
                shown(
                        panels.stream()
                                .flatMap(one -> one.points().stream())
                                .mapToDouble(Point::column)
                                .toArray());
        return shown.axis("x", "Column (pixels)");
    }

    private Map<String, Object> rows() {
        Shown shown =
                shown(
                        panels.stream()
                                .flatMap(one -> one.points().stream())
                                .mapToDouble(Point::row)
                                .toArray());
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
