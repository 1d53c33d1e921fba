package janus.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.nifti.NiftiFile;
import janus.nifti.VoxelType;
import janus.raster.Picture;
import janus.volume.Grid;
import janus.volume.Modality;
import janus.volume.Scale;
import janus.volume.Size;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ImageFilesTest {
    @TempDir private Path folder;

    @Test
    void greyLevelsOfBothDepthsGoFrom0To255() throws IOException {
        Path eight = picture("8.png", 8, 0, 100, 255);
        Path sixteen = picture("16.png", 16, 0, 25_700, 65_535);

        Source fromEight = ImageFiles.read(eight, Modality.CT, null);
        assertThat(fromEight.volume().voxels()).containsExactly(0, 100, 255);
        assertThat(fromEight.unit()).isEqualTo(Unit.GREY);
        assertThat(ImageFiles.read(sixteen, Modality.CT, null).volume().voxels())
                .containsExactly(0, 100, 255);
    }

    @Test
    void aGivenScaleWinsOverTheFilesOwn() throws IOException {
        Path path = folder.resolve("s.png");
        Scale own = Scale.of16Bit(Unit.HU);
        Picture.of(new Picture.Shape(1, 1, 1, 16), new float[] {16_384}, own).write(path);

        Source byItself = ImageFiles.read(path, Modality.CT, null);
        assertThat(byItself.volume().voxels()).containsExactly(0);
        assertThat(byItself.unit()).isEqualTo(Unit.HU);
        Scale given = new Scale(Unit.GREY, 0.5, 1);
        assertThat(ImageFiles.read(path, Modality.CT, given).volume().voxels())
                .containsExactly(8193);
    }

    @Test
    void coloursBecomeLumaAndGreyInColourStaysExact() throws IOException {
        Path path = folder.resolve("rgb.png");
        float[] planes = {255, 77, 0, 77, 0, 77}; // red, then grey
        Picture.of(new Picture.Shape(2, 1, 3, 8), planes, null).write(path);

        assertThat(ImageFiles.read(path, Modality.MR, null).volume().voxels())
                .containsExactly(new float[] {76.245f, 77}, within(1e-5f)); // 0.299 * 255
    }

    @ParameterizedTest
    @CsvSource({"HU,png", "HU,tif", "NORMALISED,png", "NORMALISED,tif", "GREY,png", "GREY,tif"})
    void aPictureKeepsValuesToHalfAStep(Unit unit, String ending) throws IOException {
        Path path = folder.resolve("slice." + ending);
        double span = unit.high() - unit.low();
        float[] values = new float[100];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (unit.low() + span * i / 99);
        }

        ImageFiles.write(Volume.of(Grid.ofPicture(10, 10), values), unit, path);

        Source read = ImageFiles.read(path, Modality.MR, null);
        assertThat(read.unit()).isEqualTo(unit);
        float half = (float) (Scale.of16Bit(unit).slope() * 0.5001);
        assertThat(read.volume().voxels()).containsExactly(values, within(half));
    }

    @Test
    void greyLevelsBeyond255GetAScaleOfTheirOwn() throws IOException {
        Path path = folder.resolve("mr.png");
        float[] values = {-3, 0, 2000, 65_532};

        ImageFiles.write(Volume.of(Grid.ofPicture(4, 1), values), Unit.GREY, path);

        assertThat(ImageFiles.read(path, Modality.MR, null).volume().voxels())
                .containsExactly(values, within(0.5f));
    }

    @Test
    void severalSlicesInAPictureAreRefused() {
        Volume volume = Volume.of(Grid.ofPicture(1, 1).withSize(new Size(1, 1, 3)), new float[3]);

        assertThatThrownBy(() -> ImageFiles.write(volume, Unit.HU, folder.resolve("x.png")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(
                        "x.png is to hold 3 slices - a picture holds one - name a .nii.gz or choose a slice");
    }

    @Test
    void niftiIsHuForCtAndGreyForMr() throws IOException {
        Path path = folder.resolve("v.nii.gz");
        Volume volume = Volume.of(Grid.ofPicture(3, 1), new float[] {-1000.4f, 0, 1500.6f});
        ImageFiles.write(volume, Unit.HU, path);

        Source ct = ImageFiles.read(path, Modality.CT, null);
        assertThat(ct.unit()).isEqualTo(Unit.HU);
        assertThat(ct.volume().voxels()).containsExactly(-1000, 0, 1501);
        assertThat(ImageFiles.read(path, Modality.MR, null).unit()).isEqualTo(Unit.GREY);
    }

    @Test
    void voxelsThatAreNoNumbersAreRefused() throws IOException {
        float[] voxels = new float[24];
        voxels[17] = Float.NaN;
        voxels[20] = Float.POSITIVE_INFINITY;
        Path path = folder.resolve("nan.nii");
        Grid grid = Grid.ofPicture(2, 3).withSize(new Size(2, 3, 4));
        NiftiFile.write(Volume.of(grid, voxels), path, VoxelType.FLOAT32);

        assertThatIOException()
                .isThrownBy(() -> ImageFiles.read(path, Modality.MR, null))
                .withMessage(
                        path
                                + " has 2 voxels that are NaN or infinite, the first at (1, 2, 2) - a network would spread them everywhere - replace them with numbers first");
    }

    @Test
    void volumesWithVoxelsThatAreNoNumbersAreNotWritten() {
        Volume volume = Volume.of(Grid.ofPicture(2, 1), new float[] {0, Float.NaN});

        assertThatThrownBy(() -> ImageFiles.write(volume, Unit.NORMALISED, folder.resolve("x.nii")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(
                        "x.nii is to hold 1 voxel that is NaN or infinite, the first at (1, 0, 0) - nobody could use it - find out what made them");
    }

    @Test
    void aMissingFileIsMissingWhateverItsName() {
        for (String name : new String[] {"a.mha", "a", "a.nii", "a.png", "a.dcm"}) {
            assertThatIOException()
                    .isThrownBy(() -> ImageFiles.read(folder.resolve(name), Modality.MR, null))
                    .withMessageContaining(folder.resolve(name).toString())
                    .withMessageNotContaining("no image that Janus knows");
        }
    }

    @Test
    void unknownEndingsAreRefused() throws IOException {
        Files.createFile(folder.resolve("a.mha"));
        assertThatIOException()
                .isThrownBy(() -> ImageFiles.read(folder.resolve("a.mha"), Modality.MR, null))
                .withMessageEndingWith(
                        "a.mha is no image that Janus knows - its name ends in none of .png .jpg .tif .nii .nii.gz .dcm - convert or rename it");
    }

    @Test
    void aFolderIsListedAsPeopleCount() throws IOException {
        for (String name : new String[] {"10.png", "9.png", "a2b10.png", "a2b9.png", "009.png"}) {
            Files.createFile(folder.resolve(name));
        }
        Files.createFile(folder.resolve("notes.txt"));
        Files.createFile(folder.resolve(".hidden.png"));
        Files.createDirectory(folder.resolve("folder.png"));

        assertThat(ImageFiles.list(folder))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("009.png", "9.png", "10.png", "a2b9.png", "a2b10.png");
        Path one = folder.resolve("9.png");
        assertThat(ImageFiles.list(one)).containsExactly(one);
    }

    @Test
    void missingEmptyAndMixedFoldersAreRefused() throws IOException {
        refused(
                folder.resolve("none"),
                " is missing - there are no images to read - check the path");
        refused(
                folder,
                " holds no image files - .png .jpg .tif .nii .nii.gz and DICOM are read - check the folder");
        Files.createFile(folder.resolve("a.png"));
        Files.createFile(folder.resolve("b.nii"));
        refused(
                folder,
                " mixes pictures and NIfTI volumes, such as a.png and b.nii - they cannot be treated alike - put each kind into a folder of its own");
    }

    @Test
    void aLinkThatLeadsNowhereIsNotPassedOver() throws IOException {
        Files.createFile(folder.resolve("a.png"));
        Path link = Files.createSymbolicLink(folder.resolve("b.png"), Path.of("b.png")); // a loop
        assertThatIOException()
                .isThrownBy(() -> ImageFiles.list(folder))
                .withMessageStartingWith(link + " is named like an image and is a link that leads");
    }

    @Test
    void namesMayHaveLineBreaks() throws IOException {
        Path odd = Files.createFile(folder.resolve("a\nb ü.png"));
        assertThat(ImageFiles.list(folder)).containsExactly(odd);
    }

    private static void refused(Path path, String sentence) {
        assertThatIOException()
                .isThrownBy(() -> ImageFiles.list(path))
                .withMessage(path + sentence);
    }

    private Path picture(String name, int bits, float... levels) throws IOException {
        Path path = folder.resolve(name);
        Picture.of(new Picture.Shape(levels.length, 1, 1, bits), levels, null).write(path);
        return path;
    }
}
