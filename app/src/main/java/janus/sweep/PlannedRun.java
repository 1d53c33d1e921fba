package janus.sweep;

import janus.run.RunFolder;
import janus.train.Recipe;

/// A Run of a sweep, trained or to be trained.
///
/// @param contestant what it starts from
/// @param recipe with its seed
/// @param folder its own
record PlannedRun(Contestant contestant, Recipe recipe, RunFolder folder) {
    /// The Run of `recipe` that starts from `contestant` in the sweep of `request`.
    static PlannedRun of(Request request, Contestant contestant, Recipe recipe) {
        return new PlannedRun(contestant, recipe, folder(request, contestant.name(), recipe));
    }

    /// Where the Run of the row `name` with `recipe` lies in the sweep of `request`.
    static RunFolder folder(Request request, String name, Recipe recipe) {
        return new RunFolder(
                request.out()
                        .resolve("runs")
                        .resolve(name)
                        .resolve(attempt(request.training(), recipe)));
    }

    private static String attempt(Request.Training training, Recipe recipe) {
        String seed = "seed-" + recipe.seed();
        return training.rates().size() == 1 ? seed : rate(recipe) + "/" + seed;
    }

    private static String rate(Recipe recipe) {
        return "rate-" + recipe.optimisation().learningRate();
    }

    /// The last parts of its folders in the sweep of `training`, such as `seed-1`, or
    /// `rate-8.0E-4/seed-1` where there are several learning rates.
    String attempt(Request.Training training) {
        return attempt(training, recipe);
    }

    /// `horse2zebra seed 1`, in the sweep of `training`.
    String words(Request.Training training) {
        String seed = "%s seed %d".formatted(contestant.name(), recipe.seed());
        return training.rates().size() == 1
                ? seed
                : "%s, rate %s".formatted(seed, recipe.optimisation().learningRate());
    }
}
