package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.dicom.Attribute;
import janus.dicom.SliceFile;
import janus.nifti.NiftiFile;
import janus.volume.Size;
import janus.volume.Vector;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Commands on folders of DICOM files.
final class DicomCommandsTest {
    private final CommandRun run = new CommandRun();
    @TempDir private Path folder;

    @Test
    void inspectTellsWhatASeriesIs() throws IOException {
        Path series = DicomHead.write(folder, "mr", "1.2");

        assertThat(run.janus("inspect", series)).as(run.err()).isZero();

        assertThat(run.out())
                .contains("stored:   DICOM MR, series 1.2")
                .contains("size:     48 x 48 x 12")
                .contains("spacing:  2 x 1.5 x 3 mm")
                .contains("axes:     LPS")
                .contains("unit:     grey levels of the scanner")
                .contains("problem:  1 of 12 slices are missing");
    }

    @Test
    void inspectSpeaksJsonAboutASeries() throws IOException {
        assertThat(run.janus("inspect", DicomHead.write(folder, "mr", "1.2"), "--json")).isZero();

        JsonNode node = JsonMapper.shared().readTree(run.out());
        assertThat(node.get("kind").asString()).isEqualTo("dicom");
        assertThat(node.get("problems").get(0).asString()).contains("missing");
    }

    @Test
    void inspectTellsTheScanAndNamesWhatMayIdentifyWithoutItsValues() throws IOException {
        Path series = folder.resolve("named");
        SliceFile.mr("1.2")
                .with(Attribute.PATIENT_NAME, "Doe^Jane")
                .with(Attribute.STUDY_DATE, "20240229")
                .with(Attribute.SCANNING_SEQUENCE, "GR\\IR")
                .with(Attribute.ECHO_TIME, "2.97")
                .write(series, "1.dcm");

        assertThat(run.janus("inspect", series, "--picture", folder.resolve("p.png"))).isZero();
        assertThat(run.out())
                .contains("scan:     Scanning Sequence: GR\\IR")
                .contains("scan:     Echo Time: 2.97 ms")
                .contains("person:   the files do not say that identity was removed")
                .contains("person:   filled in: Patient's Name, Study Date")
                .doesNotContain("Doe", "Jane", "20240229");
        assertThat(folder.resolve("p.png")).exists();

        assertThat(run.janus("inspect", series, "--json")).isZero();
        JsonNode node = JsonMapper.shared().readTree(run.out());
        assertThat(node.get("scan").get("Echo Time").asString()).isEqualTo("2.97 ms");
        assertThat(node.get("person").get("identity_removed").isNull()).isTrue();
        assertThat(node.get("person").get("filled_in").size()).isEqualTo(2);
    }

