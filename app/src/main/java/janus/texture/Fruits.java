package janus.texture;

import java.util.SplittableRandom;

/// Fruit cut through: soft edges, fine structure, light from one side.
final class Fruits {
    private static final double SOFT = 0.05;

    private Fruits() {}

    /// Wedges of flesh between membranes, pith and rind.
    static Motif orange(SplittableRandom random) {
        Outline outline = Outline.of(random, 0.85, 0.05);
        int wedges = 8 + random.nextInt(4);
        double flesh = 0.45 + 0.2 * random.nextDouble();
        double shift = random.nextDouble();
        return cut(
                outline,
                random,
                place -> {
                    double turn = place.turn() / (2 * Math.PI) * wedges + shift;
                    double toMembrane =
                            Math.abs(turn - Math.rint(turn)) * 2 * Math.PI / wedges * place.depth();
                    double juice =
                            outline.noise().fractal(26 * turn / wedges, 3.2 * place.depth(), 3);
                    double level = flesh + 0.16 * juice;
                    level = mix(level, flesh + 0.26, 1 - Outline.past(toMembrane, 0.025, SOFT));
                    level = mix(flesh + 0.28, level, Outline.past(place.depth(), 0.12, SOFT));
                    level = mix(level, flesh + 0.3, Outline.past(place.depth(), 0.86, SOFT));
                    return mix(level, flesh - 0.12, Outline.past(place.depth(), 0.95, SOFT));
                });
    }

    /// Scales around scales.
    static Motif onion(SplittableRandom random) {
        Outline outline = Outline.of(random, 0.8, 0.07);
        double scales = 5 + 4 * random.nextDouble();
        double flesh = 0.5 + 0.2 * random.nextDouble();
        return cut(
                outline,
                random,
                place -> {
                    double bent =
                            place.depth()
                                    + 0.05 * outline.noise().at(2 * place.u() + 3, 2 * place.v());
                    double within = bent * scales - Math.floor(bent * scales);
                    double level =
                            flesh + 0.14 * Math.sin(Math.PI * within) - 0.2 * Math.pow(within, 6);
                    return mix(level, flesh - 0.3, Outline.past(place.depth(), 0.95, SOFT));
                });
    }

    /// A pale middle, rays, a ring of seeds.
    static Motif kiwi(SplittableRandom random) {
        Outline outline = Outline.of(random, 0.75, 0.04);
        int seeds = 16 + random.nextInt(12);
        double flesh = 0.36 + 0.16 * random.nextDouble();
        return cut(
                outline,
                random,
                place -> {
                    double turn = place.turn() / (2 * Math.PI) * seeds;
                    double ray = outline.noise().at(0.9 * turn, 1.5 * place.depth(), 4.4);
                    double level = flesh + 0.1 * ray + 0.1 * place.depth();
                    level = mix(flesh + 0.42, level, Outline.past(place.depth(), 0.22, 0.1));
                    double dr = (place.depth() - 0.38 - 0.05 * ray) / 0.07;
                    double dt = (turn - Math.rint(turn)) / 0.3;
                    level = mix(level, 0.08, Math.clamp(1.6 - 1.6 * Math.hypot(dr, dt), 0, 1));
                    return mix(level, flesh - 0.18, Outline.past(place.depth(), 0.96, SOFT));
                });
    }

    /// Smooth flesh, a core with five chambers.
    static Motif apple(SplittableRandom random) {
        Outline outline = Outline.of(random, 0.85, 0.09);
        double flesh = 0.55 + 0.2 * random.nextDouble();
        double shift = random.nextDouble();
        return cut(
                outline,
                random,
                place -> {
                    double level =
                            flesh + 0.07 * outline.noise().fractal(2 * place.u(), 2 * place.v(), 4);
                    double turn = place.turn() / (2 * Math.PI) * 5 + shift;
                    double dt = Math.abs(turn - Math.rint(turn)) * place.depth() * 4;
                    double petal = Math.hypot(dt / 0.32, (place.depth() - 0.22) / 0.13);
                    level = mix(level, flesh - 0.3, Math.clamp(2.2 - 2.2 * petal, 0, 1));
                    double ring =
                            Math.abs(place.depth() - 0.45 - 0.03 * Math.cos(5 * place.turn()));
                    level = mix(level, flesh + 0.14, Math.clamp(1 - ring / 0.03, 0, 0.7));
                    return mix(level, flesh - 0.25, Outline.past(place.depth(), 0.95, SOFT));
                });
    }

    /// How light a place in a fruit is.
    @FunctionalInterface
    private interface Flesh {
        double level(Outline.Place place);
    }

    /// A fruit of `flesh` on a dark table.
    private static Motif cut(Outline outline, SplittableRandom random, Flesh flesh) {
        double side = 2 * Math.PI * random.nextDouble();
        double warm = 0.06 * random.nextDouble();
        return (x, y, rgb) -> {
            Outline.Place place = outline.at(x, y);
            double grain = outline.noise().fractal(x / 5, y / 5, 2);
            double light = 0.95 + 0.16 * (place.u() * Math.cos(side) + place.v() * Math.sin(side));
            double level = flesh.level(place) * light + 0.03 * grain;
            double table = 0.04 + 0.02 * grain;
            double shown = mix(level, table, Outline.past(place.depth(), 1, SOFT));
            rgb[0] = shown + warm;
            rgb[1] = shown;
            rgb[2] = shown - warm;
        };
    }

    private static double mix(double one, double other, double share) {
        return one + share * (other - one);
    }
}
