package janus.cli;

import janus.demo.Pretraining;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `janus pretrain`: makes the generic generators that the demo ships. Hidden: users need the
/// result, not the making.
@Command(
        name = "pretrain",
        hidden = true,
        description = "Train the demo's small generic generators on procedural textures.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PretrainCommand implements Callable<Integer> {
    @Option(names = "--out", required = true, description = "Folder to write.")
    private Path out = Path.of("");

    @Option(
            names = "--pictures",
            defaultValue = "1500",
            description = "Textures of each domain (default: ${DEFAULT-VALUE}).")
    private int pictures;

    @Option(
            names = "--size",
            defaultValue = "64",
            description = "Side of the textures, pixels (default: ${DEFAULT-VALUE}).")
    private int size;

    @Option(
            names = "--filters",
            defaultValue = "8",
            description = "Filters of the first layer (default: ${DEFAULT-VALUE}).")
    private int filters;

    @Option(
            names = "--steps",
            defaultValue = "6000",
            description = "Generator steps (default: ${DEFAULT-VALUE}).")
    private int steps;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String command =
                "janus pretrain --pictures %d --size %d --filters %d --steps %d"
                        .formatted(pictures, size, filters, steps);
        new Pretraining(ConsoleProgress.onStandardError())
                .run(new Pretraining.Request(out, pictures, size, filters, steps, command));
        System.out.println(out);
        return 0;
    }
}
