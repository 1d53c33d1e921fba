package janus.texture;

import java.util.SplittableRandom;

/// Motifs that look photographed.
final class Photos {
    private static final Palette LAND =
            Palette.of(
                    0x13294B, 0x2E5F8A, 0x6FA3B5, 0xC9B98A, 0x6E8B3D, 0x3F6B2F, 0x5B5A3C, 0x7D7468,
                    0xA9A39B, 0xF4F4F2);

    private Photos() {}

    /// A landscape from above, lit from one side, with water, woods, rock and snow.
    static Motif terrain(SplittableRandom random) {
        Noise noise = Noise.of(random.nextLong());
        double width = 55 + 60 * random.nextDouble();
        double sea = -0.25 + 0.5 * random.nextDouble();
        double angle = Math.PI * (1.1 + 0.3 * random.nextDouble());
        return (x, y, rgb) -> {
            double here = noise.fractal(x / width, y / width, 6);
            double toLight =
                    noise.fractal(
                            (x + 1.2 * Math.cos(angle)) / width,
                            (y + 1.2 * Math.sin(angle)) / width,
                            6);
            double height = here - sea;
            LAND.mixed(0.32 + 0.75 * height + 0.03 * noise.at(x / 4, y / 4), rgb);
            double slope = height < 0 ? 0.15 * (here - toLight) : here - toLight;
            Palette.shade(rgb, Math.clamp(0.95 + 9 * slope, 0.3, 1.7));
        };
    }

    /// Stone with veins.
    static Motif marble(SplittableRandom random) {
        Noise noise = Noise.of(random.nextLong());
        Palette stone = Palette.random(4, 0.35, 0.9, random);
        double angle = Math.PI * random.nextDouble();
        double wide = 12 + 20 * random.nextDouble();
        return (x, y, rgb) -> {
            double turbulence = noise.fractal(x / 60, y / 60, 5);
            double along = x * Math.cos(angle) + y * Math.sin(angle);
            double vein = Math.abs(Math.sin(along / wide + 4.5 * turbulence));
            stone.mixed(0.5 + 0.7 * turbulence, rgb);
            Palette.blend(rgb, 0.12, 0.75 * Math.pow(1 - vein, 4));
            Palette.blend(rgb, 1, 0.25 * Math.max(0, noise.at(x / 90 + 5, y / 90)));
        };
    }

    /// A sawn board with rings and fibres.
    static Motif wood(SplittableRandom random) {
        Noise noise = Noise.of(random.nextLong());
        Palette board =
                random.nextBoolean()
                        ? Palette.of(0x5A3418, 0x8A5A2B, 0xB98A52, 0xD8B27C)
                        : Palette.of(0x2E1C12, 0x5B3A26, 0x84583C, 0xA7805C);
        double cx = 256 * random.nextDouble();
        double far = -60 - 200 * random.nextDouble();
        double ring = 7 + 9 * random.nextDouble();
        return (x, y, rgb) -> {
            double bent = 14 * noise.at(x / 70, y / 190);
            double dx = x - cx + bent;
            double dy = 0.35 * (y - far);
            double rings = Math.sqrt(dx * dx + dy * dy) / ring;
            double place = rings - Math.floor(rings);
            double fibre = 0.16 * noise.at(x / 1.3, y / 28) + 0.1 * noise.at(x / 3, y / 60, 4);
            board.mixed(0.15 + 0.75 * place * place + fibre, rgb);
            Palette.shade(rgb, 0.9 + 0.25 * noise.at(x / 120, y / 120, 9));
        };
    }

    /// Round stones, each with its own colour, lit from above left.
    static Motif pebbles(SplittableRandom random) {
        Noise noise = Noise.of(random.nextLong());
        Cells cells = new Cells(random.nextLong());
        Palette stones = Palette.random(9, 0.3, 0.85, random);
        double wide = 18 + 26 * random.nextDouble();
        return (x, y, rgb) -> {
            double wx = x / wide + 0.35 * noise.at(x / 40, y / 40);
            double wy = y / wide + 0.35 * noise.at(x / 40 + 9, y / 40);
            Cells.Place place = cells.at(wx, wy);
            stones.flat(place.id(), rgb);
            double grain = 0.12 * noise.fractal(x / 6, y / 6, 3);
            double lit = 1.05 - 0.55 * (place.dx() + place.dy()) + grain;
            double gap = Math.clamp(place.border() / 0.16, 0, 1);
            Palette.shade(rgb, lit * (0.18 + 0.82 * gap * (2 - gap)));
        };
    }

    /// Clouds in a sky that pales towards the bottom.
    static Motif clouds(SplittableRandom random) {
        Noise noise = Noise.of(random.nextLong());
        double cover = -0.25 + 0.4 * random.nextDouble();
        double wide = 60 + 60 * random.nextDouble();
        Palette sky =
                random.nextBoolean()
                        ? Palette.of(0x24508F, 0x5E93CC, 0xC8DCEA)
                        : Palette.of(0x39325F, 0xB5615A, 0xF2C48A);
        return (x, y, rgb) -> {
            double height = noise.fractal(x / wide, 1.7 * y / wide, 6);
            double under = noise.fractal(x / wide - 0.03, (1.7 * y - 6) / wide, 6);
            sky.mixed(y / 256, rgb);
            double thick = Math.clamp((height + cover) * 2.6, 0, 1);
            Palette.blend(rgb, Math.clamp(0.86 + 1.3 * (height - under), 0.45, 1), thick);
        };
    }
}
