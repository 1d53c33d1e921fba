package janus.texture;

import java.util.SplittableRandom;

/// Nuts cut through: hard shells, flat kernels, sharp edges, on black.
final class Nuts {
    private static final double BLACK = 0.02;

    private Nuts() {}

    /// A crumpled kernel in two halves.
    static Motif walnut(SplittableRandom random) {
        Outline outline = Outline.of(random, 0.8, 0.08);
        Shell shell = Shell.of(random, 0.1);
        double kernel = 0.42 + 0.14 * random.nextDouble();
        double folds = 2.2 + 1.2 * random.nextDouble();
        return cut(
                outline,
                shell,
                place -> {
                    double fold = outline.noise().fractal(folds * place.u(), folds * place.v(), 2);
                    boolean split = Math.abs(place.v() + 0.05 * fold) < 0.05;
                    boolean gap = place.depth() > shell.inner - 0.07 + 0.12 * fold;
                    if (split) {
                        return 0.72;
                    }
                    return gap || Math.abs(fold) < 0.07 ? BLACK : kernel;
                });
    }

    /// A long kernel with a seam.
    static Motif almond(SplittableRandom random) {
        Outline outline = Outline.of(random, 0.55, 0.04);
        Shell shell = Shell.of(random, 0.12);
        double kernel = 0.4 + 0.2 * random.nextDouble();
        return cut(
                outline,
                shell,
                place -> {
                    boolean seam = Math.abs(place.v()) < 0.035 && Math.abs(place.u()) < 0.5;
                    if (place.depth() > shell.inner - 0.06 || seam) {
                        return BLACK;
                    }
                    return place.depth() > shell.inner - 0.12 ? kernel + 0.18 : kernel;
                });
    }

    /// Thick flesh around a hollow with water in it.
    static Motif coconut(SplittableRandom random) {
        Outline outline = Outline.of(random, 0.88, 0.03);
        Shell shell = Shell.of(random, 0.09);
        double flesh = 0.5 + 0.18 * random.nextDouble();
        double hollow = 0.4 + 0.22 * random.nextDouble();
        double water = random.nextDouble() - 0.5;
        return cut(
                outline,
                shell,
                place -> {
                    if (place.depth() > hollow) {
                        return flesh;
                    }
                    return place.v() > water * hollow ? 0.24 : BLACK;
                });
    }

    /// A round kernel with a small hollow.
    static Motif hazelnut(SplittableRandom random) {
        Outline outline = Outline.of(random, 0.85, 0.04);
        Shell shell = Shell.of(random, 0.1);
        double kernel = 0.38 + 0.2 * random.nextDouble();
        double hollow = 0.06 + 0.14 * random.nextDouble();
        double gap = 0.03 + 0.08 * random.nextDouble();
        return cut(
                outline,
                shell,
                place -> {
                    if (place.depth() > shell.inner - gap || place.depth() < hollow) {
                        return BLACK;
                    }
                    double spot = outline.noise().at(5 * place.u(), 5 * place.v(), 7.7);
                    return spot > 0.42 ? kernel - 0.14 : kernel;
                });
    }

    /// A hard shell.
    ///
    /// @param inner depth at which it begins
    /// @param level how light it is
    private record Shell(double inner, double level) {
        static Shell of(SplittableRandom random, double thinnest) {
            return new Shell(
                    1 - thinnest - 0.1 * random.nextDouble(), 0.84 + 0.14 * random.nextDouble());
        }
    }

    /// How light a place inside the shell is.
    @FunctionalInterface
    private interface Kernel {
        double level(Outline.Place place);
    }

    private static Motif cut(Outline outline, Shell shell, Kernel kernel) {
        return (x, y, rgb) -> {
            Outline.Place place = outline.at(x, y);
            double level;
            if (place.depth() > 1) {
                level = BLACK;
            } else {
                level = place.depth() > shell.inner ? shell.level : kernel.level(place);
            }
            Palette.grey(level, rgb);
        };
    }
}
