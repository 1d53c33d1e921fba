package janus.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `janus study`: reader studies, from their description to their answers.
@Command(
        name = "study",
        description =
                "Reader studies: make one, invite readers, take out the answers. janus serve shows"
                        + " it.",
        mixinStandardHelpOptions = true,
        subcommands = {
            StudyCreateCommand.class,
            StudyInviteCommand.class,
            StudyPasswordCommand.class,
            StudyExportCommand.class,
            StudyCloseCommand.class,
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
