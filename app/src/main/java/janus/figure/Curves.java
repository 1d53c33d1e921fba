package janus.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// One or two curves over the steps of a training, in one pair of axes: faint points as they were
/// logged, and a line.
///
/// @param title above
/// @param y what the values are, with their unit
/// @param line what the line goes through
/// @param curves the first in blue, the second in orange; a legend where there are two
public record Curves(String title, String y, Line line, List<Curve> curves) {
    private static final int WIDTH = 520;
    private static final int HEIGHT = 300;
    private static final double ROOM = 1.05; // above the highest point

    /// What a line goes through.
    public enum Line {
        /// The moving average, for what is noisy.
        AVERAGE,
        /// The points themselves, for what is exact.
        POINTS
    }

    /// Copies the curves.
    public Curves {
        curves = List.copyOf(curves);
    }

    /// The figure; `name` is that of its files, `words` say how to read it.
    public Figure figure(String name, String words) {
        List<Map<String, Object>> layers = new ArrayList<>();
        List<Curve> shown = curves.stream().map(Curve::thinned).toList();
        layers.add(layer("point", shown, Spec.of("size", 2.5, "alpha", 0.35)));
        layers.add(layer("line", shown.stream().map(this::lined).toList(), Spec.of("size", 1.1)));
        Plot plot =
                Plot.of(title, layers)
                        .withScales(
                                List.of(
                                        Shown.of(all(Curve.Point::step)).roomyAxis("x", "Step"),
                                        fromZero().axis("y", y),
                                        colours()))
                        .themed("legend_position", "top");
        return new Figure(name, title, words, plot.svg(name, WIDTH, HEIGHT));
    }

    private Curve lined(Curve curve) {
        return switch (line) {
            case AVERAGE -> curve.smoothed();
            case POINTS -> curve;
        };
    }

    /// Losses, rates and times are compared with 0.
    private Shown fromZero() {
        double top = Arrays.stream(all(Curve.Point::value)).max().orElse(0);
        return top > 0 ? new Shown(0, ROOM * top) : Shown.of(all(Curve.Point::value));
    }

    private double[] all(ToDoubleFunction<Curve.Point> what) {
        return curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(what)
                .toArray();
    }

    private Map<String, Object> colours() {
        Map<String, Object> colours =
                Spec.of(
                        "aesthetic",
                        "color",
                        "name",
                        "",
                        "breaks",
                        curves.stream().map(Curve::name).toList(),
                        "values",
                        Arrays.asList(Spec.TRUTH, Spec.SYNTHETIC));
        if (curves.size() < 2) {
            colours.put("guide", "none");
        }
        return colours;
    }

    private static Map<String, Object> layer(
            String geometry, List<Curve> curves, Map<String, Object> look) {
        List<Object> steps = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        List<Object> names = new ArrayList<>();
        for (Curve curve : curves) {
            for (Curve.Point point : curve.points()) {
                steps.add(point.step());
                values.add(point.value());
                names.add(curve.name());
            }
        }
        Map<String, Object> layer =
                Spec.of(
                        "geom",
                        geometry,
                        "data",
                        Spec.of("step", steps, "value", values, "whose", names),
                        "mapping",
                        Spec.of("x", "step", "y", "value", "color", "whose"));
        layer.putAll(look);
        return layer;
    }
}
