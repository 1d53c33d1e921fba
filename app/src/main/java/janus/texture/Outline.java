package janus.texture;

import java.util.SplittableRandom;

/// The outline of something roundish and a little uneven near the middle of a picture.
final class Outline {
    private final Noise noise;
    private final double x;
    private final double y;
    private final double radius;
    private final double squeezed;
    private final double angle;
    private final double uneven;

    private Outline(SplittableRandom random, double squeezed, double uneven) {
        this.noise = Noise.of(random.nextLong());
        this.x = 128 + 24 * (random.nextDouble() - 0.5);
        this.y = 128 + 24 * (random.nextDouble() - 0.5);
        this.radius = 72 + 38 * random.nextDouble();
        this.squeezed = squeezed + (1 - squeezed) * random.nextDouble();
        this.angle = Math.PI * random.nextDouble();
        this.uneven = uneven;
    }

    /// An outline of `random`.
    ///
    /// @param squeezed least height by width
    /// @param uneven how far it strays from an ellipse, as a share of its radius
    static Outline of(SplittableRandom random, double squeezed, double uneven) {
        return new Outline(random, squeezed, uneven);
    }

    /// A place as the thing sees it.
    ///
    /// @param depth 0 in the middle, 1 at the outline, more outside
    /// @param turn angle around the middle, radians
    /// @param u along the longer axis, in radii
    /// @param v along the shorter axis, in radii
    record Place(double depth, double turn, double u, double v) {}

    /// Where (x, y) is.
    Place at(double px, double py) {
        double dx = (px - x) / radius;
        double dy = (py - y) / radius;
        double u = dx * Math.cos(angle) + dy * Math.sin(angle);
        double v = (dy * Math.cos(angle) - dx * Math.sin(angle)) / squeezed;
        double turn = Math.atan2(v, u);
        double stray = uneven * noise.fractal(1.6 * Math.cos(turn) + 7, 1.6 * Math.sin(turn), 3);
        return new Place(Math.hypot(u, v) / (1 + stray), turn, u, v);
    }

    /// The noise that goes with it.
    Noise noise() {
        return noise;
    }

    /// How much `depth` has passed `from`, softly over `soft`.
    static double past(double depth, double from, double soft) {
        double t = Math.clamp((depth - from) / soft + 0.5, 0, 1);
        return t * t * (3 - 2 * t);
    }
}
