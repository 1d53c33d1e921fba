package janus.cli;

import janus.study.Invitations;
import janus.study.OpenStudy;
import janus.study.Refused;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `janus study invite`: readers and their personal links.
@Command(
        name = "invite",
        description = "Invite readers: prints a personal link for each, which can't be told again.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StudyInviteCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "NAME",
            description = "Pseudonyms of the readers.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private List<String> names = List.of();

    @Option(
            names = "--address",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where janus serve is reached (default: ${DEFAULT-VALUE}).")
    private String address = "";

    @Mixin
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private StudyArgument study = new StudyArgument();

    @Override
    public Integer call() throws IOException {
        try (OpenStudy open = study.open()) {
            Invitations invitations = new Invitations(open);
            for (String name : names) {
                Invitations.Invited invited = invitations.invite(name, StudyOptions.WHO);
                Objects.requireNonNull(spec, "picocli sets it")
                        .commandLine()
                        .getOut()
                        .printf(
                                "%s\t%s/r/%s%n",
                                invited.name(), address.replaceFirst("/+$", ""), invited.token());
            }
        } catch (Refused refused) {
            throw new IllegalArgumentException(refused.getMessage(), refused);
        }
        return 0;
    }
}
