package janus.roc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// The empirical ROC curve: for every threshold, from the strictest, the share of positives and of
/// negatives with a score of at least that.
///
/// @param points from (0, 0) to (1, 1), rising; joined by lines, their area is the AUC
public record Curve(List<Point> points) {
    /// A point.
    ///
    /// @param alarms share of negatives at or above the threshold: 1 - specificity
    /// @param hits share of positives at or above it: sensitivity
    public record Point(double alarms, double hits) {}

    /// Copies the points.
    public Curve {
        points = List.copyOf(points);
    }

    /// The curve of `ratings`; no points where there are no positives or no negatives.
    public static Curve of(List<Rating> ratings) {
        long positives = ratings.stream().filter(Rating::positive).count();
        long negatives = ratings.size() - positives;
        List<Point> points = new ArrayList<>();
        if (positives == 0 || negatives == 0) {
            return new Curve(points);
        }
        points.add(new Point(0, 0));
        double[] thresholds =
                DoubleStream.of(ratings.stream().mapToDouble(Rating::score).toArray())
                        .distinct()
                        .sorted()
                        .toArray();
        for (int i = thresholds.length - 1; i >= 0; i--) {
            double least = thresholds[i];
            long hits = above(ratings, true, least);
            long alarms = above(ratings, false, least);
            points.add(new Point((double) alarms / negatives, (double) hits / positives));
        }
        return new Curve(points);
    }

    private static long above(List<Rating> ratings, boolean positive, double least) {
        return ratings.stream().filter(r -> r.positive() == positive && r.score() >= least).count();
    }
}
