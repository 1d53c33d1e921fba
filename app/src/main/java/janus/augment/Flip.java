package janus.augment;

import java.util.random.RandomGenerator;

/// Left and right swapped, or not. Heads are nearly symmetric, so either is a head that could be;
/// which side an organ lies on is lost, which matters below the head, not in it.
///
/// @param mirrored whether they are swapped
public record Flip(boolean mirrored) implements Movement {
    /// One or the other, equally likely.
    static Flip random(RandomGenerator random) {
        return new Flip(random.nextBoolean());
    }

    @Override
    public Backwards on(Canvas canvas) {
        int last = canvas.side() - 1;
        return point -> point[0] = mirrored ? last - point[0] : point[0];
    }

    @Override
    public String caption() {
        return mirrored ? "mirrored" : "as it was";
    }
}
