package janus.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import janus.volume.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many frames in one file, and many files in a DICOMDIR.
final class EnhancedTest {
    @TempDir private Path folder;

    @Test
    void framesAreStackedByTheirFunctionalGroups() throws IOException {
        Path file = folder.resolve("enhanced.dcm");
        Files.write(file, EnhancedFile.bytes("CT", new double[] {4, 0, 2}, new String[3]));

        Scan scan = DicomImages.read(file, null);

        assertThat(scan.volume().grid().origin()).isEqualTo(new Vector(1, 2, 0));
        assertThat(scan.volume().grid().spacing()).isEqualTo(new janus.volume.Spacing(2, 1.5, 2));
        // frame f holds f; its own slope is f + 1, the shared intercept -1000
        assertThat(scan.volume().at(0, 0, 0)).isEqualTo(1 * 2 - 1000);
        assertThat(scan.volume().at(4, 3, 1)).isEqualTo(2 * 3 - 1000);
        assertThat(scan.volume().at(2, 2, 2)).isEqualTo(-1000);
    }

    @Test
    void echoesInOneFileAreToldApart() throws IOException {
        Path file = folder.resolve("enhanced.dcm");
        Files.write(
                file,
                EnhancedFile.bytes(
                        "MR", new double[] {0, 0, 2, 2}, new String[] {"A", "B", "A", "B"}));

        assertThat(DicomImages.list(file))
                .containsExactly(
                        "1.2#1 (MR, 5 x 4 x 2, stack A)", "1.2#2 (MR, 5 x 4 x 2, stack B)");
    }

    @Test
    void aPictureWithoutPlaceIsPutAtTheOriginAndTold() throws IOException {
        DicomBytes data = SliceFile.format(DicomBytes.explicit());
        Path file = folder.resolve("capture.dcm");
        Files.write(
                file,
                data.shorts(Attribute.PIXEL_DATA, new int[20])
                        .part10(TransferSyntax.EXPLICIT_LITTLE_ENDIAN));

        Scan scan = DicomImages.read(file, null);

        assertThat(scan.volume().grid().origin()).isEqualTo(Vector.ZERO);
        assertThat(scan.modality()).isEmpty();
        assertThat(scan.problems()).singleElement().asString().contains("does not say where");
    }

    @Test
    void framesWithoutPlacesAreRefused() throws IOException {
        DicomBytes data = DicomBytes.explicit().text(Attribute.NUMBER_OF_FRAMES, "2");
        SliceFile.format(data).shorts(Attribute.PIXEL_DATA, new int[40]);
        Path file = folder.resolve("cine.dcm");
        Files.write(file, data.part10(TransferSyntax.EXPLICIT_LITTLE_ENDIAN));

        assertThatIOException()
                .isThrownBy(() -> DicomImages.read(file, null))
                .withMessageStartingWith("%s: its 2 frames have no positions", file);
    }

    @Test
    void aDirectoryLeadsToItsFiles() throws IOException {
        Path disc = folder.resolve("disc");
        for (int k = 0; k < 2; k++) {
            SliceFile.of("1.2").at(0, 0, k).write(disc.resolve("IMAGES"), "IM" + k);
        }
        directory(disc, "IMAGES\\IM0", "IMAGES\\IM1");

        assertThat(DicomImages.isDicom(disc)).isTrue();
        assertThat(DicomImages.read(disc, null).volume().grid().size().slices()).isEqualTo(2);
        assertThat(DicomImages.list(disc.resolve("DICOMDIR"))).hasSize(1);
    }

    @Test
    void aDirectoryWithMissingFilesIsRefused() throws IOException {
        directory(folder, "IM0", "IM1");

        assertThatIOException()
                .isThrownBy(() -> DicomImages.read(folder, null))
                .withMessageContaining("lists 2 images that are not there, such as IM0, IM1");
    }

    @Test
    void aDirectoryDoesNotLeadOutOfItsFolder() throws IOException {
        directory(folder, "..\\SECRET");

        assertThatIOException()
                .isThrownBy(() -> DicomImages.read(folder, null))
                .withMessageContaining("lists a file named '..'");
    }

    private static void directory(Path folder, String... files) throws IOException {
        List<DicomBytes> records = new ArrayList<>();
        for (String file : files) {
            DicomBytes item = DicomBytes.explicit().text(Attribute.DIRECTORY_RECORD_TYPE, "IMAGE");
            records.add(item.text(Attribute.REFERENCED_FILE_ID, file));
        }
        byte[] bytes =
                DicomBytes.explicit()
                        .sequence(
                                Attribute.DIRECTORY_RECORD_SEQUENCE.tag().value(),
                                records.toArray(DicomBytes[]::new))
                        .part10(TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        Files.createDirectories(folder);
        Files.write(folder.resolve("DICOMDIR"), bytes);
    }
}
