package janus.cli;

import janus.zoo.Pulled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `janus zoo add`: takes a file in.
@Command(
        name = "add",
        description = "Copy a generator's checkpoint (.pth, .safetensors) into the zoo.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ZooAddCommand implements Callable<Integer> {
    @Mixin private final ZooOptions options = new ZooOptions();

    @Parameters(paramLabel = "FILE", description = "The checkpoint.")
    private Path file = Path.of("");

    @Option(names = "--name", required = true, description = "What to call it.")
    private String name = "";

    @Override
    public Integer call() throws IOException {
        Pulled added = options.zoo().add(file, name);
        options.warn(added);
        options.say("%s is in %s".formatted(name, added.file()));
        return 0;
    }
}
