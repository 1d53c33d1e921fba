package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.study.StudyFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyCommandsTest {
    private final CommandRun run = new CommandRun();
    @TempDir private Path folder;

    private int create(Path study, Object... more) throws IOException {
        Path images = folder.resolve("images");
        if (Files.notExists(images)) {
            StudyFixture.make(Files.createDirectory(images), StudyFixture.SINGLE, 8);
        }
        Object[] base = {
            "study",
            "create",
            "--config",
            images.resolve("study.yaml"),
            "--images",
            "ct/real=" + images.resolve("ct/real"),
            "--images",
            "ct/photo2paint=" + images.resolve("ct/photo2paint"),
            "--images",
            "mr/source=" + images.resolve("mr/source"),
            "--out",
            study
        };
        return run.janus(Stream.concat(Stream.of(base), Stream.of(more)).toArray());
    }

    @Test
    void aStudyIsMadeReadersInvitedAndAnswersTakenOut() throws IOException {
        Path study = folder.resolve("study");
        Path password = Files.writeString(folder.resolve("password"), "correct horse\n");
        assertThat(create(study, "--password-file", password)).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("24 images, 1 arms%n%s%n".formatted(study));

        assertThat(
                        run.janus(
                                "study",
                                "invite",
                                study,
                                "anna",
                                "ben",
                                "--address",
                                "https://ct.example/"))
                .isZero();
        assertThat(run.out().lines().toList())
                .hasSize(2)
                .allMatch(it -> it.matches("(anna|ben)\thttps://ct\\.example/r/[A-Za-z0-9_-]{43}"));
        assertThat(run.janus("study", "invite", study, "anna")).isEqualTo(1);
        assertThat(run.err()).startsWith("janus: anna is invited already - ");

        takeOut(study);
    }

    private void takeOut(Path study) {
        assertThat(run.janus("study", "close", study)).isZero();
        Path export = folder.resolve("export");
        assertThat(run.janus("study", "export", study, "--out", export)).isZero();
        assertThat(export.resolve("answers.csv"))
                .content()
                .startsWith("study,reader,")
                .hasLineCount(1);
        assertThat(export.resolve("images.csv")).content().contains(StudyFixture.PERSON);
        assertThat(export.resolve("audit.csv"))
                .content()
                .contains("command line,set the password", "command line,closed the study");
        assertThat(run.janus("study", "close", study, "--undo")).isZero();
    }

    @Test
    void whatWontDoIsSaid() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "short\n");
        Path study = folder.resolve("study");
        assertThat(create(study, "--images", "pet/real=x")).isEqualTo(1);
        assertThat(run.err()).contains("--images pet/real=x is not understood - ");
        assertThat(run.janus("study", "password", folder, "--password-file", password))
                .isEqualTo(1);
        assertThat(run.err()).contains("holds no study.json - ");
        assertThat(run.janus("study")).isEqualTo(2);
        assertThat(run.err()).contains("choose one of: size, create, invite, ");
    }

    @Test
    void aPasswordThatWontDoMakesNoStudyAndNoneIsSetLater() throws IOException {
        Path study = folder.resolve("study");
        Path slip = Files.writeString(folder.resolve("password"), "short\n");
        assertThat(create(study, "--password-file", slip)).isEqualTo(1);
        assertThat(run.err()).contains("the password has 5 characters - ");
        assertThat(study).doesNotExist();
        assertThat(create(study)).as(run.err()).isZero();
        assertThat(run.err()).contains("No password was given: set one with janus study password");
        assertThat(run.janus("study", "password", study)).isEqualTo(1);
        assertThat(run.err()).contains("there is no terminal to ask at - ", "--password-file FILE");
    }

    @Test
    void aFolderInAFilesPlaceIsNamed() {
        assertThat(run.janus("study", "analyse", folder, "--out", folder.resolve("o"))).isOne();
        assertThat(run.err())
                .startsWith("janus: %s is a folder - a file is needed there - ".formatted(folder));
    }

    @Test
    void servingWithoutCareIsRefused() {
        assertThat(run.janus("serve", "--host", "0.0.0.0")).isEqualTo(2);
        assertThat(run.err()).contains("lets other machines in without TLS");
        assertThat(run.janus("serve", "--host", "0.0.0.0", "--allow-plain-http")).isEqualTo(2);
        assertThat(run.err()).contains("without a study there is no owner to sign in");
        assertThat(run.janus("serve", "--port", "70000")).isEqualTo(2);
        assertThat(run.err()).contains("--port 70000 is no port");
        assertThat(run.janus("serve", "--tls-keystore", "x")).isEqualTo(2);
        assertThat(run.err()).contains("--tls-keystore and --tls-password-file go together");
    }
}
