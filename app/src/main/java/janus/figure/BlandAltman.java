package janus.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// Bland-Altman plots (bland1986): how far apart two measurements are, over how large they are.
public final class BlandAltman {
    private static final int ROWS = 151; // cells from top to bottom
    private static final double WITHIN = 0.995; // of all voxels are shown

    private BlandAltman() {}

    /// The figure of single voxels: what to expect of one.
    public static Figure ofVoxels(Agreement agreement, Axes axes) {
        Limits limits = agreement.ofVoxels();
        Density shown = near(agreement.voxels(), limits);
        double reach = shown.y().high();
        Shown means = Shown.of(shown.x(), shown.alongX());
        Shown differences = new Shown(-reach, reach);
        HeatMap heat = new HeatMap(shown, means, differences);
        List<Map<String, Object>> layers = heat.layers();
        layers.addAll(lines(limits));
        Plot plot =
                Plot.of("Bland-Altman, voxels", layers)
                        .withScales(
                                List.of(
                                        means.axis("x", axes.mean()),
                                        differences.axis("y", axes.error()),
                                        heat.scale()))
                        .with("coord", Spec.of("name", "cartesian"));
        return new Figure(
                "bland-altman-voxels",
                "Bland-Altman, voxels",
                "Every compared voxel: how much higher the synthetic is, over the mean of both. %s Voxels further than %s from 0, at most one in 200, are not shown, but count."
                        .formatted(words(limits, axes), axes.number(reach)),
                plot.svg("bland-altman-voxels", 640, 460));
    }

    /// The figure of subjects' means: what to expect of a whole head.
    public static Figure ofSubjects(Agreement agreement, Axes axes) {
        Limits limits = agreement.ofSubjects();
        List<Map<String, Object>> layers =
                new ArrayList<>(List.of(Spec.level(0, "#999999", "solid")));
        layers.addAll(lines(limits));
        layers.add(points(agreement));
        Plot plot =
                Plot.of("Bland-Altman, subjects", layers)
                        .withScales(
                                List.of(
                                        means(agreement).roomyAxis("x", axes.mean()),
                                        differences(agreement, limits)
                                                .roomyAxis("y", axes.error())));
        return new Figure(
                "bland-altman-subjects",
                "Bland-Altman, subjects",
                "A point a subject: means over its compared voxels. %s"
                        .formatted(words(limits, axes)),
                plot.svg("bland-altman-subjects", 560, 460));
    }

    private static Shown means(Agreement agreement) {
        return Shown.of(
                agreement.points().values().stream().mapToDouble(Agreement.Point::mean).toArray());
    }

    private static Shown differences(Agreement agreement, Limits limits) {
        DoubleStream points =
                agreement.points().values().stream().mapToDouble(Agreement.Point::difference);
        DoubleStream lines = DoubleStream.of(0, limits.bias(), limits.low(), limits.high());
        return Shown.of(DoubleStream.concat(points, lines).toArray());
    }

    private static Map<String, Object> points(Agreement agreement) {
        List<Object> means = new ArrayList<>();
        List<Object> differences = new ArrayList<>();
        agreement
                .points()
                .values()
                .forEach(point -> {
                    means.add(point.mean());
                    differences.add(point.difference());
                });
        return Spec.of(
                "geom",
                "point",
                "data",
                Spec.of("mean", means, "difference", differences),
                "mapping",
                Spec.of("x", "mean", "y", "difference"),
                "color",
                Spec.TRUTH,
                "size",
                4,
                "alpha",
                0.7);
    }

    private static List<Map<String, Object>> lines(Limits limits) {
        List<Map<String, Object>> lines = new ArrayList<>();
        lines.add(Spec.level(limits.bias(), Spec.SYNTHETIC, "solid"));
        if (limits.exist()) {
            lines.add(Spec.level(limits.low(), Spec.SYNTHETIC, "dashed"));
            lines.add(Spec.level(limits.high(), Spec.SYNTHETIC, "dashed"));
        }
        return lines;
    }

    private static String words(Limits limits, Axes axes) {
        String bias = "Solid line: the bias, %s.".formatted(axes.number(limits.bias()));
        return limits.exist()
                ? "%s Dashes: the limits of agreement, %s to %s (bias ± 1.96 standard deviations)."
                        .formatted(bias, axes.number(limits.low()), axes.number(limits.high()))
                : bias + " One has no limits of agreement.";
    }

    /// The rows around 0 that hold nearly all voxels and the limits, coarse enough to draw.
    private static Density near(Density all, Limits limits) {
        long[] rows = all.alongY();
        int middle = rows.length / 2;
        long total = 0;
        for (long row : rows) {
            total += row;
        }
        int reach = 0;
        long within = rows[middle];
        while (within < WITHIN * total) {
            reach++;
            within += rows[middle - reach] + rows[middle + reach];
        }
        if (limits.exist()) {
            double farthest = Math.max(Math.abs(limits.low()), Math.abs(limits.high()));
            reach = Math.max(reach, (int) (1.1 * farthest / all.y().width()) + 1);
        }
        int needed = Math.min(middle, Math.max(reach, 8));
        int factor = 1;
        while (2 * needed + 1 > ROWS * factor) {
            factor += 2;
        }
        return all.coarser(factor).middleRows((needed + factor - 1) / factor);
    }
}
