package janus.texture;

import java.util.SplittableRandom;

/// Seeded gradient noise: a smooth random function of space with features about one unit wide, mean
/// 0 and values mostly within -0.7..0.7 (K. Perlin, "Improving noise", SIGGRAPH 2002).
public final class Noise {
    private static final int PERIOD = 256;
    // the twelve edges of a cube, four of them twice, as in the paper
    private static final double[] GX = {1, -1, 1, -1, 1, -1, 1, -1, 0, 0, 0, 0, 1, -1, 0, 0};
    private static final double[] GY = {1, 1, -1, -1, 0, 0, 0, 0, 1, -1, 1, -1, 1, 1, -1, -1};
    private static final double[] GZ = {0, 0, 0, 0, 1, 1, -1, -1, 1, 1, -1, -1, 0, 0, 1, -1};

    private final int[] table = new int[2 * PERIOD];

    private Noise() {}

    /// The noise of `seed`; the same seed always gives the same function.
    public static Noise of(long seed) {
        Noise noise = new Noise();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < PERIOD; i++) {
            int j = random.nextInt(i + 1);
            noise.table[i] = noise.table[j];
            noise.table[j] = i;
        }
        System.arraycopy(noise.table, 0, noise.table, PERIOD, PERIOD);
        return noise;
    }

    /// The value in the plane `z = 0.37`.
    public double at(double x, double y) {
        return at(x, y, 0.37);
    }

    /// The value at (x, y, z).
    public double at(double x, double y, double z) {
        int i = (int) Math.floor(x);
        int j = (int) Math.floor(y);
        int k = (int) Math.floor(z);
        double fx = x - i;
        double fy = y - j;
        double fz = z - k;
        double u = fade(fx);
        double v = fade(fy);
        double w = fade(fz);
        int ll = table[table[i & 255] + (j & 255)] + (k & 255);
        int rl = table[table[(i + 1) & 255] + (j & 255)] + (k & 255);
        int lr = table[table[i & 255] + (j & 255) + 1] + (k & 255);
        int rr = table[table[(i + 1) & 255] + (j & 255) + 1] + (k & 255);
        double bottom =
                mix(
                        v,
                        mix(u, dot(ll, fx, fy, fz), dot(rl, fx - 1, fy, fz)),
                        mix(u, dot(lr, fx, fy - 1, fz), dot(rr, fx - 1, fy - 1, fz)));
        double top =
                mix(
                        v,
                        mix(u, dot(ll + 1, fx, fy, fz - 1), dot(rl + 1, fx - 1, fy, fz - 1)),
                        mix(
                                u,
                                dot(lr + 1, fx, fy - 1, fz - 1),
                                dot(rr + 1, fx - 1, fy - 1, fz - 1)));
        return mix(w, bottom, top);
    }

    /// The value at `point` (x, y, z); adds `weight` times the gradient there to `gradient`.
    public double at(double[] point, double weight, double[] gradient) {
        int i = (int) Math.floor(point[0]);
        int j = (int) Math.floor(point[1]);
        int k = (int) Math.floor(point[2]);
        double u = fade(point[0] - i);
        double v = fade(point[1] - j);
        double w = fade(point[2] - k);
        double value = 0;
        for (int corner = 0; corner < 8; corner++) {
            int cx = corner & 1;
            int cy = (corner >> 1) & 1;
            int cz = corner >> 2;
            int index = table[table[(i + cx) & 255] + (j & 255) + cy] + (k & 255) + cz;
            double dot = dot(index, point[0] - i - cx, point[1] - j - cy, point[2] - k - cz);
            double su = cx == 0 ? 1 - u : u;
            double sv = cy == 0 ? 1 - v : v;
            double sw = cz == 0 ? 1 - w : w;
            double du = (2 * cx - 1) * slope(point[0] - i);
            double dv = (2 * cy - 1) * slope(point[1] - j);
            double dw = (2 * cz - 1) * slope(point[2] - k);
            int g = table[index] & 15;
            value += su * sv * sw * dot;
            gradient[0] += weight * sv * sw * (su * GX[g] + du * dot);
            gradient[1] += weight * su * sw * (sv * GY[g] + dv * dot);
            gradient[2] += weight * su * sv * (sw * GZ[g] + dw * dot);
        }
        return value;
    }

    /// Sum in the plane of `octaves` noises, each twice as fine and half as high as the one before.
    public double fractal(double x, double y, int octaves) {
        double sum = 0;
        double height = 1;
        double step = 1;
        for (int octave = 0; octave < octaves; octave++) {
            sum += height * at(x * step + 17.3 * octave, y * step - 5.1 * octave, octave + 0.37);
            height /= 2;
            step *= 2;
        }
        return sum;
    }

    private double dot(int index, double x, double y, double z) {
        int g = table[index] & 15;
        return GX[g] * x + GY[g] * y + GZ[g] * z;
    }

    private static double slope(double t) {
        return 30 * t * t * (t - 1) * (t - 1);
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double mix(double share, double a, double b) {
        return a + share * (b - a);
    }
}
