package janus.texture;

import java.util.SplittableRandom;

/// Ridges of hills behind each other with trees and houses, by day or by night.
final class Landscape {
    private static final int RIDGES = 4;
    private static final Palette DAY_SKY = Palette.of(0x5E93CC, 0xA9CBE6, 0xE4EDF2);
    private static final Palette NIGHT_SKY = Palette.of(0x141B33, 0x2C3A5E, 0x66749B);
    private static final Palette MEADOW = Palette.of(0x4F6B33, 0x7F9450, 0xB5B072);
    private static final Palette WALLS = Palette.of(0xD8CDBB, 0xC9B29A, 0xE9E4D8, 0xB98F74);
    private static final double TREE_EVERY = 15;
    private static final double HOUSE_EVERY = 46;

    private final Noise noise;
    private final double horizon;
    private final double cover;
    private final double lightX;
    private final double lightY;
    private final Lots lots;

    private Landscape(SplittableRandom random) {
        noise = Noise.of(random.nextLong());
        horizon = 85 + 45 * random.nextDouble();
        cover = -0.2 + 0.4 * random.nextDouble();
        lightX = 30 + 196 * random.nextDouble();
        lightY = 22 + 30 * random.nextDouble();
        lots = new Lots(random.nextInt(1 << 20));
    }

    /// The land of `random`.
    static Landscape of(SplittableRandom random) {
        return new Landscape(random);
    }

    /// What stands at a place.
    ///
    /// @param what there is
    /// @param ridge 0 the farthest
    /// @param below how far under the top of what it is, units
    private record Spot(Thing what, int ridge, double below) {}

    private enum Thing {
        SKY,
        HILL,
        TREE,
        WALL,
        WINDOW,
        ROOF
    }

    /// In sunlight.
    void day(double x, double y, double[] rgb) {
        Spot spot = spot(x, y);
        double haze = 0.62 * Math.pow(1 - (spot.ridge + 1.0) / RIDGES, 1.4);
        switch (spot.what) {
            case SKY -> daySky(x, y, rgb);
            case HILL -> {
                double grass = noise.fractal(x / 30, y / 18, 4);
                MEADOW.mixed(0.5 + 0.6 * grass, rgb);
                Palette.shade(rgb, 1.1 - 0.006 * Math.min(60, spot.below) + 0.25 * grass);
            }
            case TREE -> {
                MEADOW.flat(0, rgb);
                Palette.shade(rgb, 0.62 + 0.35 * noise.at(x / 4, y / 4));
            }
            case WALL -> WALLS.flat(number(x, HOUSE_EVERY, spot.ridge), rgb);
            case WINDOW -> Palette.grey(0.22, rgb);
            case ROOF -> Palette.grey(0.38, rgb);
        }
        if (spot.what != Thing.SKY) {
            Palette.blend(rgb, 0.86, haze);
        }
    }

    private void daySky(double x, double y, double[] rgb) {
        DAY_SKY.mixed(y / 150, rgb);
        double cloud = noise.fractal(x / 80 + 3, y / 38, 5) + cover;
        Palette.blend(rgb, 0.97, Math.clamp(2.2 * cloud, 0, 0.9));
        double away = Math.hypot(x - lightX, y - lightY);
        Palette.blend(rgb, 1, Math.clamp((18 - away) / 6, 0, 1));
    }

    /// In moonlight.
    void night(double x, double y, double[] rgb) {
        Spot spot = spot(x, y);
        double far = 1 - (spot.ridge + 1.0) / RIDGES;
        switch (spot.what) {
            case SKY -> nightSky(x, y, rgb);
            case HILL -> {
                double rim = 0.2 * Math.exp(-spot.below / 6);
                Palette.grey(
                        0.12 + 0.16 * far + rim + 0.09 * noise.fractal(x / 30, y / 18, 4), rgb);
            }
            case TREE -> Palette.grey(0.025 + 0.16 * far, rgb);
            case WALL -> Palette.grey(0.3, rgb);
            case WINDOW -> Palette.of(0xFFE29A).flat(0, rgb);
            case ROOF -> Palette.grey(0.16, rgb);
        }
    }

