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
            case PHOTO ->
                    switch (random.nextInt(6)) {
                        case 0 -> Photos.marble(random);
                        case 1 -> Photos.wood(random);
                        case 2 -> Photos.pebbles(random);
                        case 3 -> Photos.clouds(random);
                        default -> Photos.terrain(random);
                    };
            case DRAWING ->
                    switch (random.nextInt(6)) {
                        case 0 -> Drawings.glass(random);
                        case 1 -> Drawings.contours(random);
                        case 2 -> Drawings.tiles(random);
                        case 3 -> Drawings.bands(random);
                        default -> Drawings.map(random);
                    };
        };
    }
}
