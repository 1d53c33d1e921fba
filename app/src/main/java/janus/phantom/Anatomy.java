package janus.phantom;

import janus.texture.Noise;
import janus.volume.Vector;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// What makes one subject differ from the next.
///
/// @param scale size of the head relative to the canonical one, by axis
/// @param turn small rotations about x, y and z, radians
/// @param shift where the centre lies in the scanner, mm
/// @param skullMm mean thickness of the vault
/// @param scalpMm thickness of the scalp
/// @param ventricles width of the ventricles, 1 is usual
/// @param atrophy width of sulci and outer CSF, 1 is usual
/// @param sinuses size of the air spaces, 1 is usual
/// @param warpMm height of the smooth deformation
/// @param shape the smooth deformation and slow changes of thickness
/// @param folds where the sulci run
/// @param grain fine structure: air cells, fat planes
record Anatomy(
        Vector scale,
        Vector turn,
        Vector shift,
        double skullMm,
        double scalpMm,
        double ventricles,
        double atrophy,
        double sinuses,
        double warpMm,
        Noise shape,
        Noise folds,
        Noise grain) {

    /// The anatomy of `seed`.
    static Anatomy of(long seed) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 11);
        double size = between(random, 0.95, 1.04);
        double age = random.nextDouble();
        return new Anatomy(
                new Vector(
                        size * between(random, 0.96, 1.04),
                        size * between(random, 0.96, 1.04),
                        size * between(random, 0.97, 1.03)),
                new Vector(
                        between(random, -0.08, 0.08),
                        between(random, -0.05, 0.05),
                        between(random, -0.06, 0.06)),
                new Vector(between(random, -4, 4), between(random, -4, 4), between(random, -4, 4)),
                between(random, 5.2, 8.6),
                between(random, 4.2, 7.2),
                0.75 + 0.75 * age * between(random, 0.6, 1),
                0.55 + 0.75 * age * between(random, 0.7, 1),
                between(random, 0.7, 1.2),
                between(random, 2.5, 5.5),
                Noise.of(random.nextLong()),
                Noise.of(random.nextLong()),
                Noise.of(random.nextLong()));
    }

    private static double between(RandomGenerator random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
