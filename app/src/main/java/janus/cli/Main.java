package janus.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/// `janus`: the root of all commands. Exit code 0 done, 1 failed, 2 wrong usage.
@Command(
        name = "janus",
        description =
                "Brain MR to synthetic CT and back, by fine-tuning generic CycleGAN models. Research only, not for diagnosis.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        subcommands = {
            FinetuneCommand.class,
            PrepareCommand.class,
        })
public final class Main implements Runnable {
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show the stack trace of a failure.")
    private boolean debug;

    @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "no command was given");
        }
    }

    /// Runs `arguments` and ends the process with the exit code.
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// Runs `arguments` and returns the exit code.
    static int run(String... arguments) {
        Main main = new Main();
        CommandLine line = new CommandLine(main);
        line.setParameterExceptionHandler((wrong, _) -> usage(wrong));
        line.setExecutionExceptionHandler((failure, command, _) -> {
            if (main.debug) {
                failure.printStackTrace(command.getErr());
            }
            command.getErr().println("janus: " + Failures.sentence(failure));
            return 1;
        });
        return line.execute(arguments);
    }

    private static int usage(ParameterException wrong) {
        PrintWriter err = wrong.getCommandLine().getErr();
        List<String> suggestions = List.of();
        if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
            suggestions = unmatched.getSuggestions();
        }
        String first = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong usage");
        err.println(
                "janus: %s - the command line was not understood - %ssee %s --help"
                        .formatted(
                                first,
                                suggestions.isEmpty()
                                        ? ""
                                        : "did you mean " + suggestions.getFirst() + "? ",
                                wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return 2;
    }
}
