package janus.cli;

import janus.checkpoint.Architecture;
import janus.tensor.Device;
import janus.train.Cadence;
import janus.train.Recipe;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// The options of commands that train: the whole recipe, and where it is computed.
final class TrainingOptions {
    @ArgGroup(validate = false, heading = "Recipe:%n")
    private final RecipeOptions recipe = new RecipeOptions();

    @ArgGroup(validate = false, heading = "What is learned from:%n")
    private final LearningOptions learning = new LearningOptions();

    @ArgGroup(validate = false, heading = "Strategy:%n")
    private final StrategyOptions strategy = new StrategyOptions();

    @Option(
            names = "--device",
            defaultValue = "auto",
            description =
                    "cpu, cuda:0, ... (default: ${DEFAULT-VALUE}, a GPU of its own for each worker as far as there are any).")
    private String device = "auto";

    /// The recipe with the seed that is `further` than the one given.
    Recipe recipe(long further) {
        return recipe.recipe(learning, further).withStrategy(strategy.strategy());
    }

    /// The form of a generator from scratch.
    Architecture.ResnetGenerator form() {
        return recipe.form();
    }

    Cadence cadence() {
        return recipe.cadence();
    }

    Device device() {
        return device(0);
    }

    /// Where worker `rank` computes.
    Device device(int rank) {
        return Device.of(device, rank);
    }
}
