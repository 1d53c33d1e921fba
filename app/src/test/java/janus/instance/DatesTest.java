package janus.instance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import janus.dicom.Attribute;
import janus.dicom.DataSet;
import janus.dicom.DicomFile;
import janus.work.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dates in copies without identity.
final class DatesTest {
    @TempDir private Path folder;

    private void write(Elements image) throws IOException {
        Path file = folder.resolve("in/a.dcm");
        Files.createDirectories(file.resolveSibling(""));
        try (OutputStream to = Files.newOutputStream(file)) {
            Part10.write(image.toDataSet(), Part10.EXPLICIT_LITTLE_ENDIAN, to);
        }
    }

    private void run(Optional<String> subject, OptionalInt shift) throws IOException {
        Deidentification.run(
                new Deidentification.Request(
                        folder.resolve("in"),
                        folder.resolve("out"),
                        Pseudonyms.once(),
                        subject,
                        shift),
                Progress.silent());
    }

    private DataSet copy() throws IOException {
        return DicomFile.read(folder.resolve("out/0001.dcm")).data();
    }

    @Test
    void datesGoOrMove() throws IOException {
        write(CtImage.of("1.2.666.3", 1));
        run(Optional.of("head 7"), OptionalInt.of(-60));

        DataSet moved = copy();
        assertThat(moved.text(Attribute.STUDY_DATE)).contains("20231231");
        assertThat(moved.text(Attribute.STUDY_TIME)).contains("101112");
        assertThat(moved.text(Attribute.LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED))
                .contains("MODIFIED");
        assertThat(moved.text(Attribute.PATIENT_NAME)).contains("head 7");
        assertThat(moved.items(Attribute.DE_IDENTIFICATION_METHOD_CODE_SEQUENCE))
                .extracting(it -> it.text(Attribute.CODE_VALUE).orElse(""))
                .containsExactly("113100", "113107");
    }

    /// Frames with the time they were acquired at, which their module demands (PS3.3 C.7.6.16.2.2).
    private static Elements frames(String... times) {
        List<DataSet> groups = new ArrayList<>();
        for (String time : times) {
            DataSet content =
                    new Elements()
                            .text(Attribute.FRAME_ACQUISITION_DATE_TIME, time)
                            .text(Attribute.FRAME_REFERENCE_DATE_TIME, time)
                            .toDataSet();
            groups.add(
                    new Elements()
                            .items(Attribute.FRAME_CONTENT_SEQUENCE, List.of(content))
                            .toDataSet());
        }
        return CtImage.of("1.2.666.3", 1)
                .text(Attribute.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.2.1")
                .text(Attribute.CONTENT_DATE, "20240229")
                .text(Attribute.CONTENT_TIME, "101112")
                .text(Attribute.ACQUISITION_DATE_TIME, "20240229101112.5+0200")
                .items(Attribute.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, groups);
    }

    private static List<String> times(DataSet copy) {
        return copy.items(Attribute.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE).stream()
                .map(group -> group.items(Attribute.FRAME_CONTENT_SEQUENCE).getFirst())
                .flatMap(content ->
                        Stream.of(
                                content.text(Attribute.FRAME_ACQUISITION_DATE_TIME).orElse(""),
                                content.text(Attribute.FRAME_REFERENCE_DATE_TIME).orElse("")))
                .toList();
    }

    @Test
    void datesOfFramesMoveWithTheOthers() throws IOException {
        write(frames("20240301000000.25", "SECRET"));
        run(Optional.empty(), OptionalInt.of(-60));

        DataSet moved = copy();
        assertThat(times(moved))
                .containsExactly(
                        "20240101000000.25",
                        "20240101000000.25",
                        "19000101000000",
                        "19000101000000");
        assertThat(moved.text(Attribute.ACQUISITION_DATE_TIME)).contains("20231231101112.5");
        assertThat(moved.text(Attribute.CONTENT_DATE)).contains("20231231");
        assertThat(moved.text(Attribute.CONTENT_TIME)).contains("101112");
    }

    @Test
    void datesOfFramesBecomeADummyThatTheirModulesAccept() throws IOException {
        write(frames("20240229101112"));
        run(Optional.empty(), OptionalInt.empty());

        DataSet copy = copy();
        assertThat(times(copy)).containsOnly("19000101000000");
        assertThat(copy.text(Attribute.ACQUISITION_DATE_TIME)).contains("19000101000000");
        assertThat(copy.text(Attribute.CONTENT_DATE)).contains("19000101");
        assertThat(copy.text(Attribute.CONTENT_TIME)).contains("000000");
        assertThat(Files.readString(folder.resolve("out/0001.dcm"), ISO_8859_1))
                .doesNotContain("20240229", "101112");
    }
}
