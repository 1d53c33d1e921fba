package janus.cli;

import janus.study.OpenStudy;
import janus.study.Ownership;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `janus study password`: the owner's password.
@Command(
        name = "password",
        description = "Set the password of a study's owner.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StudyPasswordCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private NewPassword password = new NewPassword();

    @Mixin
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private StudyArgument study = new StudyArgument();

    @Override
    public Integer call() throws IOException {
        try (OpenStudy open = study.open()) {
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
