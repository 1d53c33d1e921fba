package janus.cli;

import janus.pretrain.DomainPair;
import janus.pretrain.Pretraining;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `janus pretrain`: makes the generic generators that Janus ships. Hidden: users need the result,
/// not the making.
@Command(
        name = "pretrain",
        hidden = true,
        description = {
            "Train the zoo's small generic generators on procedural pictures.",
            "The same command again goes on after an interruption."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PretrainCommand implements Callable<Integer> {
    @Option(names = "--out", required = true, description = "Folder to write.")
    private Path out = Path.of("");

    @Option(
            names = "--pair",
            defaultValue = "all",
            paramLabel = "NAME|all",
            description =
                    "The pair of domains, by the name of the first generator, such as day2night, or all, one after the other (default: ${DEFAULT-VALUE}).")
    private String pair = "all";

    @Option(
            names = "--pictures",
            defaultValue = "1500",
            description = "Pictures of each domain (default: ${DEFAULT-VALUE}).")
    private int pictures;

    @Option(
            names = "--size",
            defaultValue = "64",
            description = "Side of the pictures, pixels (default: ${DEFAULT-VALUE}).")
    private int size;

    @Option(
            names = "--filters",
            defaultValue = "8",
            description = "Filters of the first layer (default: ${DEFAULT-VALUE}).")
    private int filters;

    @Option(
            names = "--steps",
            defaultValue = "4000",
            description = "Generator steps (default: ${DEFAULT-VALUE}).")
    private int steps;

    @Option(names = "--seed", defaultValue = "1", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Pretraining pretraining = new Pretraining(ConsoleProgress.onStandardError());
        for (DomainPair one : DomainPair.of(pair)) {
            pretraining.run(
                    new Pretraining.Request(
                            one,
                            out,
                            new Pretraining.Effort(pictures, size, filters, steps, seed)));
        }
        System.out.println(out);
        return 0;
    }
}
