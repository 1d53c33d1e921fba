package janus.texture;

import java.util.random.RandomGenerator;

/// A row of colours, each red, green, blue in 0..1.
final class Palette {
    private final double[][] colours;

    private Palette(double[][] colours) {
        this.colours = colours;
    }

    /// These colours, written 0xRRGGBB.
    static Palette of(int... codes) {
        double[][] colours = new double[codes.length][3];
        for (int i = 0; i < codes.length; i++) {
            for (int c = 0; c < 3; c++) {
                colours[i][c] = ((codes[i] >> (16 - 8 * c)) & 255) / 255.0;
            }
        }
        return new Palette(colours);
    }

    /// `count` random colours between `dark` and `light`.
    static Palette random(int count, double dark, double light, RandomGenerator random) {
        double[][] colours = new double[count][3];
        for (double[] colour : colours) {
            double level = dark + (light - dark) * random.nextDouble();
            for (int c = 0; c < 3; c++) {
                double stray = 0.35 * (random.nextDouble() - 0.5);
                colour[c] = Math.clamp(level + stray, 0, 1);
            }
        }
        return new Palette(colours);
    }

    int size() {
        return colours.length;
    }

    /// Puts colour `index`, counted round and round, into `rgb`.
    void flat(int index, double[] rgb) {
        System.arraycopy(colours[Math.floorMod(index, colours.length)], 0, rgb, 0, 3);
    }

    /// Puts the colour at `place` into `rgb`: 0 is the first, 1 the last, mixed between.
    void mixed(double place, double[] rgb) {
        double at = Math.clamp(place, 0, 1) * (colours.length - 1);
        int low = (int) Math.min(at, colours.length - 2);
        double share = at - low;
        for (int c = 0; c < 3; c++) {
            rgb[c] = colours[low][c] + share * (colours[low + 1][c] - colours[low][c]);
        }
    }

    /// Puts a grey of `level` into `rgb`.
    static void grey(double level, double[] rgb) {
        rgb[0] = level;
        rgb[1] = level;
        rgb[2] = level;
    }

    /// Mixes `share` of `grey` into `rgb`.
    static void blend(double[] rgb, double grey, double share) {
        double held = Math.clamp(share, 0, 1);
        for (int c = 0; c < 3; c++) {
            rgb[c] += held * (grey - rgb[c]);
        }
    }

    /// Multiplies `rgb`.
    static void shade(double[] rgb, double light) {
        for (int c = 0; c < 3; c++) {
            rgb[c] *= light;
        }
    }
}
