package janus.augment;

import java.util.random.RandomGenerator;

/// The head some whole pixels away, at most 5 % of the side (12 of 256 pixels) along each axis: a
/// patient who lies elsewhere. Whole pixels need no interpolation.
///
/// @param dx columns to the right
/// @param dy rows down
public record Shift(int dx, int dy) implements Movement {
    private static final double LARGEST = 0.05; // of the side

    /// Every shift within the range equally likely.
    static Shift random(Canvas canvas, RandomGenerator random) {
        int largest = largest(canvas);
        return new Shift(
                random.nextInt(-largest, largest + 1), random.nextInt(-largest, largest + 1));
    }

    /// `strength` of the largest one along both axes, -1..1.
    static Shift of(double strength, Canvas canvas) {
        int pixels = (int) Math.round(strength * largest(canvas));
        return new Shift(pixels, pixels);
    }

    private static int largest(Canvas canvas) {
        return (int) (LARGEST * canvas.side());
    }

    @Override
    public Backwards on(Canvas canvas) {
        return point -> {
            point[0] -= dx;
            point[1] -= dy;
        };
    }

    @Override
    public String caption() {
        return "%+d, %+d pixels".formatted(dx, dy);
    }
}
