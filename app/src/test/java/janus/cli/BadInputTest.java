package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.raster.Picture;
import janus.translate.Heads;
import janus.translate.Models;
import janus.volume.Unit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A new, impatient user at the command line: one sentence, the exit code, nothing left behind.
final class BadInputTest {
    @TempDir private Path folder;
    private StringWriter err = new StringWriter();

    private int janus(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        err = new StringWriter();
        return Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), words);
    }

    private void fails(String sentence, Object... arguments) {
        assertThat(janus(arguments)).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("janus: " + sentence)
                .matches("janus: .+ - .+ - .+");
    }

    private Path picture(String name) throws IOException {
        return Heads.picture(folder.resolve(name), 40, 40, 200);
    }

    @Test
    void anEmptyPathIsWrongUsageAndNotTheCurrentFolder() throws IOException {
        assertThat(janus("finetune", "--data", "x", "--out", "")).isEqualTo(2);
        assertThat(err.toString()).contains("'--out': the path is empty - a file or folder must");
        assertThat(janus("inspect", "")).isEqualTo(2);
        fails("--ct is empty - ", "prepare", "--ct", "", "--out", folder.resolve("x"));
        fails("a model was named '' - ", "zoo", "run", "", picture("a.png"), "--out", "b.png");
    }

    @Test
    void aSplitBesideAFoldIsRefused() throws IOException {
        fails(
                "--split 1,0,0 and --fold 1/2 both say who is tested - ",
                "prepare",
                "--mr",
                picture("a.png"),
                "--split",
                "1,0,0",
                "--fold",
                "1/2",
                "--out",
                folder.resolve("x"));
    }

    @Test
    void aNameWithALineBreakStaysOneSentence() throws IOException {
        Path odd = Files.writeString(folder.resolve("a\nb.png"), "text");
        fails(folder.resolve("a?b.png") + " begins with 'text' - ", "inspect", odd);
        fails(
                folder.resolve("c?d.png") + " does not exist - ",
                "convert",
                folder.resolve("c\nd.png"),
                "x.png");
    }

    @Test
    void theSourceIsNotOverwritten() throws IOException {
        Path photo = picture("a.png");
        byte[] before = Files.readAllBytes(photo);
        fails(photo + " is source and target at once - ", "convert", photo, photo);
        Path model = Models.run(folder.resolve("run"), "gray", Unit.HU);
        Path file = model.resolve("checkpoints/mr2ct.safetensors");
        fails(photo + " is photo and target at once - ", "zoo", "run", file, photo, "--out", photo);
        assertThat(photo).hasBinaryContent(before);
        fails(folder + " is a folder - one image file is", "convert", folder, "x.png");
    }

    @Test
    void anEvaluationThatFailsLeavesNoFolder() throws IOException {
        Path truth = picture("truth/a.png");
        Path out = folder.resolve("new/deep");
        fails(
                "nowhere is missing - ",
                "evaluate",
                "--truth",
                truth,
                "--synthetic",
                "nowhere",
                "--out",
                out);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "255,0 | leads from 255 to 0 - ",
                "7,7 | leads from 7 to 7 - ",
                "0 | leads from 0 to 0 - ",
                "-5 | leads from 0 to -5 - ",
                "NaN | is neither R nor LOW,HIGH - "
            })
    void aRangeWithoutWidthLeavesNoFolder(String range, String complaint) throws IOException {
        Path truth = picture("truth/a.png");
        Path out = folder.resolve("new/deep");
        fails(
                "--range %s %s".formatted(range, complaint),
                "evaluate",
                "--truth",
                truth,
                "--synthetic",
                truth,
                "--range=" + range,
                "--out",
                out);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void namesThatDoNotMatchAreNamedAndTheRestIsEvaluated() throws IOException {
        picture("truth/a.png");
        picture("truth/b.png");
        picture("synthetic/a.png");
        picture("synthetic/x.png");
        Path out = folder.resolve("out");
        fails(
                "truth without synthetic: b; synthetic without truth: x - ",
                "evaluate",
                "--truth",
                folder.resolve("truth"),
                "--synthetic",
                folder.resolve("synthetic"),
                "--out",
                out);
        assertThat(out.toFile().list())
                .containsExactlyInAnyOrder(
                        "evaluation.csv",
                        "summary.json",
                        "report.html",
                        "figures",
                        "truth.sha256",
                        "synthetic.sha256");
    }

    @Test
    void aTranslationThatFailsLeavesNoFolder() throws IOException {
        Path run = Models.run(folder.resolve("run"), "gray", Unit.HU);
        Path dot = folder.resolve("dot.png");
        Picture.of(new Picture.Shape(1, 1, 1, 8), new float[] {99}, null).write(dot);
        Path out = folder.resolve("new/deep");
        fails(
                dot + " is 1x1 - no head can be told",
                "translate",
                "--model",
                run,
                "--to",
                "ct",
                dot,
                "--out",
                out);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void aFolderWithABrokenImageIsToldOnStandardErrorToo() throws IOException {
        Files.writeString(folder.resolve("a.png"), "text");
        picture("b.png");
        fails("1 of 2 images in %s can't be read - ".formatted(folder), "inspect", folder);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aReadOnlyPlaceIsToldBeforeAnyWork() throws IOException {
        Path run = Models.run(folder.resolve("run"), "gray", Unit.HU);
        Path mr = picture("mr.png");
        Path place = Path.of("/proc"); // nobody may write there, root included
        fails("/proc", "translate", "--model", run, "--to", "ct", mr, "--out", place.resolve("x"));
        fails("/proc", "convert", mr, place.resolve("x.png"));
        fails(
                "the cache folder /proc/",
                "zoo",
                "add",
                run.resolve("checkpoints/mr2ct.safetensors"),
                "--name",
                "x",
                "--cache",
                "/proc/cache");
        fails("x cannot be made in /proc", "prepare", "--mr", mr, "--out", place.resolve("x"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskNamesTheFile() throws IOException {
        Path png = picture("a.png");
        Path copy = folder.resolve("copy.png");
        Files.createSymbolicLink(
                folder.resolve(".copy.png.%d.part".formatted(ProcessHandle.current().pid())),
                Path.of("/dev/full"));
        fails(copy + " could not be written - the disk is full - ", "convert", png, copy);
        assertThat(copy).doesNotExist();
    }
}
