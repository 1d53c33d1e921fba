package janus.cli;

import janus.demo.Demo;
import janus.demo.Plan;
import janus.tensor.Device;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `janus demo`: the whole of it on built-in phantoms.
@Command(
        name = "demo",
        description =
                "Show everything on built-in phantoms, in a few minutes and without network: make heads, fine-tune, translate, measure, report.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--out",
            defaultValue = "janus-demo",
            description = "New folder to write (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(
            names = "--steps",
            description = "Steps of each of the two fine-tunings (default: ${DEFAULT-VALUE}).")
    private int steps = Plan.DEFAULT.steps();

    @Option(
            names = "--size",
            description = "Side of the slices, pixels (default: ${DEFAULT-VALUE}).")
    private int size = Plan.DEFAULT.side();

    @Option(names = "--seed", description = "Other heads, other luck (default: ${DEFAULT-VALUE}).")
    private long seed = Plan.DEFAULT.seed();

    @Option(
            names = "--device",
            defaultValue = "auto",
            description = "auto, cpu, cuda:0, ... (default: ${DEFAULT-VALUE}).")
    private String device = "auto";

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path report =
                new Demo(ConsoleProgress.onStandardError())
                        .run(out, Plan.DEFAULT.with(steps, size, seed), Device.of(device));
        System.out.println(report);
        return 0;
    }
}
