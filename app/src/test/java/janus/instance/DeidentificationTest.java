package janus.instance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import janus.Shared;
import janus.dicom.Attribute;
import janus.dicom.DataSet;
import janus.dicom.DicomFile;
import janus.dicom.DicomImages;
import janus.dicom.Element;
import janus.dicom.EnhancedFile;
import janus.dicom.Scan;
import janus.dicom.Tag;
import janus.dicom.Vr;
import janus.work.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeidentificationTest {
    private static final Set<Vr> WORDS =
            EnumSet.of(Vr.PN, Vr.LO, Vr.SH, Vr.ST, Vr.LT, Vr.UI, Vr.DA, Vr.TM, Vr.DT, Vr.AS);

    @TempDir private Path folder;
    private Path in = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void place() {
        in = folder.resolve("in");
        out = folder.resolve("out");
    }

    private void write(String name, Elements image) throws IOException {
        Path file = in.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        try (OutputStream to = Files.newOutputStream(file)) {
            Part10.write(image.toDataSet(), Part10.EXPLICIT_LITTLE_ENDIAN, to);
        }
    }

    private Deidentification.Outcome run(Pseudonyms names) throws IOException {
        return run(names, Optional.empty(), OptionalInt.empty());
    }

    private Deidentification.Outcome run(
            Pseudonyms names, Optional<String> subject, OptionalInt shift) throws IOException {
        return Deidentification.run(
                new Deidentification.Request(in, out, names, subject, shift), Progress.silent());
    }

    private DataSet copy(String name) throws IOException {
        return DicomFile.read(out.resolve(name)).data();
    }

    /// Every attribute of the dictionary that is not to be kept is filled in, also within sequences
    /// and private ones; nothing of it is among the bytes of the copy.
    @Test
    void nothingIsLeftOfWhatIsNotListed() throws IOException {
        Elements nested = new Elements();
        Elements image = CtImage.of("1.2.666.3", 1);
        for (Attribute attribute : Attribute.values()) {
            boolean text = WORDS.contains(attribute.vr());

            boolean kept =
                    Anonymous.KEPT.contains(attribute) || AnonymousItems.WORDS.contains(attribute);
            if (text && !kept && attribute.tag().group() > 4) {
                String secret = attribute.vr() == Vr.UI ? "1.2.666.9" : "SECRET";
                image.text(attribute, secret);
                nested.text(attribute, secret);
            }
        }
        Element.Value hidden =
                new Element.Value(
                        new Tag(0x00291010), Vr.LO, ByteBuffer.wrap("SECRET".getBytes(ISO_8859_1)));
        nested.put(hidden).items(Attribute.DERIVATION_CODE_SEQUENCE, List.of(nested.toDataSet()));
        image.put(hidden)
                .items(Attribute.SOURCE_IMAGE_SEQUENCE, List.of(nested.toDataSet()))
                .items(Attribute.DERIVATION_CODE_SEQUENCE, List.of(nested.toDataSet()));
        write("a.dcm", image);

        run(Pseudonyms.once());

        String copy = Files.readString(out.resolve("0001.dcm"), ISO_8859_1);
        assertThat(copy).doesNotContain("SECRET", "Secret", "1.2.666", "20240229", "101112");
        assertThat(copy("0001.dcm").items(Attribute.SOURCE_IMAGE_SEQUENCE)).hasSize(1);
    }

    @Test
    void uidsStayConsistentAcrossSeries() throws IOException {
        write("x/a.dcm", CtImage.of("1.2.666.3", 1));
        write("x/b.dcm", CtImage.of("1.2.666.3", 2));
        DataSet source =
                new Elements()
                        .text(Attribute.REFERENCED_SOP_CLASS_UID, CtImage.SOP_CLASS)
                        .text(Attribute.REFERENCED_SOP_INSTANCE_UID, "1.2.666.3.1")
                        .toDataSet();
        Elements derived = CtImage.of("1.2.666.4", 1);
        write("y/a.dcm", derived.items(Attribute.SOURCE_IMAGE_SEQUENCE, List.of(source)));

        assertThat(run(Pseudonyms.once()).series()).isEqualTo(2);

        DataSet one = copy("series-1/0001.dcm");
        DataSet other = copy("series-2/0001.dcm");
        assertThat(out.resolve("series-1/0002.dcm")).exists();
        assertThat(one.text(Attribute.STUDY_INSTANCE_UID))
                .isEqualTo(other.text(Attribute.STUDY_INSTANCE_UID));
        assertThat(one.text(Attribute.FRAME_OF_REFERENCE_UID))
                .isEqualTo(other.text(Attribute.FRAME_OF_REFERENCE_UID));
        assertThat(one.text(Attribute.PATIENT_ID)).isEqualTo(other.text(Attribute.PATIENT_ID));
        DataSet named = other.items(Attribute.SOURCE_IMAGE_SEQUENCE).getFirst();
        assertThat(named.text(Attribute.REFERENCED_SOP_INSTANCE_UID))
                .isEqualTo(one.text(Attribute.SOP_INSTANCE_UID));
        assertThat(named.text(Attribute.REFERENCED_SOP_CLASS_UID)).contains(CtImage.SOP_CLASS);
    }

    @Test
    void aKeyGivesTheSameNamesAgainAndWithoutOneTheyAreOthers() throws IOException {
        write("a.dcm", CtImage.of("1.2.666.3", 1));
        Path key = Files.writeString(folder.resolve("key"), "0123456789abcdef");
        run(Pseudonyms.of(key));
        Optional<String> uid = copy("0001.dcm").text(Attribute.SERIES_INSTANCE_UID);
        out = folder.resolve("again");
        run(Pseudonyms.of(key));
        assertThat(copy("0001.dcm").text(Attribute.SERIES_INSTANCE_UID)).isEqualTo(uid);
        out = folder.resolve("other");
        run(Pseudonyms.once());
        assertThat(copy("0001.dcm").text(Attribute.SERIES_INSTANCE_UID)).isNotEqualTo(uid);

        Files.writeString(key, "short");
        assertThatIOException()
                .isThrownBy(() -> Pseudonyms.of(key))
                .withMessageContaining("such a secret can be guessed");
    }

    @Test
    void whatMayHaveTextInItsPixelsIsLeftOutAndTold() throws IOException {
        write("a.dcm", CtImage.of("1.2.666.3", 1));
        write("b.dcm", CtImage.of("1.2.666.3", 2).text(Attribute.BURNED_IN_ANNOTATION, "YES"));
        write(
                "c.dcm",
                CtImage.of("1.2.666.5", 1)
                        .text(Attribute.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.7")); // capture

        Deidentification.Outcome outcome = run(Pseudonyms.once());

        assertThat(outcome.files()).isEqualTo(1);
        assertThat(outcome.notes().getFirst())
                .contains("1 no CT or MR images", "1 said to have text burned into the pixels");
        assertThat(outcome.notes()).anySatisfy(note -> assertThat(note).contains("a face"));
    }

    @Test
    void refusalsLeaveNothing() throws IOException {
        write("a.dcm", CtImage.of("1.2.666.3", 1));
        write("b.dcm", CtImage.of("1.2.666.4", 1).text(Attribute.PATIENT_ID, "SECRET-2"));
        assertThatIOException()
                .isThrownBy(() -> run(Pseudonyms.once(), Optional.of("one"), OptionalInt.empty()))
                .withMessageContaining("images of 2 patients and --subject names one");
        assertThat(folder.toFile().list()).containsExactly("in");
        out = in.resolve("copies");
        assertThatIOException()
                .isThrownBy(() -> run(Pseudonyms.once()))
                .withMessageContaining("name a folder outside");
        out = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(out.resolve("x"), "");
        assertThatIOException()
                .isThrownBy(() -> run(Pseudonyms.once()))
                .withMessageContaining("holds files already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(Pseudonyms.once(), Optional.of("a^b"), OptionalInt.empty()))
                .withMessageContaining("can't be a patient's name");
    }

    @Test
    void framesOfAnEnhancedFileStayWhereTheyAre() throws IOException {
        Files.createDirectories(in);
        byte[] file = EnhancedFile.bytes("CT", new double[] {4, 0, 2}, new @Nullable String[3]);
        Files.write(in.resolve("e.dcm"), file);

        run(Pseudonyms.once());

        Scan copy = DicomImages.read(out, null);
        Scan original = DicomImages.read(in, null);
        assertThat(copy.volume().grid()).isEqualTo(original.volume().grid());
        assertThat(copy.volume().voxels()).isEqualTo(original.volume().voxels());
    }

    /// Implicit, explicit and compressed files; dciodvfy finds no error.
    @ParameterizedTest
    @ValueSource(strings = {"mr-t1c-implicit", "ct-tilted-explicit", "ct-jpeg-lossless"})
    void realSeriesKeepTheirVoxelsAndAreWellFormed(String name)
            throws IOException, InterruptedException {
        in = Shared.folder().resolve("data/dicom").resolve(name);

        run(Pseudonyms.once());

        Scan copy = DicomImages.read(out, null);
        Scan original = DicomImages.read(in, null);
        assertThat(copy.volume().grid()).isEqualTo(original.volume().grid());
        assertThat(copy.volume().voxels()).isEqualTo(original.volume().voxels());
        assertThat(copy.origin().privates()).isZero();
        assertThat(Dciodvfy.errors(out.resolve("0007.dcm"))).isEmpty();
    }
}
