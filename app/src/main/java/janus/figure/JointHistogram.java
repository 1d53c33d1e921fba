package janus.figure;

import java.util.List;
import java.util.Map;

/// Truth against synthetic, voxel by voxel: how often each two values meet. Perfect images lie on
/// the line.
public final class JointHistogram {
    private JointHistogram() {}

    /// The figure of `density`, truth along x and synthetic along y over the same bins.
    public static Figure of(Density density, Axes axes) {
        Shown shown = Shown.of(density.x(), density.alongX(), density.alongY());
        HeatMap heat = new HeatMap(density, shown, shown);
        List<Map<String, Object>> layers = heat.layers();
        layers.add(Spec.of("geom", "abline", "slope", 1, "intercept", 0, "color", Spec.SYNTHETIC));
        List<Map<String, Object>> scales =
                List.of(
                        shown.axis("x", axes.truth()),
                        shown.axis("y", axes.synthetic()),
                        heat.scale());
        Plot plot =
                Plot.of("Truth against synthetic", layers)
                        .withScales(scales)
                        .with("coord", Spec.of("name", "fixed", "ratio", 1));
        return new Figure(
                "joint-histogram",
                "Truth against synthetic",
                "Every compared voxel, by its value in the truth and in the synthetic image; colours count voxels on a logarithmic scale. On the orange line both are equal; above it the synthetic is too high. Values outside the range of the metrics count at its ends.",
                plot.svg("joint-histogram", 640, 540));
    }
}
