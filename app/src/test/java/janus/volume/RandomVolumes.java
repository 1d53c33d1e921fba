package janus.volume;

import java.util.random.RandomGenerator;

/// Volumes of random numbers in random positions, right- and left-handed.
public final class RandomVolumes {
    private RandomVolumes() {}

    /// Up to 8 voxels a side.
    public static Volume volume(RandomGenerator random) {
        Size size = new Size(random.nextInt(1, 9), random.nextInt(1, 9), random.nextInt(1, 9));
        float[] voxels = new float[size.voxels()];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (float) random.nextGaussian(0, 1000);
        }
        return Volume.of(grid(size, random), voxels);
    }

    /// From slices of `size` to such of up to 11 pixels a side.
    static Resizing resizing(Size size, RandomGenerator random) {
        return Resizing.of(
                size.columns(), size.rows(), random.nextInt(1, 12), random.nextInt(1, 12));
    }

    private static Grid grid(Size size, RandomGenerator random) {
        Spacing spacing = new Spacing(side(random), side(random), side(random));
        Vector origin =
                new Vector(
                        random.nextDouble(-200, 200),
                        random.nextDouble(-200, 200),
                        random.nextDouble(-200, 200));
        return new Grid(size, spacing, cosines(random), origin);
    }

    private static double side(RandomGenerator random) {
        return random.nextDouble(0.2, 5);
    }

    /// Any axes, half and quarter turns often among them.
    private static Cosines cosines(RandomGenerator random) {
        Vector x = direction(random);
        Vector other = direction(random);
        Vector y = other.plus(-other.dot(x), x);
        if (y.length() < 0.1) {
            return cosines(random);
        }
        y = Vector.ZERO.plus(1 / y.length(), y);
        return new Cosines(x, y, Vector.ZERO.plus(random.nextBoolean() ? 1 : -1, x.cross(y)));
    }

    private static Vector direction(RandomGenerator random) {
        if (random.nextBoolean()) {
            int axis = random.nextInt(3);
            int sign = random.nextBoolean() ? 1 : -1;
            return new Vector(axis == 0 ? sign : 0, axis == 1 ? sign : 0, axis == 2 ? sign : 0);
        }
        Vector any =
                new Vector(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
        return Vector.ZERO.plus(1 / any.length(), any);
    }
}
