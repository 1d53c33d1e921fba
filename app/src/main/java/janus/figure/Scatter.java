package janus.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Named points in a plane, with a dashed line where the second number is 0.
///
/// @param x name of the first number's axis, with its unit
/// @param y name of the second number's axis, with its unit
/// @param points at least one
public record Scatter(String x, String y, List<Point> points) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final double ROOM = 0.08; // of the shown part, on each side of the points
    private static final double WORDS = 6; // size of text

    /// A point.
    ///
    /// @param name beside it
    public record Point(String name, double x, double y) {}

    /// Copies the points.
    public Scatter {
        points = List.copyOf(points);
    }

    /// The figure; `name` is that of its files, `words` say how to read it.
    public Figure figure(String name, String title, String words) {
        Shown across = roomy(Shown.of(points.stream().mapToDouble(Point::x).toArray()));
        Shown up = roomy(Shown.of(withZero()));
        List<Map<String, Object>> layers = new ArrayList<>();
        layers.add(Spec.level(0, "#5b6670", "dashed"));
        layers.add(names(across)); // below the dots: their paper covers the line and no dot
        layers.add(dots());
        Plot plot =
                Plot.of(title, layers)
                        .withScales(List.of(across.roomyAxis("x", x), up.roomyAxis("y", y)));
        return new Figure(name, title, words, plot.svg(name, WIDTH, HEIGHT));
    }

    private double[] withZero() {
        double[] values = new double[points.size() + 1];
        for (int i = 0; i < points.size(); i++) {
            values[i] = points.get(i).y();
        }
        return values;
    }

    private static Shown roomy(Shown shown) {
        double room = ROOM * (shown.high() - shown.low());
        return new Shown(shown.low() - room, shown.high() + room);
    }

    private Map<String, Object> dots() {
        Map<String, Object> layer = Spec.of("geom", "point", "data", data(points));
        layer.put("mapping", Spec.of("x", "x", "y", "y"));
        layer.putAll(Spec.of("size", 4, "color", Spec.TRUTH));
        return layer;
    }

    /// Names stand right of their points in the left half and left of them in the right one, so
    /// that none leaves the plot.
    private Map<String, Object> names(Shown across) {
        double middle = (across.low() + across.high()) / 2;
        double gap = 0.015 * (across.high() - across.low());
        List<Object> places = new ArrayList<>();
        List<Object> anchors = new ArrayList<>();
        for (Point point : points) {
            boolean leftHalf = point.x() <= middle;
            places.add(point.x() + (leftHalf ? gap : -gap));
            anchors.add(leftHalf ? 0.0 : 1.0);
        }
        Map<String, Object> data = data(points);
        data.put("place", places);
        data.put("anchor", anchors);
        Map<String, Object> layer = Spec.of("geom", "label", "data", data, "size", WORDS);
        layer.put("mapping", Spec.of("x", "place", "y", "y", "label", "name", "hjust", "anchor"));
        layer.putAll(Spec.of("color", Spec.INK, "fill", "#ffffff", "alpha", 0.8));
        layer.putAll(Spec.of("label_size", 0, "label_padding", 0));
        return layer;
    }

    private static Map<String, Object> data(List<Point> points) {
        return Spec.of(
                "x",
                Spec.column(points.stream().mapToDouble(Point::x).toArray()),
                "y",
                Spec.column(points.stream().mapToDouble(Point::y).toArray()),
                "name",
                points.stream().map(Point::name).toList());
    }
}
