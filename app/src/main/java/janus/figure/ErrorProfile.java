package janus.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// The error (synthetic less truth) at each value of the truth, gathered voxel by voxel in memory
/// that does not grow: mean and standard deviation exactly, quantiles to half a bin of errors, that
/// is 1/4097 of the range.
public final class ErrorProfile {
    private static final int TRUTHS = 64;
    private static final int ERRORS = 4097; // odd, so that no error is the middle of a bin
    private static final int FEWEST = 30; // voxels; fewer say nothing about a quantile

    private final Density errors;
    private final Moments[] moments = new Moments[TRUTHS];

    private ErrorProfile(double low, double high) {
        double width = high - low;
        errors = Density.over(new Bins(low, high, TRUTHS), new Bins(-width, width, ERRORS));
        for (int i = 0; i < TRUTHS; i++) {
            moments[i] = new Moments();
        }
    }

    /// An empty one over truths from `low` to `high`, in 64 bins.
    public static ErrorProfile over(double low, double high) {
        return new ErrorProfile(low, high);
    }

    /// Counts a voxel.
    public void add(double truth, double error) {
        errors.add(truth, error);
        moments[errors.x().of(truth)].add(error);
    }

    /// The bins of the truth.
    public Bins truths() {
        return errors.x();
    }

    /// Number, mean and standard deviation of the errors in bin `i`.
    public Moments in(int i) {
        return moments[i];
    }

    /// The smallest error that at least `probability` of the voxels in bin `i` do not exceed; NaN
    /// for no voxels.
    public double quantile(int i, double probability) {
        long n = moments[i].n();
        long reached = 0;
        for (int j = 0; j < ERRORS && n > 0; j++) {
            reached += errors.at(i, j);
            if (reached >= Math.max(1, probability * n)) {
                return errors.y().middle(j);
            }
        }
        return Double.NaN;
    }

    /// The figure, or nothing but axes where no bin has enough voxels.
    public Figure figure(Axes axes) {
        Map<String, Object> data = data();
        List<Map<String, Object>> layers =
                List.of(
                        ribbon(data, "p5", "p95", 0.15),
                        ribbon(data, "q1", "q3", 0.3),
                        Spec.level(0, Spec.INK, "solid"),
                        line(data, "median", Spec.TRUTH, "solid"),
                        line(data, "mean", Spec.SYNTHETIC, "dashed"));
        Plot plot =
                Plot.of("Error at each value of the truth", layers)
                        .withScales(
                                List.of(
                                        shown(truths()::middle).roomyAxis("x", axes.truth()),
                                        errorsShown().roomyAxis("y", axes.error())));
        return new Figure(
                "error-by-value",
                "Error at each value of the truth",
                "Blue line: the median error of the voxels whose truth is there; dark band: the middle half of them; light band: 5 %% to 95 %%; orange dashes: their mean. Above 0 the synthetic is too high. Bins of a 64th of the range; those with fewer than %d voxels are left out."
                        .formatted(FEWEST),
                plot.svg("error-by-value", 760, 420));
    }

    private IntStream filled() {
        return IntStream.range(0, TRUTHS).filter(i -> moments[i].n() >= FEWEST);
    }

    private Shown shown(IntToDoubleFunction value) {
        return Shown.of(filled().mapToDouble(value).toArray());
    }

    private Shown errorsShown() {
        Shown low = shown(i -> Math.min(quantile(i, 0.05), moments[i].mean()));
        Shown high = shown(i -> Math.max(quantile(i, 0.95), moments[i].mean()));
        return Shown.of(0, low.low(), high.high());
    }

    private Map<String, Object> data() {
        List<Object> truth = new ArrayList<>();
        List<List<Object>> quantiles =
                List.of(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>());
        double[] probabilities = {0.05, 0.25, 0.5, 0.75, 0.95};
        List<Object> mean = new ArrayList<>();
        for (int i : filled().toArray()) {
            truth.add(truths().middle(i));
            mean.add(moments[i].mean());
            for (int q = 0; q < probabilities.length; q++) {
                quantiles.get(q).add(quantile(i, probabilities[q]));
            }
        }
        Map<String, Object> data = Spec.of("truth", truth, "mean", mean);
        List<String> names = List.of("p5", "q1", "median", "q3", "p95");
        for (int q = 0; q < names.size(); q++) {
            data.put(names.get(q), quantiles.get(q));
        }
        return data;
    }

    private static Map<String, Object> ribbon(
            Map<String, Object> data, String from, String to, double alpha) {
        return Spec.of(
                "geom",
                "ribbon",
                "data",
                data,
                "mapping",
                Spec.of("x", "truth", "ymin", from, "ymax", to),
                "fill",
                Spec.TRUTH,
                "alpha",
                alpha,
                "size",
                0);
    }

    private static Map<String, Object> line(
            Map<String, Object> data, String column, String colour, String type) {
        return Spec.of(
                "geom",
                "line",
                "data",
                data,
                "mapping",
                Spec.of("x", "truth", "y", column),
                "color",
                colour,
                "linetype",
                type,
                "size",
                1.2);
    }
}
