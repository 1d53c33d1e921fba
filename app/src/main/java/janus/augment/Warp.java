package janus.augment;

import java.util.Locale;
import java.util.random.RandomGenerator;

/// An elastic deformation: displacements given on control points 32 mm apart and smooth between
/// (rueckert1999), so that heads differ in shape as those of two people do. No point moves farther
/// than `amplitudeMm`. Cubic B-splines of displacements below 0.48 of the spacing - 15 mm here -
/// never fold (choi2000); at 5 mm no derivative exceeds 1.5 x 5 / 32 = 0.23, so the Jacobian's
/// determinant stays within 0.53..1.58.
///
/// @param amplitudeMm how far points may move, mm, 0..5
/// @param across displacement along rows, mm
/// @param down displacement along columns, mm
public record Warp(double amplitudeMm, SmoothField across, SmoothField down) implements Movement {
    static final double LARGEST_MM = 5;
    static final double SPACING_MM = 32;

    /// Checks the range.
    public Warp {
        if (!(amplitudeMm >= 0 && amplitudeMm <= LARGEST_MM)) {
            throw new IllegalArgumentException(
                    "a warp of %s mm bends anatomy out of shape - displacements lie within 0..5 mm - warp it less"
                            .formatted(amplitudeMm));
        }
    }

    /// Control points displaced in any direction, every one within `amplitudeMm` equally likely.
    static Warp random(double amplitudeMm, Canvas canvas, RandomGenerator random) {
        double spacing = SPACING_MM / canvas.pixelMm();
        int columns = SmoothField.columns(canvas.side(), spacing);
        double[] across = new double[columns * columns];
        double[] down = new double[columns * columns];
        for (int i = 0; i < across.length; i++) {
            double length = amplitudeMm * Math.sqrt(random.nextDouble()); // even over a disc
            double angle = random.nextDouble(2 * Math.PI);
            across[i] = length * Math.cos(angle);
            down[i] = length * Math.sin(angle);
        }
        return new Warp(
                amplitudeMm, SmoothField.of(spacing, across), SmoothField.of(spacing, down));
    }

    @Override
    public Backwards on(Canvas canvas) {
        double pixelMm = canvas.pixelMm();
        return point -> {
            double dx = across.at(point[0], point[1]) / pixelMm;
            double dy = down.at(point[0], point[1]) / pixelMm;
            point[0] += dx;
            point[1] += dy;
        };
    }

    @Override
    public String caption() {
        return String.format(Locale.ROOT, "up to %.1f mm", amplitudeMm);
    }
}
