package janus.figure;

import java.util.ArrayList;
import java.util.List;

/// Numbers over the steps of a training.
///
/// @param name in the legend
/// @param points in the order of their steps
public record Curve(String name, List<Point> points) {
    private static final int MOST = 300; // points that a chart of half a page can show
    private static final int SPANS = 15; // of the smoothing, in one curve

    /// One number.
    public record Point(double step, double value) {}

    /// Copies the points.
    public Curve {
        points = List.copyOf(points);
    }

    /// The curve of `values` at `steps`; places where either is no number are left out.
    public static Curve of(String name, double[] steps, double[] values) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            if (Double.isFinite(steps[i]) && Double.isFinite(values[i])) {
                points.add(new Point(steps[i], values[i]));
            }
        }
        return new Curve(name, points);
    }

    /// This without what lies at `step` or before.
    public Curve after(long step) {
        return new Curve(name, points.stream().filter(point -> point.step > step).toList());
    }

    /// This with means of neighbours where there are more points than can be seen.
    Curve thinned() {
        int each = (points.size() + MOST - 1) / MOST;
        if (each <= 1) {
            return this;
        }
        List<Point> means = new ArrayList<>();
        for (int start = 0; start < points.size(); start += each) {
            List<Point> some = points.subList(start, Math.min(points.size(), start + each));
            means.add(
                    new Point(
                            some.getLast().step,
                            some.stream().mapToDouble(Point::value).average().orElseThrow()));
        }
        return new Curve(name, means);
    }

    /// The exponential moving average, from the first point on without a pull towards 0; its span
    /// is a fifteenth of the curve, at least 3 points.
    Curve smoothed() {
        double keep = 1 - 2 / (Math.max(3.0, points.size() / (double) SPANS) + 1);
        List<Point> smooth = new ArrayList<>();
        double sum = 0;
        double weight = 0;
        for (Point point : points) {
            sum = keep * sum + (1 - keep) * point.value;
            weight = keep * weight + (1 - keep);
            smooth.add(new Point(point.step, sum / weight));
        }
        return new Curve(name, smooth);
    }
}
