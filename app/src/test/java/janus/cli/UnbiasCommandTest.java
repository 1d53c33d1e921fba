package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.image.ImageFiles;
import janus.nifti.NiftiFile;
import janus.phantom.Contrast;
import janus.phantom.Phantom;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `janus unbias`.
final class UnbiasCommandTest {
    @TempDir private static Path given;
    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void scan() throws IOException {
        Phantom head = Phantom.subject(2);
        Volume mr = head.render(Phantom.axial(64, 24), Contrast.T1);
        ImageFiles.write(mr, Unit.GREY, given.resolve("mr.nii.gz"));
        mr.voxels()[5] = -3;
        ImageFiles.write(mr, Unit.GREY, given.resolve("negative.nii.gz"));
    }

    private int unbias(Path in, Path to) {
        return Main.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "unbias",
                in.toString(),
                "--out",
                to.toString());
    }

    @Test
    void theCorrectedVolumeHasItsPictureBesideIt() throws IOException {
        Path to = folder.resolve("even.nii.gz");

        assertThat(unbias(given.resolve("mr.nii.gz"), to)).as(err.toString()).isZero();

        Volume before = NiftiFile.read(given.resolve("mr.nii.gz"));
        Volume after = NiftiFile.read(to);
        assertThat(after.grid()).isEqualTo(before.grid());
        assertThat(after.voxels()).isNotEqualTo(before.voxels());
        assertThat(ImageIO.read(folder.resolve("even.png").toFile()).getWidth()).isGreaterThan(900);
        assertThat(out.toString()).isEqualTo(to + System.lineSeparator());
    }

    @Test
    void normalisedMrIsRefused() {
        Path to = folder.resolve("even.nii.gz");
        assertThat(unbias(given.resolve("negative.nii.gz"), to)).isEqualTo(1);
        assertThat(err.toString()).contains("has values below 0, such as -3.0 - ");
        assertThat(to).doesNotExist();
    }

    @Test
    void theResultIsAVolume() {
        assertThat(unbias(given.resolve("mr.nii.gz"), folder.resolve("a.png"))).isEqualTo(1);
        assertThat(err.toString()).contains("a.png names no NIfTI volume - ");
    }

    @Test
    void whatIsReadIsNotWrittenOver() {
        Path mr = given.resolve("mr.nii.gz");
        assertThat(unbias(mr, mr)).isEqualTo(1);
        assertThat(err.toString()).contains("is read and to be written - ");
    }
}
