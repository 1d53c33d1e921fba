package janus.texture;

import java.util.SplittableRandom;

/// A town from above: blocks between roads, houses and parks in them, a river through all; as a
/// photograph or as a map.
final class Town {
    private static final Palette ROOFS =
            Palette.of(0xB9B4AB, 0x8F5B48, 0xD9D5CE, 0x77706A, 0xA47A63, 0xE9E6E0);
    private static final double ROAD = 5.2; // half of its width, units
    private static final double AVENUE = 8;
    private static final double SHADOW = 3;

    private final Noise noise;
    private final Cells trees;
    private final double angle;
    private final double wide;
    private final double high;
    private final double river;
    private final double green;
    private final Lots lots;

    private Town(SplittableRandom random) {
        noise = Noise.of(random.nextLong());
        trees = new Cells(random.nextLong());
        angle = Math.PI * random.nextDouble();
        wide = 58 + 34 * random.nextDouble();
        high = 46 + 26 * random.nextDouble();
        river = random.nextInt(3) == 0 ? 9 : 0.5 * random.nextDouble() - 0.25;
        green = 0.15 + 0.35 * random.nextDouble();
        lots = new Lots(random.nextInt(1 << 20));
    }

    /// The town of `random`.
    static Town of(SplittableRandom random) {
        return new Town(random);
    }

    private enum Ground {
        WATER,
        ROAD,
        PARK,
        YARD,
        HOUSE
    }

    /// What lies at a place.
    ///
    /// @param number of its block or house
    /// @param edge distance to its edge, units
    /// @param across where in a house, -1..1 across its ridge
    private record Spot(Ground ground, int number, double edge, double across) {}

    /// Photographed from above.
    void fromAbove(double x, double y, double[] rgb) {
        Spot spot = spot(x, y);
        double grain = noise.fractal(x / 7, y / 7, 3);
        switch (spot.ground) {
            case WATER -> colour(0x24394A, 1 + 0.2 * noise.at(x / 30, y / 9), rgb);
            case ROAD -> colour(0x77777A, 1 + 0.18 * grain, rgb);
            case PARK -> colour(0x5F7343, 0.9 + 0.35 * grain, rgb);
            case YARD -> colour(0x8B8A6E, 0.95 + 0.35 * grain, rgb);
            case HOUSE -> {
                ROOFS.flat(spot.number, rgb);
                Palette.shade(rgb, (spot.across < 0 ? 1.05 : 0.72) + 0.1 * grain);
            }
        }
        if (spot.ground == Ground.PARK || spot.ground == Ground.YARD) {
            tree(x, y, spot.ground, rgb);
        }
        if (spot.ground != Ground.HOUSE
                && spot.ground != Ground.WATER
                && spot(x - SHADOW, y - SHADOW).ground == Ground.HOUSE) {
            Palette.shade(rgb, 0.42);
        }
    }

    private void tree(double x, double y, Ground ground, double[] rgb) {
        double every = 11;
        Cells.Place tree = trees.at(x / every, y / every);
        int rare = ground == Ground.PARK ? 3 : 2;
        if ((tree.id() & 3) < rare && tree.nearest() < 0.44) {
            double lit = 0.75 - 0.7 * (tree.dx() + tree.dy());
            colour(0x3D5130, lit + 0.3 * noise.at(x / 2.5, y / 2.5), rgb);
        }
    }

    /// Drawn as a map.
    void mapped(double x, double y, double[] rgb) {
        Spot spot = spot(x, y);
        switch (spot.ground) {
            case WATER -> colour(0x5C8FB5, 1, rgb);
            case ROAD -> {
                colour(spot.number == 0 ? 0xF5CE74 : 0xFFFFFF, 1, rgb);
                Palette.blend(rgb, 0.5, spot.edge < 1.5 ? 1 : 0);
            }
            case PARK -> colour(0x9CC484, 1, rgb);
            case YARD -> colour(0xEFEBE2, 1, rgb);
            case HOUSE -> {
                colour(0xB0A394, 1, rgb);
                Palette.blend(rgb, 0.45, spot.edge < 1.3 ? 1 : 0);
            }
        }
    }

    private Spot spot(double x, double y) {
        double wx = x + 30 * noise.at(x / 190, y / 190, 3.1);
        double wy = y + 30 * noise.at(x / 190, y / 190, 6.6);
        double u = (wx * Math.cos(angle) - wy * Math.sin(angle)) / wide;
        double v = (wx * Math.sin(angle) + wy * Math.cos(angle)) / high;
        double bank = Math.abs(noise.at(x / 130, y / 130, 12.5) - river) * 130 - 9;
        if (bank < 0 && !(road(u, wide) < 0 && isAvenue(u))) {
            return new Spot(Ground.WATER, 0, -bank, 0);
        }
        double away = Math.min(road(u, wide), road(v, high));
        if (away < 0) {
            boolean avenue = road(u, wide) < 0 ? isAvenue(u) : isAvenue(v);
            return new Spot(Ground.ROAD, avenue ? 0 : 1, -away, 0);
        }
        return block(u, v, bank);
    }

    private Spot block(double u, double v, double bank) {
        int i = (int) Math.floor(u);
        int j = (int) Math.floor(v);
        int block = lots.at(i, j);
        if ((block & 255) < 256 * green || bank < 5) {
            return new Spot(Ground.PARK, block, bank, 0);
        }
        int columns = 2 + (block >>> 9) % 2;
        double inU = Math.clamp((u - i - ROAD / wide) / (1 - 2 * ROAD / wide), 0, 0.999) * columns;
        double inV = Math.clamp((v - j - ROAD / high) / (1 - 2 * ROAD / high), 0, 0.999) * 2;
        int house = lots.at(7 * i + (int) inU, 5 * j + (int) inV + 91);
        double halfU = 0.26 + 0.16 * ((house >>> 3) & 15) / 15.0;
        double halfV = 0.26 + 0.16 * ((house >>> 7) & 15) / 15.0;
        double du = inU % 1 - 0.5;
        double dv = inV % 1 - 0.5;
        double edge =
                Math.min(
                        (halfU - Math.abs(du)) * wide / columns, (halfV - Math.abs(dv)) * high / 2);
        return edge > 0 && house % 7 != 0
                ? new Spot(Ground.HOUSE, house >>> 12, edge, dv / halfV)
                : new Spot(Ground.YARD, block, 0, 0);
    }

    /// Distance to the edge of the nearest road at whole numbers, units; below 0 on it.
    private double road(double place, double unit) {
        double half = isAvenue(place) ? AVENUE : ROAD;
        return Math.abs(place - Math.rint(place)) * unit - half;
    }

    private boolean isAvenue(double place) {
        return Math.floorMod((int) Math.rint(place) + lots.salt(), 3) == 0;
    }

    private static void colour(int code, double light, double[] rgb) {
        for (int c = 0; c < 3; c++) {
            rgb[c] = ((code >> (16 - 8 * c)) & 255) / 255.0 * light;
        }
    }
}
