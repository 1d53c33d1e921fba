package janus.sweep;

import janus.checkpoint.Architecture;
import janus.dataset.Dataset;
import janus.evaluate.MadeBy;
import janus.metric.Metric;
import janus.tensor.Device;
import janus.train.Cadence;
import janus.train.Recipe;
import janus.volume.Direction;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What to sweep.
///
/// @param dataset to learn from, choose by and report on
/// @param out the sweep's folder
/// @param lineup what Runs start from
/// @param training how they learn
/// @param judging how they are compared
/// @param device where
/// @param made with what
public record Request(
        Dataset dataset,
        Path out,
        Lineup lineup,
        Training training,
        Judging judging,
        Device device,
        MadeBy made) {
    /// How Runs learn.
    ///
    /// @param recipes one a seed and learning rate, alike in all else, by seed
    /// @param cadence how often a Run writes
    /// @param scratch form of the generators of `scratch`; empty: that of the models compared with
    ///   it
    public record Training(
            List<Recipe> recipes, Cadence cadence, Optional<Architecture.ResnetGenerator> scratch) {
        /// Learning rates, in the order given.
        List<Double> rates() {
            return recipes.stream()
                    .map(recipe -> recipe.optimisation().learningRate())
                    .distinct()
                    .toList();
        }

        /// Seeds, in their order.
        List<Long> seeds() {
            return recipes.stream().map(Recipe::seed).distinct().toList();
        }

        /// At least one seed.
        public Training {
            recipes = List.copyOf(recipes);
            if (recipes.isEmpty()) {
                throw new IllegalArgumentException(
                        "--seeds 0 trains nothing - each model needs a Run - ask for one or more, five show the spread");
            }
        }
    }

    /// How Runs are compared.
    ///
    /// @param directions that are translated and compared; every Run learns both
    /// @param metric that decides
    /// @param failures what becomes of the test split when Runs failed
    public record Judging(List<Direction> directions, Metric metric, Failed failures) {}

    /// What becomes of the test split when Runs failed.
    public enum Failed {
        /// It stays closed, so that they can be mended and tried again.
        WAITED_FOR,
        /// It is opened without them.
        LEFT_OUT
    }
}
