package janus.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `janus`: the root of all commands, and the one place where a failure becomes a sentence on
/// standard error. Exit code 0 done, 1 failed, 2 wrong usage.
@Command(
        name = "janus",
        description =
                "Brain MR to synthetic CT and back, by fine-tuning generic CycleGAN models."
                        + " Research only, not for diagnosis.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        footer = {"", "Exit code: 0 done, 1 failed, 2 wrong usage."},
        subcommands = {
            ZooCommand.class,
            AlignCommand.class,
            UnbiasCommand.class,
            PrepareCommand.class,
            AugmentCommand.class,
            FinetuneCommand.class,
            SweepCommand.class,
            WatchCommand.class,
            TranslateCommand.class,
            BaselineCommand.class,
            EvaluateCommand.class,
            CompareCommand.class,
            LeaderboardCommand.class,
            StudyCommand.class,
            ServeCommand.class,
            PretrainCommand.class,
            DemoCommand.class,
            PhantomCommand.class,
            ConvertCommand.class,
            InspectCommand.class,
            DeidentifyCommand.class,
            PullCommand.class,
            PushCommand.class,
        })
public final class Main implements Runnable {
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show the stack trace of a failure (also: JANUS_DEBUG=1).")
    private boolean debug = System.getenv("JANUS_DEBUG") != null;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no command was given - janus does one thing a command - choose one of: %s"
                            .formatted(UsageError.commands(spec.commandLine())));
        }
    }

    /// Runs `arguments` and ends the process with the exit code.
    public static void main(String[] arguments) {
        System.exit(run(writer(System.out), writer(System.err), arguments));
    }

    /// Words for `stream` in its charset, line by line.
    static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, stream.charset()), true);
    }

    /// Runs `arguments` and returns the exit code.
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Main main = new Main();
        return main.execute(line(main, out, err), arguments);
    }

    /// The commands of `root`, wired to where errors are told.
    static CommandLine line(Object root, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(root);
        line.setOut(out).setErr(err);
        line.setExpandAtFiles(false);
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, Main::path);
        line.setParameterExceptionHandler((wrong, _) -> {
            err.println("janus: " + UsageError.sentence(wrong));
            return CommandLine.ExitCode.USAGE;
        });
        shareVersion(line, line.getCommandSpec().versionProvider());
        return line;
    }

    /// An empty path, as an unset variable in a script gives, would mean the current folder.
    private static Path path(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException(
                    "the path is empty - a file or folder must be named - is a variable unset?");
        }
        return Path.of(text);
    }

    private static void shareVersion(CommandLine line, @Nullable IVersionProvider version) {
        line.getCommandSpec().versionProvider(version);
        line.getSubcommands().values().forEach(sub -> shareVersion(sub, version));
    }

    /// Runs `arguments` on `line`, whose root this is.
    int execute(CommandLine line, String... arguments) {
        line.setExecutionExceptionHandler((failure, _, _) -> failed(failure, line.getErr()));
        try {
            return line.execute(arguments);
        } catch (Error severe) { // picocli lets these through: no memory, no native library
            return failed(severe, line.getErr());
        }
    }

    private int failed(Throwable failure, PrintWriter err) {
        err.println("janus: " + Failures.sentence(failure));
        if (debug) {
            failure.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
