package janus.cli;

import janus.evaluate.MadeBy;
import janus.work.Version;
import picocli.CommandLine.Model.CommandSpec;

/// A command as it was typed, for what it makes.
final class CommandText {
    private CommandText() {}

    /// `janus evaluate --truth ...`.
    static String of(CommandSpec command) {
        return "janus " + String.join(" ", command.commandLine().getParseResult().originalArgs());
    }

    /// This Janus under `command`.
    static MadeBy madeBy(CommandSpec command) {
        return new MadeBy(Version.current(), of(command));
    }
}
