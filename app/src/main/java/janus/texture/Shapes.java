package janus.texture;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Discs, rings, polygons and bars that lie over each other: filled, or as their outlines.
final class Shapes {
    private static final double LINE = 2.6; // half of a pencil line, units
    private static final int LEAST = 3;

    private final List<Shape> shapes = new ArrayList<>();
    private final Palette fills;
    private final Noise paper;

    private Shapes(SplittableRandom random) {
        paper = Noise.of(random.nextLong());
        fills = Palette.random(9, 0.05, 0.95, random);
        int count = LEAST + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            shapes.add(Shape.of(random, i));
        }
    }

    /// The shapes of `random`.
    static Shapes of(SplittableRandom random) {
        return new Shapes(random);
    }

    /// A shape; the first lies on top.
    ///
    /// @param kind 0 disc, 1 ring, 2 bar, else a polygon of so many corners
    /// @param size from its middle to its edge, units
    /// @param squeezed height by width
    private record Shape(
            int kind, double x, double y, double size, double squeezed, double angle, int colour) {
        static Shape of(SplittableRandom random, int colour) {
            return new Shape(
                    random.nextInt(7),
                    30 + 196 * random.nextDouble(),
                    30 + 196 * random.nextDouble(),
                    22 + 46 * random.nextDouble(),
                    0.55 + 0.45 * random.nextDouble(),
                    Math.PI * random.nextDouble(),
                    colour);
        }

        /// Distance from the edge, below 0 inside, roughly.
        double edge(double px, double py) {
            double dx = px - x;
            double dy = py - y;
            double u = dx * Math.cos(angle) + dy * Math.sin(angle);
            double v = (dy * Math.cos(angle) - dx * Math.sin(angle)) / squeezed;
            double away = Math.hypot(u, v);
            double edge =
                    switch (kind) {
                        case 0 -> away - size;
                        case 1 -> Math.abs(away - 0.75 * size) - 0.25 * size;
                        case 2 -> Math.max(Math.abs(u) - size, Math.abs(v) - 0.45 * size);
                        default -> polygon(u, v);
                    };
            return edge * squeezed;
        }

        private double polygon(double u, double v) {
            double wedge = 2 * Math.PI / kind;
            double turn = Math.atan2(v, u);
            double within = turn - wedge * Math.rint(turn / wedge);
            return Math.hypot(u, v) * Math.cos(within) - size * Math.cos(wedge / 2);
        }
    }

    /// Every shape in one colour.
    void filled(double x, double y, double[] rgb) {
        for (Shape shape : shapes) {
            if (shape.edge(x, y) < 0) {
                fills.flat(shape.colour, rgb);
                return;
            }
        }
        fills.flat(shapes.size(), rgb);
    }

    /// What can be seen of every edge, in pencil on paper.
    void outlined(double x, double y, double[] rgb) {
        Palette.grey(0.93 + 0.03 * paper.at(x / 3, y / 3), rgb);
        double wx = x + 1.5 * paper.at(x / 24, y / 24, 5.2);
        double wy = y + 1.5 * paper.at(x / 24, y / 24, 9.4);
        for (Shape shape : shapes) {
            double edge = shape.edge(wx, wy);
            if (Math.abs(edge) < LINE) {
                Palette.blend(rgb, 0.14, 0.85 + 0.3 * paper.at(x / 9, y / 9));
                return;
            }
            if (edge < 0) {
                return;
            }
        }
    }
}
