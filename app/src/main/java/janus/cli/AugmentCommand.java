package janus.cli;

import janus.augment.Augmentations;
import janus.dataset.Dataset;
import janus.train.AugmentationSheet;
import janus.train.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `janus augment`: what `finetune --augment` does to slices, as a picture.
@Command(
        name = "augment",
        description = {
            "Show what finetune --augment does to an MR and a CT slice of a Dataset.",
            "A row each: the slice, one end of the range, a random draw, the other end, the difference."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AugmentCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--data", required = true, description = "Dataset folder (janus prepare).")
    private Path data = Path.of("");

    @Option(names = "--show", required = true, description = "PNG to draw.")
    private Path show = Path.of("");

    @Option(
            names = "--augment",
            defaultValue = "flip,shift,rotate,scale,elastic,gamma,bias,noise",
            description = "Which, separated by commas (default: ${DEFAULT-VALUE}).")
    private String augment = "";

    @Option(
            names = "--size",
            defaultValue = "256",
            description =
                    "Side of the pictures the networks see, pixels (default: ${DEFAULT-VALUE}).")
    private int size;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of the draws (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws IOException {
        Recipe.requireSide(size);
        Augmentations augmentations = Augmentations.of(augment);
        new AugmentationSheet(Dataset.open(data), size, augmentations, seed).write(show);
        Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut().println(show);
        return 0;
    }
}
