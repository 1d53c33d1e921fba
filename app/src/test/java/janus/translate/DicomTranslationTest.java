package janus.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import janus.dicom.Attribute;
import janus.dicom.DicomImages;
import janus.dicom.Scan;
import janus.dicom.SliceFile;
import janus.encoding.Neighbourhood;
import janus.image.Form;
import janus.nifti.NiftiFile;
import janus.nifti.VoxelType;
import janus.tensor.Device;
import janus.volume.Direction;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.work.Progress;
import janus.work.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Translations into DICOM, by tiny models.
final class DicomTranslationTest {
    @TempDir private Path folder;
    private Path run = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void makeRun() throws IOException {
        run = Models.run(folder.resolve("run"), "gray", Unit.HU);
        out = folder.resolve("out");
    }

    private Path series(String name) throws IOException {
        Path series = folder.resolve(name);
        for (int k = 0; k < 5; k++) {
            SliceFile.mr("1.2.3")
                    .sized(48, 48)
                    .with(Attribute.PATIENT_NAME, "Doe^Jane")
                    .with(Attribute.STUDY_INSTANCE_UID, "1.2.9")
                    .at(-48, -36, 3 * k)
                    .of(DicomTranslationTest::head)
                    .write(series, "%d.dcm".formatted(k));
        }
        return series;
    }

    private static double head(Vector at) {
        double x = at.x() / 36;
        double y = at.y() / 30;
        return x * x + y * y < 1 ? 500 + at.x() : 0;
    }

    private FileTranslation.Outcome translate(Form form, Path... sources) throws IOException {
        return new FileTranslation(Progress.silent())
                .run(
                        new FileTranslation.Request(
                                run,
                                Direction.MR_TO_CT,
                                new FileTranslation.Files(List.of(sources), out, form, null, null),
                                Settings.on(Device.CPU)));
    }

    @Test
    void aSeriesBecomesASeriesOfTheSamePatientThatNamesItsModel() throws IOException {
        Path mr = series("mr");

        assertThat(translate(Form.DICOM_SERIES, mr).written()).containsExactly(out);

        Scan ct = DicomImages.read(out, null);
        assertThat(ct.volume().grid()).isEqualTo(DicomImages.read(mr, null).volume().grid());
        assertThat(ct.unit()).isEqualTo(Unit.HU);
        assertThat(ct.volume().at(0, 0, 0)).isEqualTo(-1024);
        assertThat(ct.origin().head().text(Attribute.PATIENT_NAME)).contains("Doe^Jane");
        Path weights = run.resolve("checkpoints/mr2ct.safetensors");
        assertThat(ct.origin().head().text(Attribute.DERIVATION_DESCRIPTION).orElse(""))
                .contains("model mr2ct.safetensors of run run, SHA-256 of its weights ")
                .contains(Sha256.of(weights));
    }

    @Test
    void severalSeriesGetAFolderEach() throws IOException {
        assertThat(translate(Form.DICOM_SERIES, series("a"), series("b")).failures()).isEmpty();
        assertThat(out.resolve("a/0005.dcm")).exists();
        assertThat(out.resolve("b/0005.dcm")).exists();
    }

    @Test
    void aVolumeOfNobodyBecomesASeriesOfAPlaceholder() throws IOException {
        Path nifti = folder.resolve("t1.nii.gz");
        Grid grid = Grid.ofPicture(40, 40).withSize(new Size(40, 40, 4));
        NiftiFile.write(Heads.mr(grid).volume(), nifti, VoxelType.FLOAT32);

        assertThat(translate(Form.DICOM_SERIES, nifti).notes())
                .singleElement()
                .asString()
                .startsWith(out.toString())
                .contains("placeholder (Patient ID JANUS-");
        assertThat(DicomImages.read(out, null).volume().grid().size()).isEqualTo(grid.size());
    }

    @Test
    void oneSliceFitsIntoAFile() throws IOException {
        Path picture = Heads.picture(folder.resolve("mr.png"), 40, 40, 200);
        out = folder.resolve("ct.dcm");
        assertThat(translate(Form.NAMED, picture).notes())
                .anySatisfy(note -> assertThat(note).contains("1 mm at the origin was written"));
        assertThat(DicomImages.read(out, null).volume().grid().size())
                .isEqualTo(new Size(40, 40, 1));
        assertThat(translate(Form.NAMED, series("mr")).failures())
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure)
                                .hasMessageContaining("5 slices")
                                .hasMessageContaining("name a folder with --dicom"));
    }

    @Test
    void greyLevelsAreNoCt() throws IOException {
        Path mr = series("mr");
        run = Models.run(folder.resolve("grey"), "gray", Unit.GREY);
        assertThatIOException()
                .isThrownBy(() -> translate(Form.DICOM_SERIES, mr))
                .withMessageContaining("use a model trained in HU");
        assertThat(out).doesNotExist();
    }

    @Test
    void foldersOfOthersAndNamesOfFilesAreRefusedBeforeTheWork() throws IOException {
        Path mr = series("mr");
        Files.createDirectories(out);
        Files.writeString(out.resolve("notes.txt"), "mine");
        assertThatIOException()
                .isThrownBy(() -> translate(Form.DICOM_SERIES, mr))
                .withMessageContaining("(notes.txt)");
        out = mr;
        assertThatIOException()
                .isThrownBy(() -> translate(Form.DICOM_SERIES, mr))
                .withMessageContaining("mr holds the source");
        out = folder.resolve("ct.nii.gz");
        assertThatIOException()
                .isThrownBy(() -> translate(Form.DICOM_SERIES, mr))
                .withMessageContaining("leave --dicom or the ending away");
    }

    @Test
    @SuppressWarnings("MustBeClosedChecker") // the translation closes it
    void aSourceThatCantBeReadToItsEndStopsNoOther() throws IOException {
        List<Path> sources = List.of(series("one"), series("other"));
        IOException gone = new IOException("3.dcm: it is gone - the disc was unplugged - copy it");
        AtomicBoolean first = new AtomicBoolean(true);
        SliceFunction function =
                slices -> {
                    if (first.getAndSet(false)) {
                        throw new UncheckedIOException(gone);
                    }
                    return slices.stream().map(Neighbourhood::here).toList();
                };

        FileTranslation.Outcome outcome =
                new FileTranslation(Progress.silent())
                        .run(
                                new FileTranslation.Files(
                                        sources, out, Form.DICOM_SERIES, null, null),
                                () ->
                                        Translator.by(
                                                Models.card(Direction.MR_TO_CT, "gray", Unit.HU),
                                                function,
                                                "same"));

        assertThat(outcome.failures()).containsExactly(gone);
        assertThat(outcome.written()).containsExactly(out.resolve("other"));
        assertThat(out.resolve("one")).doesNotExist();
    }
}
