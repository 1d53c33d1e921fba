package janus.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// ROC curves in one square, above the diagonal of guessing.
///
/// @param curves in the order of their colours
public record RocPlot(List<Line> curves) {
    private static final int WIDTH = 620;
    private static final int HEIGHT = 430;

    /// A threshold's shares of false alarms and of hits, from 0 to 1.
    public record Point(double alarms, double hits) {}

    /// A curve.
    ///
    /// @param name in the legend
    /// @param points from (0, 0) to (1, 1)
    public record Line(String name, List<Point> points) {
        /// Copies the points.
        public Line {
            points = List.copyOf(points);
        }
    }

    /// Copies the curves.
    public RocPlot {
        curves = List.copyOf(curves);
    }

    /// The figure; `name` is that of its files, `words` say how to read it.
    public Figure figure(String name, String title, String words) {
        Map<String, Object> guess =
                Spec.of("geom", "segment", "x", 0, "xend", 1, "y", 0, "yend", 1, "size", 0.7);
        guess.putAll(Spec.of("color", "#5b6670", "linetype", "dashed"));
        List<Map<String, Object>> layers = new ArrayList<>();
        layers.add(guess);
        layers.add(layer("path", Spec.of("size", 1.1)));
        layers.add(layer("point", Spec.of("size", 2.5)));
        Shown share = new Shown(0, 1);
        Plot plot =
                Plot.of(title, layers)
                        .with("coord", Spec.of("name", "fixed", "ratio", 1.0))
                        .withScales(
                                List.of(
                                        share.roomyAxis("x", "False alarms (1 − specificity)"),
                                        share.roomyAxis("y", "Hits (sensitivity)"),
                                        Palette.of(curves.stream().map(Line::name).toList())));
        return new Figure(name, title, words, plot.svg(name, WIDTH, HEIGHT));
    }

    private Map<String, Object> layer(String geometry, Map<String, Object> look) {
        List<Object> alarms = new ArrayList<>();
        List<Object> hits = new ArrayList<>();
        List<Object> names = new ArrayList<>();
        for (Line curve : curves) {
            for (Point point : curve.points()) {
                alarms.add(point.alarms());
                hits.add(point.hits());
                names.add(curve.name());
            }
        }
        Map<String, Object> layer = Spec.of("geom", geometry);
        layer.put("data", Spec.of("alarms", alarms, "hits", hits, "whose", names));
        layer.put("mapping", Spec.of("x", "alarms", "y", "hits", "color", "whose"));
        layer.putAll(look);
        return layer;
    }
}
