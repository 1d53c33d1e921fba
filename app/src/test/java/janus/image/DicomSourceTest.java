package janus.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import janus.dicom.SliceFile;
import janus.nifti.NiftiFile;
import janus.volume.Modality;
import janus.volume.Size;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// DICOM through the door that all images come through.
final class DicomSourceTest {
    @TempDir private Path folder;
    private Path series;

    @BeforeEach
    void write() throws IOException {
        series = folder.resolve("head");
        for (int k : new int[] {0, 1, 3}) { // slice 2 is missing
            SliceFile.ct("1.2").at(0, 0, k).of(_ -> 10 * k).write(series, "slice" + k); // no ending
        }
    }

    @Test
    void aFolderOfFilesIsOneImage() throws IOException {
        assertThat(ImageFiles.isOne(series)).isTrue();
        assertThat(ImageFiles.list(series)).containsExactly(series);

        Source source = ImageFiles.read(series, Modality.CT, null);

        assertThat(source.kind()).isEqualTo(Kind.DICOM);
        assertThat(source.unit()).isEqualTo(Unit.HU);
        assertThat(source.volume().grid().size()).isEqualTo(new Size(5, 4, 4));
        assertThat(source.volume().at(0, 0, 2)).isEqualTo(20);
        assertThat(source.notes())
                .singleElement()
                .asString()
                .startsWith("1 of 4 slices are missing");
    }

    @Test
    void aFileIsOneSlice() throws IOException {
        Source source = ImageFiles.read(series.resolve("slice3"), Modality.CT, null);

        assertThat(source.volume().grid().size()).isEqualTo(new Size(5, 4, 1));
        assertThat(source.volume().grid().origin().z()).isEqualTo(3);
    }

    @Test
    void theFilesKnowTheirModality() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> ImageFiles.read(series, Modality.MR, null))
                .withMessage(
                        "%s was given as MR and its files say CT - one of them is wrong - give it as what it is, or choose another series",
                        series);
        assertThat(ImageFiles.readAny(series, Modality.MR, null, null).unit()).isEqualTo(Unit.HU);
    }

    @Test
    void aSeriesIsChosenByItsName() throws IOException {
        SliceFile.mr("1.3").of(_ -> 7).write(series, "other.dcm");

        assertThatIOException()
                .isThrownBy(() -> ImageFiles.read(series, Modality.CT, null))
                .withMessageContaining("holds 2 series");
        assertThat(ImageFiles.read(series, Modality.MR, null, "1.3").volume().voxels())
                .containsOnly(7);
    }

    @Test
    void kindsAreNotMixed() throws IOException {
        Files.createFile(series.resolve("a.png"));
        SliceFile.mr("1.3").write(series, "b.dcm");

        assertThat(ImageFiles.isOne(series)).isFalse();
        assertThatIOException()
                .isThrownBy(() -> ImageFiles.list(series))
                .withMessage(
                        "%s mixes pictures and DICOM files, such as a.png and b.dcm - they cannot be treated alike - put each kind into a folder of its own",
                        series);
    }

    @Test
    void aSeriesIsConvertedAndItsNotesAreTold() throws IOException {
        Path out = folder.resolve("head.nii.gz");

        List<String> notes =
                new Conversion(series, out, Form.NAMED, Modality.MR, OptionalInt.empty(), null)
                        .run();

        Volume read = NiftiFile.read(out);
        assertThat(read.voxels())
                .isEqualTo(ImageFiles.read(series, Modality.CT, null).volume().voxels());
        assertThat(notes).singleElement().asString().contains("find the missing files");
    }

    @Test
    void seriesAreOnlyInDicom() throws IOException {
        Path volume = folder.resolve("a.nii");
        new Conversion(series, volume, Form.NAMED, Modality.CT, OptionalInt.empty(), null).run();

        assertThatIOException()
                .isThrownBy(() -> ImageFiles.read(volume, Modality.CT, null, "1.2"))
                .withMessageContaining("is no DICOM and series 1.2 was asked for");
    }

    @Test
    void inspectionTellsSeriesAndProblems() throws IOException {
        Inspection inspection = Inspection.of(series, null);

        assertThat(inspection.kind()).isEqualTo(Kind.DICOM);
        assertThat(inspection.stored()).isEqualTo("DICOM CT, series 1.2");
        assertThat(inspection.unit()).isEqualTo(Unit.HU);
        assertThat(inspection.problems()).singleElement().asString().contains("missing");
    }
}
