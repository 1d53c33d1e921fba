package janus.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns what picocli says about a command line into one sentence: what - why - what to do.
final class UsageError {
    private UsageError() {}

    static String sentence(ParameterException wrong) {
        return switch (wrong) {
            case MissingParameterException missing -> missing(missing);
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            default -> other(wrong);
        };
    }

    /// The names of all commands under `line`, such as `finetune, translate`.
    static String commands(CommandLine line) {
        return String.join(", ", line.getCommandSpec().subcommands().keySet());
    }

    private static String missing(MissingParameterException wrong) {
        List<ArgSpec> args = wrong.getMissing();
        if (args.isEmpty()) {
            return other(wrong);
        }
        String names = args.stream().map(UsageError::name).collect(Collectors.joining(", "));
        return "%s %s missing - '%s' can't start without - add %s, as '%s --help' shows"
                .formatted(
                        names,
                        args.size() == 1 ? "is" : "are",
                        command(wrong),
                        args.size() == 1 ? "it" : "them",
                        command(wrong));
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static String unmatched(UnmatchedArgumentException wrong) {
        String found = wrong.getUnmatched().getFirst();
        CommandLine line = wrong.getCommandLine();
        boolean anyCommands = !line.getSubcommands().isEmpty();
        String why =
                anyCommands && !wrong.isUnknownOption()
                        ? "'%s' knows only the commands %s"
                                .formatted(command(wrong), commands(line))
                        : "'%s' has no such %s"
                                .formatted(
                                        command(wrong),
                                        wrong.isUnknownOption() ? "option" : "argument");
        return "'%s' was not understood - %s - %ssee '%s --help'"
                .formatted(found, why, suggestion(wrong), command(wrong));
    }

    private static String suggestion(UnmatchedArgumentException wrong) {
        List<String> suggestions = wrong.getSuggestions();
        return suggestions.isEmpty() ? "" : "did you mean '%s'? ".formatted(suggestions.getFirst());
    }

    private static String other(ParameterException wrong) {
        Throwable cause = wrong.getCause();
        if (cause instanceof IllegalArgumentException && isSentence(cause.getMessage())) {
            return String.valueOf(cause.getMessage());
        }
        String message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
        return isSentence(message)
                ? message
                : "%s - '%s' can't start with it - see '%s --help'"
                        .formatted(lowerFirst(message), command(wrong), command(wrong));
    }

    private static boolean isSentence(@Nullable String message) {
        return message != null && message.contains(" - ");
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static String command(ParameterException wrong) {
        return wrong.getCommandLine().getCommandSpec().qualifiedName();
    }
}
