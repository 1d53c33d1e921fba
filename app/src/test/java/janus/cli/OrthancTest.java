package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.Shared;
import janus.dicom.Attribute;
import janus.dicom.DicomFile;
import janus.dicom.DicomImages;
import janus.translate.Models;
import janus.volume.Unit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `pull` and `push` with a real archive.
final class OrthancTest {
    private static final int META_LENGTH = 128 + 4 + 8; // where the value of (0002,0000) is

    @TempDir private static Path archive;
    private static Orthanc orthanc;

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path password = Path.of("");

    @BeforeAll
    static void startOrthanc() throws IOException, InterruptedException {
        orthanc = Orthanc.start(archive);
    }

    @AfterAll
    static void stopOrthanc() throws InterruptedException {
        if (orthanc != null) {
            orthanc.close();
        }
    }

    @BeforeEach
    void writePassword() throws IOException {
        password = Files.writeString(folder.resolve("password"), "secret\n");
    }

    private int janus(Object... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    /// With the login of Orthanc.
    private void talk(Object... arguments) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--user", "janus", "--password-file", password));
        assertThat(janus(all.toArray())).as(err.toString()).isZero();
    }

    private static Path real(String name) {
        return Shared.folder().resolve("data/dicom").resolve(name);
    }

    private static String uid(Path folder, Attribute attribute) throws IOException {
        Path first = DicomImages.files(folder).getFirst();
        return DicomFile.read(first).data().text(attribute).orElseThrow();
    }

    /// The files by their instances, without group 0002.
    private static Map<String, ByteBuffer> dataSets(Path folder) throws IOException {
        Map<String, ByteBuffer> sets = new TreeMap<>();
        for (Path file : DicomImages.files(folder)) {
            String instance =
                    DicomFile.read(file).data().text(Attribute.SOP_INSTANCE_UID).orElseThrow();
            ByteBuffer bytes =
                    ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            int start = META_LENGTH + 4 + bytes.getInt(META_LENGTH);
            sets.put(instance, bytes.slice(start, bytes.limit() - start));
        }
        return sets;
    }

    /// Three ways in which scanners write: explicit, implicit, compressed.
    @ParameterizedTest
    @ValueSource(strings = {"ct-tilted-explicit", "mr-t1c-implicit", "ct-jpeg-lossless"})
    void realSeriesComeBackAsTheyWere(String name) throws IOException {
        Path series = real(name);
        Path back = folder.resolve("back");
        int count = DicomImages.files(series).size();
        String uid = uid(series, Attribute.SERIES_INSTANCE_UID);

        talk("push", series, "--to", orthanc.url());
        assertThat(out.toString()).startsWith("%1$d of %1$d images are stored".formatted(count));
        talk("pull", orthanc.url(), "--series", uid, "--out", back);

        assertThat(out.toString().strip()).isEqualTo(back.toString());
        assertThat(dataSets(back)).hasSize(count).isEqualTo(dataSets(series));
        talk("push", back, "--to", orthanc.url());
        assertThat(out.toString()).startsWith("%1$d of %1$d images are stored".formatted(count));
    }

    private void translate(Path run, String ct, Path made) {
        assertThat(
                        janus(
                                "translate",
                                "--model",
                                run,
                                "--to",
                                "mr",
                                ct,
                                "--out",
                                made,
                                "--dicom",
                                "--device",
                                "cpu"))
                .as(err.toString())
                .isZero();
    }

    @Test
    void aStudyIsFetchedTranslatedAndReturnedByThreeCommands() throws IOException {
        Path scan = real("ct-tilted-explicit");
        talk("push", scan, "--to", orthanc.url());
        String study = uid(scan, Attribute.STUDY_INSTANCE_UID);
        Path run = Models.run(folder.resolve("run"), "gray", Unit.HU);
        Path fetched = folder.resolve("study");
        Path made = folder.resolve("mr");

        talk("pull", orthanc.url(), "--study", study, "--out", fetched);
        String ct = out.toString().lines().findFirst().orElseThrow();
        translate(run, ct, made);
        talk("push", made, "--to", orthanc.url());
        assertReturned(made, study);
    }

