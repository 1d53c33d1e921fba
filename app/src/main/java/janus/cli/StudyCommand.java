package janus.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `janus study`: what radiologists see in synthetic images.
@Command(
        name = "study",
        description = "Reader studies: what radiologists see in synthetic images.",
        mixinStandardHelpOptions = true,
        subcommands = {
            StudySizeCommand.class,
            StudyAnalyseCommand.class,
        })
final class StudyCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "study was given nothing to do - it has commands of its own - choose one of: %s"
                            .formatted(UsageError.commands(spec.commandLine())));
        }
    }
}
