package janus.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `janus zoo`: the generic models a fine-tuning starts from.
@Command(
        name = "zoo",
        description = "The generic models: what there is, fetch, add, try on a photograph.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ZooListCommand.class,
            ZooPullCommand.class,
            ZooAddCommand.class,
            ZooRunCommand.class,
        })
final class ZooCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "zoo was given nothing to do - it has four commands - choose one of: list, pull, add, run");
        }
    }
}
