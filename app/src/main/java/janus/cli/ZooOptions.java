package janus.cli;

import janus.zoo.Pulled;
import janus.zoo.Zoo;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Where the zoo is kept and fed from; shared by its commands.
final class ZooOptions {
    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "Janus's cache folder; models lie in its folder zoo (default: $JANUS_CACHE, or janus in the system's cache folder).")
    private @Nullable Path cache;

    @Option(
            names = "--from",
            paramLabel = "URL",
            description =
                    "Folder on a web server to pull NAME.pth from (default: $JANUS_ZOO, or the authors' server).")
    private @Nullable String from;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /// The command these options belong to.
    CommandLine line() {
        return Objects.requireNonNull(command, "picocli sets it").commandLine();
    }

    /// Tells `text` on standard output.
    void say(String text) {
        line().getOut().println(text);
        line().getOut().flush();
    }

    /// Tells what speaks against a model, if anything does, on standard error.
    void warn(Pulled pulled) {
        pulled.doubt().ifPresent(this::warn);
    }

    /// Tells what went wrong but stops nothing, on standard error.
    void warn(String what) {
        line().getErr().println("janus: warning: " + what);
        line().getErr().flush();
    }

    Zoo zoo() {
        return Zoo.of(
                cache == null ? Zoo.standardCache() : cache,
                from == null ? Zoo.standardBase() : Zoo.address(from));
    }
}