    private void nightSky(double x, double y, double[] rgb) {
        NIGHT_SKY.mixed(y / 150, rgb);
        Cells.Place star = new Cells(lots.salt()).at(x / 21, y / 21);
        double bright = (star.id() & 255) / 255.0;
        Palette.blend(rgb, 1, bright * Math.clamp(1.9 - 21 * star.nearest(), 0, 1));
        double away = Math.hypot(x - lightX, y - lightY);
        Palette.blend(rgb, 0.55, 0.5 * Math.exp(-Math.max(0, away - 16) / 18));
        double crater = 0.12 * noise.at(x / 7, y / 7);
        Palette.blend(rgb, 0.93 + crater, Math.clamp((16 - away) / 2, 0, 1));
    }

    private Spot spot(double x, double y) {
        for (int ridge = RIDGES - 1; ridge >= 0; ridge--) {
            double ground = ground(x, ridge);
            Spot built = ridge < 1 ? NOTHING : house(x, y, ridge);
            if (built.what != Thing.SKY) {
                return built;
            }
            double tree = tree(x, y, ridge);
            if (tree > 0) {
                return new Spot(Thing.TREE, ridge, tree);
            }
            if (y > ground) {
                return new Spot(Thing.HILL, ridge, y - ground);
            }
        }
        return NOTHING;
    }

    private static final Spot NOTHING = new Spot(Thing.SKY, -1, 0);

    /// Where the ground of `ridge` begins.
    private double ground(double x, int ridge) {
        double wide = 120 - 12 * ridge;
        double high = 62 - 11 * ridge;
        return horizon
                + 36 * ridge
                + 6 * ridge * ridge
                - high * noise.fractal(x / wide, 11.7 * ridge + 2, 4);
    }

    /// How far below the top of a fir (x, y) is, or 0 where none stands.
    private double tree(double x, double y, int ridge) {
        double every = TREE_EVERY * scale(ridge);
        double best = 0;
        for (int next = -1; next <= 1; next++) {
            int id = (int) Math.floor(x / every) + next;
            int hash = lots.at(id, ridge);
            double middle = (id + 0.25 + 0.5 * Lots.share(hash)) * every;
            double high = every * (1.3 + 1.5 * Lots.share(hash >>> 5));
            double top = ground(middle, ridge) - high;
            double below = y - top;
            boolean grows = noise.at(middle / 60, 31 + ridge) > -0.08;
            if (grows && below > 0 && below < high + 3) {
                double layer = 0.7 + 0.3 * ((below * 4 / high) % 1);
                double half = 0.27 * below * layer;
                best = Math.abs(x - middle) < half ? Math.max(best, below) : best;
            }
        }
        return best;
    }

    private Spot house(double x, double y, int ridge) {
        int id = number(x, HOUSE_EVERY, ridge);
        int hash = lots.at(id, 17 + ridge);
        double size = scale(ridge);
        double middle = (id + 0.5) * HOUSE_EVERY * size;
        double half = (9 + 4 * Lots.share(hash)) * size;
        double high = (11 + 3 * Lots.share(hash >>> 4)) * size;
        double floor = ground(middle, ridge) + 3;
        double up = floor - y;
        double aside = Math.abs(x - middle);
        if (hash % 3 != 0 || up < 0) {
            return NOTHING;
        }
        if (aside < half && up < high) {
            double column = ((x - middle) / half + 1) * 1.5 % 1;
            double row = up / high;
            boolean window = column > 0.25 && column < 0.75 && row > 0.35 && row < 0.75;
            return new Spot(window ? Thing.WINDOW : Thing.WALL, ridge, 0);
        }
        double roof = (up - high) / (0.8 * half);
        return roof > 0 && aside / (1.15 * half) + roof < 1
                ? new Spot(Thing.ROOF, ridge, 0)
                : NOTHING;
    }

    private static double scale(int ridge) {
        return 0.45 + 0.3 * ridge;
    }

    private static int number(double x, double every, int ridge) {
        return (int) Math.floor(x / (every * scale(ridge)));
    }
}
