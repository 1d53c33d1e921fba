package janus.texture;

import java.util.SplittableRandom;

/// A picture without edges: a colour for every place.
@FunctionalInterface
interface Motif {
    /// Puts red, green, blue in 0..1 at (x, y) into `rgb`; a picture is 256 units wide.
    void at(double x, double y, double[] rgb);

    /// The motif of `seed` in `domain`.
    static Motif of(Domain domain, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return switch (domain) {
            case PHOTO -> photo(random);
            case DRAWING -> drawing(random);
            case DAY -> Landscape.of(random)::day;
            case NIGHT -> Landscape.of(random)::night;
            case SHAPE -> Shapes.of(random)::filled;
            case SKETCH -> Shapes.of(random)::outlined;
            case AERIAL -> Town.of(random)::fromAbove;
            case MAP -> Town.of(random)::mapped;
            case FRUIT -> fruit(random);
            case NUT -> nut(random);
        };
    }

    private static Motif photo(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> Photos.marble(random);
            case 1 -> Photos.wood(random);
            case 2 -> Photos.pebbles(random);
            case 3 -> Photos.clouds(random);
            default -> Photos.terrain(random);
        };
    }

    private static Motif drawing(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> Drawings.glass(random);
            case 1 -> Drawings.contours(random);
            case 2 -> Drawings.tiles(random);
            case 3 -> Drawings.bands(random);
            default -> Drawings.map(random);
        };
    }

    private static Motif fruit(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> Fruits.orange(random);
            case 1 -> Fruits.onion(random);
            case 2 -> Fruits.kiwi(random);
            default -> Fruits.apple(random);
        };
    }

    private static Motif nut(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> Nuts.walnut(random);
            case 1 -> Nuts.almond(random);
            case 2 -> Nuts.coconut(random);
            default -> Nuts.hazelnut(random);
        };
    }
}