    @Test
    void aPictureOfPlanesIsOfOneImage() throws IOException {
        Path file = folder.resolve("pictures/a.png");
        assertThat(run.janus("convert", DicomHead.write(folder, "mr", "1.2"), file, "--slice", 3))
                .isZero();
        Path sheet = folder.resolve("p.png");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run.janus("inspect", empty, "--picture", sheet)).isEqualTo(1);
        assertThat(run.err()).contains("empty holds no image files");
        assertThat(run.janus("inspect", folder.resolve("pictures"), "--picture", sheet))
                .isEqualTo(1);
        assertThat(run.err()).contains("name one of its files");
        assertThat(run.janus("inspect", file, "--picture", file)).isEqualTo(1);
        assertThat(run.err()).contains("is source and target at once");
        assertThat(run.janus("inspect", file, "--picture", sheet)).isZero();
        assertThat(sheet).exists();
    }

    @Test
    void convertWritesNiftiAndTellsNotes() throws IOException {
        Path nifti = folder.resolve("mr.nii.gz");

        assertThat(run.janus("convert", DicomHead.write(folder, "mr", "1.2"), nifti))
                .as(run.err())
                .isZero();

        assertThat(NiftiFile.read(nifti).grid().size()).isEqualTo(new Size(48, 48, 12));
        assertThat(run.err()).startsWith("note: 1 of 12 slices are missing");
    }

    @Test
    void aSeriesIsTranslatedOntoItsOwnGrid() throws IOException {
        Path series = DicomHead.write(folder, "mr", "1.2");
        Path ct = folder.resolve("ct.nii.gz");

        assertThat(run.janus("baseline", "constant", "--to", "ct", series, "--out", ct))
                .as(run.err())
                .isZero();

        Volume made = NiftiFile.read(ct);
        assertThat(made.grid().size()).isEqualTo(new Size(48, 48, 12));
        assertThat(made.grid().origin()).isEqualTo(new Vector(-48, -36, 0));
        assertThat(made.at(24, 24, 6)).isEqualTo(30); // the constant, in the head
        assertThat(run.err()).contains("note: " + series + ": 1 of 12 slices are missing");
    }

    @Test
    void foldersOfSeriesBecomeAFileEach() throws IOException {
        DicomHead.write(folder, "study/anna", "1.2");
        DicomHead.write(folder, "study/bert", "1.3");

        assertThat(
                        run.janus(
                                "baseline",
                                "constant",
                                "--to",
                                "ct",
                                folder.resolve("study"),
                                "--out",
                                folder.resolve("o")))
                .as(run.err())
                .isZero();

        assertThat(folder.resolve("o/anna/anna.nii.gz")).exists();
        assertThat(folder.resolve("o/bert/bert.nii.gz")).exists();
    }

    @Test
    void aDatasetIsMadeOfSeries() throws IOException {
        DicomHead.write(folder, "study/anna", "1.2");
        DicomHead.write(folder, "study/bert", "1.3");
        Path dataset = folder.resolve("dataset");

        assertThat(
                        run.janus(
                                "prepare",
                                "--mr",
                                folder.resolve("study"),
                                "--field",
                                48,
                                "--pixel-mm",
                                2,
                                "--out",
                                dataset))
                .as(run.err())
                .isZero();

        assertThat(Files.readString(dataset.resolve("manifest.csv"))).contains("anna", "bert");
    }

    @Test
    void aVolumeGoesIntoDicomAndBackUnchanged() throws IOException {
        Path nifti = folder.resolve("a.nii.gz");
        Path series = folder.resolve("series");
        Path back = folder.resolve("b.nii.gz");
        assertThat(run.janus("convert", DicomHead.write(folder, "mr", "1.2"), nifti)).isZero();

        assertThat(run.janus("convert", nifti, series, "--dicom")).as(run.err()).isZero();
        assertThat(run.err()).contains("note: the source names no patient");
        assertThat(run.janus("convert", series, back)).isZero();

        assertThat(NiftiFile.read(back).grid()).isEqualTo(NiftiFile.read(nifti).grid());
        assertThat(NiftiFile.read(back).voxels()).isEqualTo(NiftiFile.read(nifti).voxels());
    }

    @Test
    void aSliceGoesIntoADicomFile() throws IOException {
        Path file = folder.resolve("x.dcm");

        assertThat(run.janus("convert", DicomHead.write(folder, "mr", "1.2"), file, "--slice", 3))
                .isZero();
        assertThat(run.janus("convert", file, folder.resolve("x.png"))).isZero();
        assertThat(
                        run.janus(
                                "convert",
                                DicomHead.write(folder, "mr", "1.2"),
                                folder.resolve("y.dcm")))
                .isEqualTo(1);

        assertThat(run.err()).contains("y.dcm is to hold 12 slices").contains("--dicom");
        assertThat(folder.resolve("y.dcm")).doesNotExist();
    }

    @Test
    void aSeriesIsNotReplacedByWhatIsMadeOfItsFile() throws IOException {
        Path series = folder.resolve("series");
        assertThat(run.janus("convert", DicomHead.write(folder, "mr", "1.2"), series, "--dicom"))
                .isZero();
        Path file = series.resolve("0003.dcm");
        assertThat(run.janus("convert", file, series, "--dicom")).isEqualTo(1);
        assertThat(run.err()).contains("series holds the source");
        assertThat(file).exists();
    }
}
