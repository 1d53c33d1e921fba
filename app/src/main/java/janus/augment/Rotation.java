package janus.augment;

import java.util.Locale;

/// The head turned in the plane about the picture's middle. Within 10 degrees it is a head that
/// lies a little askew; more does not happen in a head rest, and would show networks what they
/// never meet.
///
/// @param degrees clockwise as the slice is looked at, -10..10
public record Rotation(double degrees) implements Movement {
    static final double LARGEST = 10;

    /// Checks the range.
    public Rotation {
        if (!(Math.abs(degrees) <= LARGEST)) {
            throw new IllegalArgumentException(
                    "a head turned by %s degrees is none that a scanner sees - rotations lie within -10..10 - turn it less"
                            .formatted(degrees));
        }
    }

    @Override
    public Backwards on(Canvas canvas) {
        double middle = canvas.middle();
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return point -> {
            double x = point[0] - middle;
            double y = point[1] - middle;
            point[0] = middle + cos * x + sin * y;
            point[1] = middle - sin * x + cos * y;
        };
    }

    @Override
    public String caption() {
        return String.format(Locale.ROOT, "%+.1f degrees", degrees);
    }
}
