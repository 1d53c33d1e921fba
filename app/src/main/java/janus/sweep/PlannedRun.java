package janus.sweep;

import janus.run.RunFolder;
import janus.train.Recipe;

/// A Run of a sweep, trained or to be trained.
///
/// @param request the sweep
/// @param contestant what it starts from
/// @param recipe with its seed and learning rate
record PlannedRun(Request request, Contestant contestant, Recipe recipe) {
    /// Where it lies.
    RunFolder folder() {
        return folder(request, contestant.name(), recipe);
    }

    /// Where the Run of the row `name` with `recipe` lies in the sweep of `request`.
    static RunFolder folder(Request request, String name, Recipe recipe) {
        return new RunFolder(
                request.out().resolve("runs").resolve(name).resolve(attempt(request, recipe)));
    }

    private static String attempt(Request request, Recipe recipe) {
        String seed = "seed-" + recipe.seed();
        return severalRates(request) ? "rate-%s/%s".formatted(rate(recipe), seed) : seed;
    }

    private static boolean severalRates(Request request) {
        return request.training().rates().size() > 1;
    }

    private static double rate(Recipe recipe) {
        return recipe.optimisation().learningRate();
    }

    /// Its learning rate.
    double rate() {
        return rate(recipe);
    }

    /// The last parts of its folder, such as `seed-1`, or `rate-8.0E-4/seed-1` where there are
    /// several learning rates.
    String attempt() {
        return attempt(request, recipe);
    }

    /// `horse2zebra seed 1`, and the learning rate where there are several.
    String words() {
        String seed = "%s seed %d".formatted(contestant.name(), recipe.seed());
        return severalRates(request) ? "%s, rate %s".formatted(seed, rate()) : seed;
    }
}
