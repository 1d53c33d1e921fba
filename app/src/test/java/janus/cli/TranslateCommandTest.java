package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.translate.Heads;
import janus.translate.Models;
import janus.volume.Unit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TranslateCommandTest {
    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String run = "";

    @BeforeEach
    void makeRun() throws IOException {
        run = Models.run(folder.resolve("run"), "gray", Unit.HU).toString();
    }

    private int translate(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "translate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aPictureIsTranslatedAndItsPathPrinted() throws IOException {
        Heads.picture(folder.resolve("mr.png"), 41, 37, 200);
        assertThat(
                        translate(
                                "--model",
                                run,
                                "--to",
                                "ct",
                                path("mr.png"),
                                "--out",
                                path("ct.png"),
                                "--device",
                                "cpu",
                                "--precision",
                                "bf16"))
                .isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().strip()).isEqualTo(path("ct.png"));
        assertThat(folder.resolve("ct.png")).exists();
    }

    @Test
    void aFileThatFailsIsOneSentenceAndExitCode1() throws IOException {
        Heads.picture(folder.resolve("in/a.png"), 40, 40, 200);
        Files.writeString(folder.resolve("in/b.png"), "text");
        assertThat(translate("--model", run, "--to", "ct", path("in"), "--out", path("out")))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("janus: " + path("in/b.png"));
        assertThat(out.toString()).startsWith("1 translated, 1 not");
        assertThat(folder.resolve("out/a.png")).exists();
    }

    @Test
    void ctPicturesWithoutScaleAskForIt() throws IOException {
        for (int i = 0; i < 12; i++) {
            Heads.picture(folder.resolve("in/" + i + ".png"), 40, 40, 200);
        }
        assertThat(translate("--model", run, "--to", "mr", path("in"), "--out", path("out")))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .hasSize(11)
                .first()
                .isEqualTo(
                        "janus: %s holds grey levels and the model takes CT in HU - nobody knows what the levels mean - give --ct-scale A,B with HU = A*v + B"
                                .formatted(path("in/0.png")));
        assertThat(err.toString()).endsWith("janus: 2 more likewise\n");
        assertThat(
                        translate(
                                "--model",
                                run,
                                "--to",
                                "mr",
                                path("in"),
                                "--out",
                                path("out"),
                                "--ct-scale",
                                "11.7,-1000"))
                .isZero();
    }

    @Test
    void aScaleForMrIsRefused() throws IOException {
        Heads.picture(folder.resolve("mr.png"), 41, 37, 200);
        assertThat(
                        translate(
                                "--model",
                                run,
                                "--to",
                                "ct",
                                path("mr.png"),
                                "--out",
                                path("ct.png"),
                                "--ct-scale",
                                "1,0"))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("janus: --ct-scale 1,0 says what CT levels mean");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsOneSentence() throws IOException {
        Heads.picture(folder.resolve("mr.png"), 41, 37, 200);
        String below = path("mr.png") + "/out";
        assertThat(translate("--model", run, "--to", "ct", path("mr.png"), "--out", below))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("janus: " + path("mr.png"));
    }

    @Test
    void wrongUsageIsExitCode2() {
        assertThat(translate("--model", run, "--to", "pet", path("a.png"), "--out", path("b.png")))
                .isEqualTo(2);
        assertThat(translate("--model", run, "--to", "ct", "--out", path("b.png"))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("janus: "));
    }

    @Test
    void anEmptyBatchIsRefused() throws IOException {
        Heads.picture(folder.resolve("mr.png"), 41, 37, 200);
        assertThat(
                        translate(
                                "--model",
                                run,
                                "--to",
                                "ct",
                                path("mr.png"),
                                "--out",
                                path("ct.png"),
                                "--batch",
                                "0"))
                .isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo(
                        "janus: a batch of 0 slices translates nothing - at least one must pass the network at once - use --batch 4\n");
    }
}
