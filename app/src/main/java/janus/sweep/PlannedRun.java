package janus.sweep;

import janus.run.RunFolder;
import janus.train.Recipe;
import java.nio.file.Path;

/// A Run of a sweep, trained or to be trained.
///
/// @param contestant what it starts from
/// @param recipe with its seed
/// @param folder its own
record PlannedRun(Contestant contestant, Recipe recipe, RunFolder folder) {
    /// Where the Run of the row `name` with `seed` lies in the sweep in `out`.
    static RunFolder folder(Path out, String name, long seed) {
        return new RunFolder(out.resolve("runs").resolve(name).resolve("seed-" + seed));
    }

    /// The last part of its folders, such as `seed-1`.
    String attempt() {
        return "seed-" + recipe.seed();
    }

    /// `horse2zebra seed 1`.
    String words() {
        return "%s seed %d".formatted(contestant.name(), recipe.seed());
    }
}
