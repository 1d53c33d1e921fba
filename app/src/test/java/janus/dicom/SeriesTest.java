package janus.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import janus.volume.Grid;
import janus.volume.Modality;
import janus.volume.Size;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders of slices into volumes.
final class SeriesTest {
    @TempDir private Path folder;

    @Test
    void slicesAreStackedByPositionWhateverTheirNames() throws IOException {
        for (int k = 0; k < 6; k++) {
            SliceFile.of("1.2")
                    .at(-4, -3, 2.5 * k)
                    .of(SeriesTest::ramp)
                    .write(folder, "%d.dcm".formatted(k * 7 % 6));
        }
        Files.writeString(folder.resolve("readme.txt"), "no DICOM");

        Scan scan = DicomImages.read(folder, null);

        assertThat(scan.problems()).isEmpty();
        assertThat(scan.unit()).isEqualTo(Unit.HU);
        assertThat(scan.modality()).hasValue(Modality.CT);
        assertThat(scan.volume().grid().size()).isEqualTo(new Size(5, 4, 6));
        assertThat(scan.volume().grid().origin()).isEqualTo(new Vector(-4, -3, 0));
        assertThat(scan.volume().grid().spacing()).isEqualTo(new janus.volume.Spacing(2, 1.5, 2.5));
        assertRamp(scan.volume(), 0.5);
    }

    @Test
    void obliqueSlicesLieWhereTheyWere() throws IOException {
        Vector x = new Vector(0, 0.8, -0.6);
        Vector y = new Vector(0, 0.6, 0.8);
        for (int k = 0; k < 4; k++) { // the normal is x
            SliceFile.of("1.2")
                    .along(x, y)
                    .at(10 - 3 * k, 1, 2)
                    .of(SeriesTest::ramp)
                    .write(folder, k + ".dcm");
        }

        Volume volume = DicomImages.read(folder, null).volume();

        assertThat(volume.grid().cosines().z().x()).isCloseTo(1, within(1e-9));
        assertThat(volume.grid().origin().x()).isCloseTo(1, within(1e-9));
        assertRamp(volume, 0.5);
    }

    @Test
    void missingSlicesAreInterpolatedAndTold() throws IOException {
        for (int k : new int[] {0, 1, 2, 4, 5}) {
            SliceFile.of("1.2").at(0, 0, 2 * k).of(SeriesTest::ramp).write(folder, k + ".dcm");
        }

        Scan scan = DicomImages.read(folder, null);

        assertThat(scan.volume().grid().size().slices()).isEqualTo(6);
        assertRamp(scan.volume(), 0.5);
        assertThat(scan.problems())
                .singleElement()
                .hasToString(
                        "1 of 6 slices are missing; they were interpolated between their neighbours - find the missing files");
    }

    @Test
    void unevenSlicesAreInterpolatedAndTold() throws IOException {
        double[] heights = {0, 4, 8, 12, 13, 20, 27};
        for (double z : heights) {
            SliceFile.of("1.2")
                    .at(0, 0, z)
                    .of(SeriesTest::ramp)
                    .write(folder, "z%.0f.dcm".formatted(z));
        }

        Scan scan = DicomImages.read(folder, null);

        assertThat(scan.problems()).singleElement().asString().startsWith("slices lie unevenly");
        assertThat(scan.volume().grid().spacing().z()).isCloseTo(27.0 / 7, within(1e-9));
        assertRamp(scan.volume(), 1);
    }

    @Test
    void aGapThatHidesAnatomyIsRefused() throws IOException {
        for (double z : new double[] {0, 2, 4, 16, 18}) {
            SliceFile.of("1.2").at(0, 0, z).write(folder, "z%.0f.dcm".formatted(z));
        }

        assertThatIOException()
                .isThrownBy(() -> DicomImages.read(folder, null))
                .withMessageContaining("lie 2.00 to 12.00 mm apart");
    }

