package janus.texture;

import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;

/// Motifs that look drawn: flat colours and outlines.
final class Drawings {
    private static final double INK = 0.1;

    private Drawings() {}

    /// A map: water, lowland, wood, hills in flat colours with outlines, and roads.
    static Motif map(SplittableRandom random) {
        Noise noise = Noise.of(random.nextLong());
        double width = 70 + 70 * random.nextDouble();
        double sea = -0.25 + 0.5 * random.nextDouble();
        Palette land =
                random.nextBoolean()
                        ? Palette.of(0xA5CBE8, 0xF3EEDC, 0xCFE3B4, 0xB3D09A, 0xE3D2AE)
                        : Palette.of(0x9FC5D1, 0xEFE9E1, 0xE6E0D0, 0xC5DDB0, 0xD9C7B8);
        DoubleBinaryOperator steps =
                (x, y) -> (noise.fractal(x / width, y / width, 4) - sea) / 0.28;
        return (x, y, rgb) -> {
            double height = steps.applyAsDouble(x, y);
            int level = Math.clamp((int) Math.floor(height) + 1, 0, land.size() - 1);
            land.flat(level, rgb);
            double slope = slope(steps, x, y);
            double edge = height - Math.rint(height);
            boolean shown = height > -0.5 && height < land.size() - 1.5;
            Palette.blend(rgb, 0.25, shown ? line(edge / slope, 0.8) : 0);
            if (height > 0.05) {
                road(noise, x, y, rgb);
            }
        };
    }

    private static void road(Noise noise, double x, double y, double[] rgb) {
        double level = noise.at(x / 85 + 40, y / 85, 8.3);
        double dx = noise.at((x + 1) / 85 + 40, y / 85, 8.3) - level;
        double dy = noise.at(x / 85 + 40, (y + 1) / 85, 8.3) - level;
        double away = Math.abs(level) / (Math.sqrt(dx * dx + dy * dy) + 1e-3);
        Palette.blend(rgb, 0.45, line(away, 2.9));
        Palette.blend(rgb, 0.98, line(away, 1.9));
    }

    /// Panes of coloured glass in lead.
    static Motif glass(SplittableRandom random) {
        Cells cells = new Cells(random.nextLong());
        Palette panes = Palette.random(12, 0.25, 0.95, random);
        double wide = 26 + 34 * random.nextDouble();
        double lead = 1.2 + 1.6 * random.nextDouble();
        return (x, y, rgb) -> {
            Cells.Place place = cells.at(x / wide, y / wide);
            panes.flat(place.id(), rgb);
            Palette.blend(rgb, INK, line(place.border() * wide, lead));
        };
    }

    /// Heights in steps, every step outlined.
    static Motif contours(SplittableRandom random) {
        Noise noise = Noise.of(random.nextLong());
        Palette steps = Palette.random(8, 0.3, 1, random);
        double width = 80 + 60 * random.nextDouble();
        double step = 0.12 + 0.12 * random.nextDouble();
        DoubleBinaryOperator heights = (x, y) -> noise.fractal(x / width, y / width, 2) / step;
        return (x, y, rgb) -> {
            double height = heights.applyAsDouble(x, y);
            steps.flat((int) Math.floor(height), rgb);
            double edge = height - Math.rint(height);
            double slope = slope(heights, x, y);
            Palette.blend(rgb, INK, line(edge / slope, 0.9));
        };
    }

    /// Squares with a disc or a smaller square in each.
    static Motif tiles(SplittableRandom random) {
        Palette colours = Palette.random(7, 0.25, 1, random);
        double wide = 28 + 36 * random.nextDouble();
        double angle = random.nextDouble();
        int salt = random.nextInt(1000);
        return (x, y, rgb) -> {
            double u = (x * Math.cos(angle) - y * Math.sin(angle)) / wide;
            double v = (x * Math.sin(angle) + y * Math.cos(angle)) / wide;
            int i = (int) Math.floor(u);
            int j = (int) Math.floor(v);
            double dx = Math.abs(u - i - 0.5);
            double dy = Math.abs(v - j - 0.5);
            int id = Math.floorMod((i * 7 + j * 13 + i * j + salt) * 31, 97);
            double inner = id % 2 == 0 ? Math.hypot(dx, dy) : Math.max(dx, dy);
            double away = (inner - 0.3) * wide;
            colours.flat(away < 0 ? id : id / 7 + 3, rgb);
            Palette.blend(rgb, INK, line(away, 0.9));
            Palette.blend(rgb, INK, line((0.5 - Math.max(dx, dy)) * wide, 0.8));
        };
    }

    /// Wavy bands of flat colour with outlines.
    static Motif bands(SplittableRandom random) {
        Noise noise = Noise.of(random.nextLong());
        Palette colours = Palette.random(5, 0.2, 1, random);
        double wide = 11 + 16 * random.nextDouble();
        double angle = Math.PI * random.nextDouble();
        return (x, y, rgb) -> {
            double across = x * Math.cos(angle) + y * Math.sin(angle);
            double place = (across + 26 * noise.at(x / 75, y / 75)) / wide;
            colours.flat((int) Math.floor(place), rgb);
            Palette.blend(rgb, INK, line((place - Math.rint(place)) * wide, 0.9));
        };
    }

    /// How much ink lies `away` from the middle of a line `half` thick to either side.
    private static double line(double away, double half) {
        return Math.clamp(half + 0.5 - Math.abs(away), 0, 1);
    }

    /// How fast the height changes, per unit.
    private static double slope(DoubleBinaryOperator height, double x, double y) {
        double here = height.applyAsDouble(x, y);
        double dx = height.applyAsDouble(x + 0.7, y) - here;
        double dy = height.applyAsDouble(x, y + 0.7) - here;
        return Math.hypot(dx, dy) / 0.7 + 1e-4;
    }
}