    /// The series `made` is in the archive, beside its source.
    private void assertReturned(Path made, String study) throws IOException {
        String synthetic = uid(made, Attribute.SERIES_INSTANCE_UID);
        Path back = folder.resolve("back");
        talk("pull", orthanc.url(), "--series", synthetic, "--out", back);
        assertThat(dataSets(back)).isEqualTo(dataSets(made));
        assertThat(DicomImages.read(back, null).volume().voxels())
                .isEqualTo(DicomImages.read(made, null).volume().voxels());
        assertThat(uid(back, Attribute.STUDY_INSTANCE_UID)).isEqualTo(study);
        talk("pull", orthanc.url(), "--study", study);
        assertThat(out.toString().lines().filter(line -> line.startsWith("  "))).hasSize(2);
        assertThat(out.toString()).contains("study " + study, synthetic + ", MR, ");
    }

    @Test
    void aListNamesThePatientOnlyWhenAsked() throws IOException {
        Path scan = real("ct-jpeg-lossless");
        talk("push", scan, "--to", orthanc.url());
        String patient = uid(scan, Attribute.PATIENT_ID);
        String series = uid(scan, Attribute.SERIES_INSTANCE_UID);

        talk("pull", orthanc.url(), "--find", "PatientID=" + patient);
        assertThat(out.toString()).contains("  " + series + ", CT, ").doesNotContain(patient);
        talk("pull", orthanc.url(), "--find", "PatientID=" + patient, "--show-patient");
        assertThat(out.toString()).contains("(%s)".formatted(patient));
        talk("pull", orthanc.url(), "--find", "PatientID=" + patient, "--find", "Modality=PT");
        assertThat(out.toString().strip()).isEqualTo("nothing there matches");
    }

    @Test
    void aDryRunSendsNothing() throws IOException {
        Path scan = real("mr-t1c-implicit");
        assertThat(janus("push", scan, "--to", "https://nowhere.invalid", "--dry-run"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains(", series %s, MR: ".formatted(uid(scan, Attribute.SERIES_INSTANCE_UID)))
                .contains("%d images would be sent".formatted(DicomImages.files(scan).size()))
                .doesNotContain(uid(scan, Attribute.PATIENT_ID));
    }

    private void fails(String sentence, Object... arguments) {
        assertThat(janus(arguments)).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains(sentence)
                .matches("janus: .+ - .+ - .+");
    }

    private void failsAsJanus(String sentence, Path secret, Object... arguments) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--user", "janus", "--password-file", secret));
        fails(sentence, all.toArray());
    }

    @Test
    void whatGoesWrongIsOneSentence() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong"), "hunter2");
        Path place = folder.resolve("place");
        String url = orthanc.url();

        fails("wants to know who asks (401)", "pull", url);
        failsAsJanus("does not accept user and password (401)", wrong, "pull", url);
        fails("does not accept the token (401)", "pull", url, "--token-file", wrong);
        fails("--user and --password-file go together", "pull", url, "--user", "janus");
        failsAsJanus("has no DICOMweb there (404)", password, "pull", url + "x");
        Object[] unknown = {"pull", url, "--study", "1.2.3", "--out", place};
        failsAsJanus("has no such study", password, unknown);
        fails("is not encrypted", "pull", "http://archive.invalid/dicom-web");
        assertThat(place).doesNotExist();
        assertThat(err.toString()).doesNotContain("hunter2");
    }

    @Test
    void wrongUsageIsExitCode2() {
        String url = orthanc.url();
        Path place = folder.resolve("place");
        assertThat(janus("pull", url, "--out", place)).isEqualTo(2);
        assertThat(janus("pull", url, "--study", "1.2", "--find", "A=b", "--out", place))
                .isEqualTo(2);
        assertThat(place).doesNotExist();
    }
}
