package janus.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// How often each value occurs in the truth and in the synthetic images, and how far both agree.
///
/// @param bins of the values
/// @param truth share of all voxels in each bin
/// @param synthetic share of all voxels in each bin
public record ValueHistograms(Bins bins, List<Double> truth, List<Double> synthetic) {
    /// Copies both.
    public ValueHistograms {
        truth = List.copyOf(truth);
        synthetic = List.copyOf(synthetic);
    }

    /// The histograms of `joint`, truth along x and synthetic along y.
    public static ValueHistograms of(Density joint) {
        return new ValueHistograms(joint.x(), shares(joint.alongX()), shares(joint.alongY()));
    }

    private static List<Double> shares(long[] counts) {
        double total = 0;
        for (long count : counts) {
            total += count;
        }
        List<Double> shares = new ArrayList<>();
        for (long count : counts) {
            shares.add(total == 0 ? 0 : count / total);
        }
        return shares;
    }

    /// The overlap coefficient: the sum over bins of the smaller share; 1 where both are the same,
    /// 0 where they have no value in common. It depends on the width of the bins.
    public double overlap() {
        double sum = 0;
        for (int i = 0; i < truth.size(); i++) {
            sum += Math.min(truth.get(i), synthetic.get(i));
        }
        return sum;
    }

    /// The figure.
    public Figure figure(Axes axes) {
        List<Map<String, Object>> layers =
                List.of(area(truth, "truth"), area(synthetic, "synthetic"));
        Plot plot =
                Plot.of("Values of truth and synthetic", layers)
                        .withScales(
                                List.of(
                                        shown().roomyAxis("x", "Value (%s)".formatted(axes.unit())),
                                        percents().roomyAxis("y", "Share of voxels (%)"),
                                        Spec.sides("color"),
                                        Spec.sides("fill")));
        return new Figure(
                "histogram-overlap",
                "Values of truth and synthetic",
                String.format(
                        Locale.ROOT,
                        "How often each value occurs in the compared voxels, wherever it lies. Overlap coefficient %.3f (1: the same shares everywhere; 0: no value in common), in bins of %s.",
                        overlap(),
                        axes.number(bins.width())),
                plot.svg("histogram-overlap", 760, 400));
    }

    private Map<String, Object> area(List<Double> shares, String what) {
        List<Object> values = new ArrayList<>();
        List<Object> percents = new ArrayList<>();
        List<Object> whose = new ArrayList<>();
        Shown shown = shown();
        for (int i = 0; i < shares.size(); i++) {
            if (bins.middle(i) > shown.low() && bins.middle(i) < shown.high()) {
                values.add(bins.middle(i));
                percents.add(100 * shares.get(i));
                whose.add(what);
            }
        }
        return Spec.of(
                "geom",
                "area",
                "stat",
                "identity",
                "position",
                "identity",
                "data",
                Spec.of("value", values, "percent", percents, "whose", whose),
                "mapping",
                Spec.of("x", "value", "y", "percent", "color", "whose", "fill", "whose"),
                "alpha",
                0.25,
                "size",
                1);
    }

    private Shown percents() {
        DoubleStream shares =
                Stream.concat(truth.stream(), synthetic.stream()).mapToDouble(share -> 100 * share);
        return Shown.of(0, shares.max().orElse(1));
    }

    private Shown shown() {
        return Shown.of(bins, present(truth), present(synthetic));
    }

    private static long[] present(List<Double> shares) {
        return shares.stream().mapToLong(share -> share > 0 ? 1 : 0).toArray();
    }
}