    @Test
    void aTiltedGantryIsStraightened() throws IOException {
        for (int k = 0; k < 5; k++) { // 1.1 mm back for 3 mm up, 20.1 degrees
            SliceFile.of("1.2")
                    .at(0, 1.1 * k, 3 * k)
                    .of(SeriesTest::ramp)
                    .write(folder, k + ".dcm");
        }

        Scan scan = DicomImages.read(folder, null);

        Grid grid = scan.volume().grid();
        assertThat(grid.size()).isEqualTo(new Size(5, 4 + 3, 5));
        assertThat(grid.cosines().z()).isEqualTo(new Vector(0, 0, 1));
        assertThat(scan.problems())
                .singleElement()
                .asString()
                .startsWith(
                        "the gantry was tilted by 20.1 degrees: slices were moved by up to 4.4 mm");
        int inside = 0;
        for (int i = 0; i < 5 * 7; i++) {
            inside += checkStraightened(scan.volume(), i % 7, Math.floorDiv(i, 7));
        }
        // all rows of the first slice, and three of those that moved by parts of one
        assertThat(inside).isEqualTo(4 + 4 * 3);
    }

    /// Whether row `j` of slice `k` lies within the slice that was tilted, where it must be right.
    private static int checkStraightened(Volume volume, int j, int k) {
        Vector place = volume.grid().toPatient(new Vector(1, j, k));
        double row = (place.y() - 1.1 * k) / SliceFile.DOWN;
        float value = volume.at(1, j, k);
        if (row < -0.5 || row > 3.5) {
            assertThat(value).isEqualTo(-1024);
        }
        if (row < 0 || row > 3) {
            return 0;
        }
        assertThat((double) value).isCloseTo(ramp(place), within(1.0));
        return 1;
    }

    @Test
    void valuesThatAreNoHuAreTold() throws IOException {
        SliceFile.of("1.2").with(Attribute.RESCALE_TYPE, "HU").write(folder, "a.dcm");
        assertThat(DicomImages.read(folder, null).problems()).isEmpty();

        SliceFile.of("1.2").with(Attribute.RESCALE_TYPE, "US").write(folder, "a.dcm");
        assertThat(DicomImages.read(folder, null).problems())
                .singleElement()
                .hasToString(
                        "the files call their values 'US' and not HU; they were taken for HU - use a series in HU");
    }

    @Test
    void copiesCountOnceAndAreTold() throws IOException {
        Path first = null;
        for (int k = 0; k < 3; k++) {
            first = SliceFile.of("1.2").at(0, 0, k).of(SeriesTest::ramp).write(folder, k + ".dcm");
        }
        Files.copy(first, folder.resolve("copy.dcm"));

        Scan scan = DicomImages.read(folder, null);

        assertThat(scan.volume().grid().size().slices()).isEqualTo(3);
        assertThat(scan.problems())
                .singleElement()
                .asString()
                .startsWith("1 images are there twice under one SOP Instance UID");
    }

    @Test
    void echoesAreSeparatedAndOneHasToBeNamed() throws IOException {
        for (int k = 0; k < 3; k++) {
            for (String echo : List.of("20", "90")) {
                SliceFile.of("1.2")
                        .with(Attribute.MODALITY, "MR")
                        .with(Attribute.ECHO_TIME, echo)
                        .at(0, 0, k)
                        .of(_ -> Double.parseDouble(echo))
                        .write(folder, "%d-%s.dcm".formatted(k, echo));
            }
        }

        assertThat(DicomImages.list(folder))
                .containsExactly(
                        "1.2#1 (MR, 5 x 4 x 3, echo time 20)",
                        "1.2#2 (MR, 5 x 4 x 3, echo time 90)");
        assertThatIOException()
                .isThrownBy(() -> DicomImages.read(folder, null))
                .withMessage(
                        "%s holds 2 series: 1.2#1 (MR, 5 x 4 x 3, echo time 20); 1.2#2 (MR, 5 x 4 x 3, echo time 90) - a mixture would make a wrong volume - choose one with --series NAME",
                        folder);
        Scan second = DicomImages.read(folder, "1.2#2");
        assertThat(second.volume().voxels()).containsOnly(90);
        assertThat(second.unit()).isEqualTo(Unit.GREY);
    }

