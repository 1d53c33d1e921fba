package janus.cli;

import janus.study.OpenStudy;
import janus.study.Ownership;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `janus study password`: the owner's password.
@Command(
        name = "password",
        description = "Set the password of a study's owner.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StudyPasswordCommand implements Callable<Integer> {
    @Parameters(paramLabel = "STUDY", description = "Study folder.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private Path study = Path.of("");

    @Mixin
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private NewPassword password = new NewPassword();

    @Mixin
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private StudyOptions options = new StudyOptions();

    @Override
    public Integer call() throws IOException {
        try (OpenStudy open = options.open(study)) {
            String word =
                    password.read()
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "there is no terminal to ask at - the password must"
                                                    + " come from somewhere - give --password-file"
                                                    + " FILE"));
            new Ownership(open).setPassword(word, StudyOptions.WHO);
        }
        return 0;
    }
}
