package janus.augment;

import java.util.Locale;

/// The head larger or smaller about the picture's middle, alike along both axes. Adults' heads
/// differ by about a tenth in length and breadth, so within 0.9..1.1 it is the head of somebody
/// else.
///
/// @param factor how many times as large, 0.9..1.1
public record Scaling(double factor) implements Movement {
    static final double LARGEST = 0.1; // from 1

    /// Checks the range.
    public Scaling {
        if (!(Math.abs(factor - 1) <= LARGEST + 1e-9)) { // 1 + 0.1 is more than 1.1
            throw new IllegalArgumentException(
                    "a head %s times as large is nobody's - factors lie within 0.9..1.1 - scale it less"
                            .formatted(factor));
        }
    }

    @Override
    public Backwards on(Canvas canvas) {
        double middle = canvas.middle();
        return point -> {
            point[0] = middle + (point[0] - middle) / factor;
            point[1] = middle + (point[1] - middle) / factor;
        };
    }

    @Override
    public String caption() {
        return String.format(Locale.ROOT, "x %.3f", factor);
    }
}
