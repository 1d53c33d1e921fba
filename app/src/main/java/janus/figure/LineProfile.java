package janus.figure;

import janus.volume.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Values of truth and synthetic along one row of pixels, and where that row lies.
///
/// @param truth a slice
/// @param synthetic its partner, of the same size
/// @param row from the top, from 0
/// @param step from pixel to pixel, in `length`
/// @param length what positions are in: mm or pixels
public record LineProfile(Slice truth, Slice synthetic, int row, double step, String length) {
    private static final int WIDTH = 960;

    /// Checks that the row is in both slices.
    public LineProfile {
        if (row < 0 || row >= Math.min(truth.height(), synthetic.height())) {
            throw new IllegalArgumentException(
                    "row %d is not in slices of %d and %d rows - there is nothing to show - give one that is"
                            .formatted(row, truth.height(), synthetic.height()));
        }
    }

    /// The figure; `title` says whose head, `display` how the picture beside looks.
    public Figure figure(String title, Display display, Axes axes) {
        Tile tile = new Tile("truth", truth, display, axes.unit());
        double y = truth.height() - row - 0.5; // tiles count from below
        Plot picture = tile.plot(List.of(Spec.level(y, Spec.SYNTHETIC, "solid")));
        Plot lines =
                Plot.of(title, List.of(line(truth, "truth"), line(synthetic, "synthetic")))
                        .withScales(
                                List.of(
                                        new Shown(0, Math.max(1, truth.width() - 1) * step)
                                                .axis(
                                                        "x",
                                                        "Position along the line (%s)"
                                                                .formatted(length)),
                                        values().roomyAxis(
                                                        "y", "Value (%s)".formatted(axes.unit())),
                                        Spec.sides("color")));
        return new Figure(
                "line-profile",
                title,
                "Values along the orange line through the middle of the head, row %d of %d from the top, from the left edge of the picture to the right."
                        .formatted(row + 1, truth.height()),
                Plot.row(List.of(picture, lines), List.of(1.0, 2.4))
                        .svg("line-profile", WIDTH, Math.max(tile.height(), 360)));
    }

    private Shown values() {
        return Shown.of(
                IntStream.range(0, truth.width())
                        .boxed()
                        .flatMapToDouble(
                                x -> DoubleStream.of(truth.at(x, row), synthetic.at(x, row)))
                        .toArray());
    }

    private Map<String, Object> line(Slice slice, String whose) {
        List<Object> positions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        List<Object> names = new ArrayList<>();
        for (int x = 0; x < slice.width(); x++) {
            positions.add(x * step);
            values.add((double) slice.at(x, row));
            names.add(whose);
        }
        return Spec.of(
                "geom",
                "line",
                "data",
                Spec.of("position", positions, "value", values, "whose", names),
                "mapping",
                Spec.of("x", "position", "y", "value", "color", "whose"),
                "size",
                1);
    }
}
