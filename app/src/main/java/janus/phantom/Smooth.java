package janus.phantom;

/// Smooth versions of minimum, maximum and step.
final class Smooth {
    private Smooth() {}

    /// The smaller of `a` and `b`, rounded where they meet within `width`.
    static double min(double a, double b, double width) {
        double h = Math.max(width - Math.abs(a - b), 0) / width;
        return Math.min(a, b) - h * h * width * 0.25;
    }

    /// The larger of `a` and `b`, rounded where they meet within `width`.
    static double max(double a, double b, double width) {
        return -min(-a, -b, width);
    }

    /// 0 below `from`, 1 above `to`, smooth between.
    static double step(double from, double to, double x) {
        double t = clamp((x - from) / (to - from));
        return t * t * (3 - 2 * t);
    }

    /// 1 at 0, falling to 0 at distance 1.
    static double bump(double x) {
        double t = Math.max(0, 1 - x * x);
        return t * t;
    }

    /// `x` held within 0..1.
    static double clamp(double x) {
        return Math.min(1, Math.max(0, x));
    }
}
