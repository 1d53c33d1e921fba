package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.image.ImageFiles;
import janus.phantom.Contrast;
import janus.phantom.Phantom;
import janus.phantom.Rendering;
import janus.volume.Unit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `janus align`.
final class AlignCommandTest {
    @TempDir private static Path given;
    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void scan() throws IOException {
        Rendering head = Phantom.subject(2).render(Phantom.axial(64, 24));
        ImageFiles.write(head.image(Contrast.T1), Unit.GREY, given.resolve("mr.nii.gz"));
        ImageFiles.write(head.image(Contrast.CT), Unit.HU, given.resolve("ct.nii.gz"));
    }

    private int janus(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private static Path mr() {
        return given.resolve("mr.nii.gz");
    }

    private static Path ct() {
        return given.resolve("ct.nii.gz");
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    @Test
    void volumeTransformAndPictureLieSideBySide() throws IOException {
        Path to = file("new/aligned.nii.gz");

        assertThat(janus("align", mr(), ct(), "--out", to)).as(err.toString()).isZero();

        assertThat(to).exists();
        assertThat(file("new/aligned.tfm")).content().startsWith("#Insight Transform File V1.0\n");
        assertThat(file("new/aligned.png")).exists();
        assertThat(out.toString())
                .containsPattern("turned by \\d+\\.\\d\\d degrees and shifted by \\d+\\.\\d\\d mm")
                .endsWith(to + System.lineSeparator());
    }

    @Test
    void transformAndPictureMayBeNamed() throws IOException {
        assertThat(
                        janus(
                                "align",
                                ct(),
                                mr(),
                                "--out",
                                file("a.nii"),
                                "--transform",
                                file("t.txt"),
                                "--picture",
                                file("p.png")))
                .as(err.toString())
                .isZero();

        assertThat(file("a.nii")).exists();
        assertThat(file("t.txt")).exists();
        assertThat(file("p.png")).exists();
        assertThat(file("a.tfm")).doesNotExist();
    }

    @Test
    void theResultIsAVolume() {
        assertThat(janus("align", ct(), mr(), "--out", file("a.png"))).isEqualTo(1);
        assertThat(err.toString()).contains("a.png names no NIfTI volume - ");
    }

    @Test
    void aMissingVolumeIsNamed() {
        assertThat(janus("align", file("no.nii.gz"), mr(), "--out", file("a.nii"))).isEqualTo(1);
        assertThat(err.toString()).contains("no.nii.gz does not exist - ");
        assertThat(file("a.nii")).doesNotExist();
    }

    @Test
    void aSeriesIsNamedForEitherSide() {
        assertThat(janus("align", ct(), mr(), "--out", file("a.nii"), "--series", "1.2"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("-series'");
    }
}