    @Test
    void imagesAtOnePlaceThatNothingTellsApartAreRefused() throws IOException {
        SliceFile.of("1.2").at(0, 0, 0).write(folder, "a.dcm");
        SliceFile.of("1.2").at(0, 0, 0).write(folder, "b.dcm");

        assertThatIOException()
                .isThrownBy(() -> DicomImages.read(folder, null))
                .withMessageContaining("nothing in them tells which belong together");
    }

    @Test
    void localisersAreLeftAsideAndTold() throws IOException {
        for (int k = 0; k < 4; k++) {
            SliceFile.of("1.2").at(0, 0, k).of(SeriesTest::ramp).write(folder, k + ".dcm");
        }
        SliceFile.of("1.3")
                .with(Attribute.IMAGE_TYPE, "ORIGINAL\\PRIMARY\\LOCALIZER")
                .write(folder, "s.dcm");

        Scan scan = DicomImages.read(folder, null);

        assertThat(scan.name()).isEqualTo("1.2");
        assertThat(scan.problems())
                .singleElement()
                .hasToString(
                        "localisers and slices of other orientations were left aside: 1.3 (CT, localiser, 5 x 4 x 1) - name one with --series to read it");
        assertThat(DicomImages.read(folder, "1.3").volume().grid().size().slices()).isOne();
    }

    @Test
    void otherOrientationsOfASeriesAreNotMixedIn() throws IOException {
        for (int k = 0; k < 9; k++) {
            SliceFile.of("1.2").at(0, 0, k).of(SeriesTest::ramp).write(folder, k + ".dcm");
        }
        SliceFile.of("1.2")
                .along(new Vector(0, 1, 0), new Vector(0, 0, -1))
                .write(folder, "sagittal.dcm");

        Scan scan = DicomImages.read(folder, null);

        assertThat(scan.name()).isEqualTo("1.2#1");
        assertThat(scan.volume().grid().size().slices()).isEqualTo(9);
        assertThat(scan.problems()).singleElement().asString().contains("1.2#2 (CT, 5 x 4 x 1)");
    }

    @Test
    void severalSeriesAreListedAndOneHasToBeNamed() throws IOException {
        SliceFile.of("1.2").with(Attribute.SERIES_DESCRIPTION, "bone").write(folder, "a.dcm");
        SliceFile.of("1.3").write(folder, "b.dcm");

        assertThatIOException()
                .isThrownBy(() -> DicomImages.read(folder, null))
                .withMessageContaining(
                        "holds 2 series: 1.2 (CT bone, 5 x 4 x 1); 1.3 (CT, 5 x 4 x 1)");
        assertThatIOException()
                .isThrownBy(() -> DicomImages.read(folder, "1.4"))
                .withMessageContaining("has no series 1.4 - there are: 1.2 (CT bone");
        assertThat(DicomImages.read(folder, "1.3").name()).isEqualTo("1.3");
    }

    @Test
    void foldersWithoutImagesAreRefused() throws IOException {
        assertThat(DicomImages.isDicom(folder)).isFalse();
        assertThatIOException()
                .isThrownBy(() -> DicomImages.read(folder, null))
                .withMessageContaining("holds no DICOM files");
        byte[] report =
                DicomBytes.explicit()
                        .text(Attribute.MODALITY, "SR")
                        .part10(TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        Files.write(folder.resolve("report"), report);
        assertThat(DicomImages.isDicom(folder)).isTrue();
        assertThatIOException()
                .isThrownBy(() -> DicomImages.read(folder, null))
                .withMessageContaining("holds DICOM files and no image");
    }

    private static double ramp(Vector at) {
        return 10 * at.x() + 20 * at.y() + 30 * at.z();
    }

    static void assertRamp(Volume volume, double tolerance) {
        Size size = volume.grid().size();
        for (int i = 0; i < size.voxels(); i++) {
            int k = i / size.inSlice();
            Vector index = new Vector(i % size.columns(), i / size.columns() % size.rows(), k);
            double due = ramp(volume.grid().toPatient(index));
            assertThat((double) volume.voxels()[i]).isCloseTo(due, within(tolerance));
        }
    }
}
