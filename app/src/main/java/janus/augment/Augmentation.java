package janus.augment;

import java.util.Locale;
import java.util.random.RandomGenerator;

/// What may happen to a slice of a training, in the order in which it happens. Each range is small
/// enough that the result could be a head in a scanner; docs/augmentation.md says why.
public enum Augmentation {
    /// Left and right swapped in half of the pictures.
    FLIP("left and right swapped in half of the pictures"),
    /// At most 5 % of the side.
    SHIFT("whole pixels, at most 5 % of the side along each axis"),
    /// At most 10 degrees.
    ROTATE("at most 10 degrees about the middle, either way"),
    /// 0.9 to 1.1 times as large.
    SCALE("0.9 to 1.1 times as large"),
    /// Smooth displacements of at most 5 mm.
    ELASTIC("smooth displacements of at most 5 mm, control points 32 mm apart, no folding"),
    /// MR: another contrast.
    GAMMA("MR to the power of 0.8 to 1.25"),
    /// MR: a coil's uneven sensitivity.
    BIAS("MR times a smooth gain within 30 %"),
    /// CT: less dose.
    NOISE("CT with at most 10 HU of noise more");

    private final String range;

    Augmentation(String range) {
        this.range = range;
    }

    /// Its name on the command line.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What it does and how far it goes, for a person.
    public String range() {
        return range;
    }

    /// One of its changes, every strength equally likely.
    public Change random(Canvas canvas, RandomGenerator random) {
        return switch (this) {
            case FLIP -> Flip.random(random);
            case SHIFT -> Shift.random(canvas, random);
            case ROTATE, SCALE, ELASTIC, GAMMA, BIAS, NOISE ->
                    at(random.nextDouble(-1, 1), canvas, random);
        };
    }

    /// The change of a given `strength`: -1 and 1 are the ends of the range, 0 changes nothing.
    /// Where there are no two directions, -1 is as strong as 1.
    public Change at(double strength, Canvas canvas, RandomGenerator random) {
        double size = Math.abs(strength);
        return switch (this) {
            case FLIP -> new Flip(strength > 0);
            case SHIFT -> Shift.of(strength, canvas);
            case ROTATE -> new Rotation(strength * Rotation.LARGEST);
            case SCALE -> new Scaling(1 + strength * Scaling.LARGEST);
            case ELASTIC -> Warp.random(size * Warp.LARGEST_MM, canvas, random);
            case GAMMA -> new Gamma(Math.clamp(Math.pow(Gamma.LARGEST, strength), 0.8, 1.25));
            case BIAS -> BiasField.random(size * BiasField.LARGEST, canvas, random);
            case NOISE -> new CtNoise(size * CtNoise.LARGEST_HU, random.nextLong());
        };
    }
}
