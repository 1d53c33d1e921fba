package janus.sweep;

import janus.compare.Wording;
import janus.figure.Figure;
import janus.figure.Scatter;
import janus.metric.Metric;
import janus.statistics.Spearman;
import janus.volume.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether source models whose domain is closer to brain slices transfer better, in one direction:
/// the distance of each against what it gained over `scratch`.
///
/// @param direction which way
/// @param metric of the gain
/// @param points one a model with both numbers
/// @param correlation of distance and gain; empty for fewer than [#FEWEST] models
record Similarity(
        Direction direction, Metric metric, List<Point> points, Optional<Spearman> correlation) {
    /// With fewer models no order is surprising.
    static final int FEWEST = 4;

    /// A model.
    ///
    /// @param row its name
    /// @param distance of its source domain, 0 to 1
    /// @param gain over `scratch`, mean over seeds, above 0 where it is better
    record Point(String row, double distance, double gain) {}

    /// The similarity analysis in `direction`; `seed` is the bootstrap's.
    static Similarity of(
            Direction direction, List<Distances.Distance> distances, Ranking ranking, long seed) {
        List<Point> points = new ArrayList<>();
        for (Distances.Distance one : distances) {
            double gain = ranking.gain(one.row(), direction);
            if (one.direction() == direction && Double.isFinite(gain)) {
                points.add(new Point(one.row(), one.value(), gain));
            }
        }
        Optional<Spearman> correlation =
                points.size() < FEWEST
                        ? Optional.empty()
                        : Optional.of(
                                Spearman.of(
                                        points.stream().mapToDouble(Point::distance).toArray(),
                                        points.stream().mapToDouble(Point::gain).toArray(),
                                        seed));
        return new Similarity(direction, ranking.metric(), points, correlation);
    }

    /// What it says.
    String sentence() {
        if (correlation.isEmpty()) {
            return "%s: nothing can be said of closeness and gain with %s; at least %d are needed."
                    .formatted(
                            direction.words(),
                            Wording.count(points.size(), "source model"),
                            FEWEST);
        }
        Spearman one = correlation.get();
        if (Double.isNaN(one.rho())) {
            return "%s: distances or gains of all %d source models are equal, so nothing can be said."
                    .formatted(direction.words(), one.n());
        }
        return "%s: over %d source models, distance and gain have Spearman's correlation %s (95 %% CI %s to %s, p %s). %s"
                .formatted(
                        direction.words(),
                        one.n(),
                        fixed(one.rho(), 2),
                        fixed(one.ci().low(), 2),
                        fixed(one.ci().high(), 2),
                        fixed(one.p(), 3),
                        verdict(one));
    }

    private static String verdict(Spearman one) {
        if (one.p() < 0.05 && one.ci().high() < 0) {
            return "Closer source domains transferred better.";
        }
        if (one.p() < 0.05 && one.ci().low() > 0) {
            return "Closer source domains transferred worse.";
        }
        return "That is no evidence that closeness matters, nor that it doesn't.";
    }

    /// Distance against gain; empty for fewer models than tell something.
    Optional<Figure> figure() {
        if (correlation.isEmpty()) {
            return Optional.empty();
        }
        String gain = "Gain in %s over scratch".formatted(metric.name());
        return Optional.of(
                new Scatter(
                                "Distance of the source domain",
                                gain,
                                points.stream()
                                        .map(it ->
                                                new Scatter.Point(
                                                        it.row(), it.distance(), it.gain()))
                                        .toList())
                        .figure(
                                "similarity-" + direction.code(),
                                "Closeness and gain, " + direction.words(),
                                "A point a source model. The further left, the more of a brain slice's structure the untouched generator keeps. Above the dashed line: better than from scratch."));
    }

    static String fixed(double value, int decimals) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
