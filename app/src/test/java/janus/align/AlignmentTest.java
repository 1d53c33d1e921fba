package janus.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.image.ImageFiles;
import janus.image.Kind;
import janus.image.Source;
import janus.nifti.NiftiFile;
import janus.nifti.VoxelType;
import janus.phantom.Contrast;
import janus.phantom.Phantom;
import janus.phantom.Rendering;
import janus.rigid.ItkTransform;
import janus.rigid.Motion;
import janus.rigid.Plan;
import janus.rigid.Registration;
import janus.tensor.Device;
import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Modality;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.volume.Volume;
import janus.work.Progress;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AlignmentTest {
    private static final Grid GRID = Phantom.axial(80, 32);
    private static final Motion TRUTH =
            new Motion(new Vector(0, 0, 16), new Vector(0.1, -0.15, 0.2), new Vector(8, -6, 5));

    /// MR on its grid, CT beside it, the same CT whose header puts it elsewhere, and that one
    /// aligned with MR.
    @TempDir private static Path given;

    private static Alignment.Outcome aligned = nothing();

    @TempDir private Path folder;

    private static Alignment.Outcome nothing() {
        return new Alignment.Outcome(new Registration(Motion.NONE, 1, 1), List.of());
    }

    @BeforeAll
    static void scan() throws IOException {
        Rendering head = Phantom.subject(1).render(GRID);
        ImageFiles.write(head.image(Contrast.T1), Unit.GREY, given.resolve("mr.nii.gz"));
        Volume ct = head.image(Contrast.CT);
        ImageFiles.write(ct, Unit.HU, given.resolve("ct.nii.gz"));
        Volume moved = Volume.of(TRUTH.of(GRID), ct.voxels());
        ImageFiles.write(moved, Unit.HU, given.resolve("moved.nii.gz"));
        aligned = align(input("moved.nii.gz"), input("mr.nii.gz"), output(given));
    }

    private static Alignment.Input input(String name) {
        return new Alignment.Input(given.resolve(name), null, null);
    }

    private static Alignment.Output output(Path folder) {
        return new Alignment.Output(
                folder.resolve("out.nii.gz"), folder.resolve("out.tfm"), folder.resolve("out.png"));
    }

    private static Alignment.Outcome align(
            Alignment.Input moving, Alignment.Input fixed, Alignment.Output output)
            throws IOException {
        return new Alignment(Plan.USUAL, Device.CPU, Progress.silent()).run(moving, fixed, output);
    }

    private Alignment.Outcome align(Alignment.Input moving, Alignment.Input fixed)
            throws IOException {
        return align(moving, fixed, output(folder));
    }

    @Test
    void ctComesOntoTheGridOfMrWhereItWasBefore() throws IOException {
        Vector place = new Vector(40, -30, 20);
        assertThat(aligned.registration().motion().of(place).minus(TRUTH.of(place)).length())
                .isLessThan(1);
        assertThat(aligned.notes()).isEmpty();
        Volume out = NiftiFile.read(given.resolve("out.nii.gz"));
        assertThat(out.grid()).isEqualTo(NiftiFile.read(given.resolve("mr.nii.gz")).grid());
        Volume there = NiftiFile.read(given.resolve("ct.nii.gz"));
        double sum = 0;
        int far = 0;
        for (int i = 0; i < out.voxels().length; i++) {
            double error = Math.abs(out.voxels()[i] - there.voxels()[i]);
            sum += error / out.voxels().length;
            far += error > 500 ? 1 : 0;
        }
        // edges of bone are blurred by two interpolations, and an end of the field is missing
        assertThat(sum).isLessThan(40);
        assertThat((double) far / out.voxels().length).isLessThan(0.03);
    }

    @Test
    void thePictureShowsThreePlanesTwice() throws IOException {
        BufferedImage picture = ImageIO.read(given.resolve("out.png").toFile());
        assertThat(picture.getWidth()).isGreaterThan(3 * 300);
        assertThat(picture.getHeight()).isGreaterThan(2 * 300);
        int amber = 0;
        int grey = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int red = picture.getRGB(x, y) >> 16 & 0xff;
                int blue = picture.getRGB(x, y) & 0xff;
                amber += red - blue > 40 ? 1 : 0;
                grey += red == blue && red > 60 ? 1 : 0;
            }
        }
        assertThat(amber).isGreaterThan(20_000);
        assertThat(grey).isGreaterThan(20_000);
    }

    @Test
    void aLinedUpPairStaysWhereItIs() throws IOException {
        Motion found = align(input("ct.nii.gz"), input("mr.nii.gz")).registration().motion();

        assertThat(found.degrees()).isCloseTo(0, within(0.5));
        assertThat(found.shift().length()).isCloseTo(0, within(0.5));
    }

    @Test
    void theTransformTakesPointsOfTheFixedToTheMoving() throws IOException {
        assertThat(given.resolve("out.tfm"))
                .content()
                .isEqualTo(ItkTransform.of(aligned.registration().motion()));
    }

    @Test
    void outsideTheMovingVolumeLiesAir() {
        Grid small = new Grid(new Size(2, 2, 2), Spacing.ONE, Cosines.LPS, Vector.ZERO);
        float[] bone = {900, 900, 900, 900, 900, 900, 900, 900};
        Source moving = new Source(Path.of("ct.nii"), Kind.NIFTI, Volume.of(small, bone), Unit.HU);
        Motion right = new Motion(Vector.ZERO, Vector.ZERO, new Vector(1, 0, 0));

        Volume out = Alignment.resampled(moving, right, small);

        assertThat(out.grid()).isEqualTo(small);
        assertThat(out.voxels()).containsExactly(900, -1024, 900, -1024, 900, -1024, 900, -1024);
    }

    @Test
    void aResultBeyondTheSearchIsDoubtful() {
        Motion far = new Motion(Vector.ZERO, new Vector(0, 0, 1), Vector.ZERO);
        assertThat(Alignment.doubts(new Registration(far, 1.01, 1.1), output(folder)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("the head was turned by 57 degrees - beyond 45 ")
                .endsWith("look at " + folder.resolve("out.png"));
    }

    @Test
    void noGainIsDoubtful() {
        assertThat(Alignment.doubts(new Registration(Motion.NONE, 1.1, 1.1), output(folder)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("no motion makes the two more alike than they are ");
        assertThat(Alignment.doubts(new Registration(Motion.NONE, 1.0, 1.1), output(folder)))
                .isEmpty();
    }

    @Test
    void aSliverHoldsTooLittleOfTheHead() throws IOException {
        Volume ct = NiftiFile.read(given.resolve("ct.nii.gz"));
        Grid sliver = ct.grid().withSize(new Size(80, 80, 3));
        float[] bottom = Arrays.copyOf(ct.voxels(), sliver.size().voxels());
        Path file = folder.resolve("sliver.nii.gz");
        ImageFiles.write(Volume.of(sliver, bottom), Unit.HU, file);

        assertThatThrownBy(() -> align(new Alignment.Input(file, null, null), input("mr.nii.gz")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("have nothing to compare - less than a quarter ");
        assertThat(folder.resolve("out.tfm")).doesNotExist();
    }

    @Test
    void aVolumeWithoutAHeadIsNamed() throws IOException {
        Path flat = folder.resolve("flat.nii.gz");
        NiftiFile.write(Volume.of(GRID, new float[GRID.size().voxels()]), flat, VoxelType.FLOAT32);

        assertThatThrownBy(() -> align(input("ct.nii.gz"), new Alignment.Input(flat, null, null)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(flat + ": the head's region is empty - ");
        assertThat(folder.resolve("out.nii.gz")).doesNotExist();
    }

    @Test
    void aPictureHasNoPlaceInSpace() throws IOException {
        Path png = folder.resolve("slice.png");
        ImageFiles.write(Volume.of(Grid.ofPicture(2, 2), new float[] {1, 2, 3, 4}), Unit.GREY, png);

        assertThatThrownBy(() ->
                        align(new Alignment.Input(png, Modality.MR, null), input("mr.nii.gz")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a picture - one slice has no place in space - ");
    }

    @Test
    void whatIsReadIsNotWrittenOver() throws IOException {
        Path ct = Files.copy(given.resolve("ct.nii.gz"), folder.resolve("out.nii.gz"));

        assertThatThrownBy(() -> align(new Alignment.Input(ct, null, null), input("mr.nii.gz")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is read and to be written - ");
    }

    @Test
    void filesNeedNamesOfTheirOwn() {
        Path same = folder.resolve("out.nii");
        assertThatThrownBy(() ->
                        new Alignment(Plan.USUAL, Device.CPU, Progress.silent())
                                .run(
                                        input("ct.nii.gz"),
                                        input("mr.nii.gz"),
                                        new Alignment.Output(same, same, folder.resolve("a.png"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is to be two files at once - ");
    }
}
