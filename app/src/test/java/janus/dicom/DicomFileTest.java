package janus.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DicomFileTest {
    private static final int PRIVATE_SEQUENCE = 0x00091010;

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(
            names = {
                "IMPLICIT_LITTLE_ENDIAN",
                "EXPLICIT_LITTLE_ENDIAN",
                "EXPLICIT_BIG_ENDIAN",
                "DEFLATED"
            })
    void everySyntaxSaysTheSame(TransferSyntax syntax) throws IOException {
        DicomFile file = read(image(of(syntax)).part10(syntax));

        assertThat(file.syntax()).isEqualTo(syntax);
        assertImage(file.data());
    }

    @ParameterizedTest
    @EnumSource(names = {"IMPLICIT_LITTLE_ENDIAN", "EXPLICIT_LITTLE_ENDIAN", "EXPLICIT_BIG_ENDIAN"})
    void bareDataSetsShowTheirSyntax(TransferSyntax syntax) throws IOException {
        DicomFile file = read(image(of(syntax)).bytes());

        assertThat(file.syntax()).isEqualTo(syntax);
        assertImage(file.data());
    }

    @Test
    void filesAreReadWithAndWithoutPixels() throws IOException {
        Path path = folder.resolve("1.dcm");
        Files.write(
                path, image(DicomBytes.explicit()).part10(TransferSyntax.EXPLICIT_LITTLE_ENDIAN));

        assertThat(DicomFile.isPart10(path)).isTrue();
        assertThat(DicomFile.read(path).data().element(Attribute.PIXEL_DATA)).isPresent();
        assertThat(DicomFile.readHead(path).data().element(Attribute.PIXEL_DATA)).isEmpty();
        assertThat(DicomFile.readHead(path).data().integer(Attribute.ROWS)).hasValue(2);
    }

    @Test
    void sequencesAreReadWithAndWithoutLengthAndInsideEachOther() throws IOException {
        DicomBytes data = DicomBytes.explicit();
        DicomBytes inner = data.another().text(Attribute.PIXEL_SPACING, "0.5\\0.25");
        DicomBytes outer =
                data.another().openSequence(Attribute.PIXEL_MEASURES_SEQUENCE.tag().value(), inner);
        data.sequence(Attribute.SHARED_FUNCTIONAL_GROUPS_SEQUENCE.tag().value(), outer, outer);

        List<DataSet> items =
                DicomFile.of(ByteBuffer.wrap(data.part10(TransferSyntax.EXPLICIT_LITTLE_ENDIAN)))
                        .data()
                        .items(Attribute.SHARED_FUNCTIONAL_GROUPS_SEQUENCE);

        assertThat(items).hasSize(2);
        DataSet measures = items.getLast().items(Attribute.PIXEL_MEASURES_SEQUENCE).getFirst();
        assertThat(measures.numbers(Attribute.PIXEL_SPACING)).containsExactly(0.5, 0.25);
    }

    @Test
    void unknownElementsOfUndefinedLengthAreSequencesInImplicitForm() throws IOException {
        DicomBytes item = DicomBytes.implicit().text(Attribute.SERIES_DESCRIPTION, "T1");
        byte[] content = DicomBytes.implicit().openSequence(PRIVATE_SEQUENCE, item).bytes();
        DicomBytes data = DicomBytes.explicit().heading(PRIVATE_SEQUENCE, Vr.UN, -1);
        data.raw(java.util.Arrays.copyOfRange(content, 8, content.length));
        data.shorts(Attribute.ROWS, 7); // and explicit again

        DataSet read = read(data.part10(TransferSyntax.EXPLICIT_LITTLE_ENDIAN)).data();

        assertThat(read.elements()).hasSize(2).first().isInstanceOf(Element.Sequence.class);
        assertThat(read.integer(Attribute.ROWS)).hasValue(7);
    }

    @Test
    void representationsYetToComeAreReadAsUnknown() throws IOException {
        DicomBytes data = DicomBytes.explicit().tag(0x00091001);
        data.raw("ZZ".getBytes(StandardCharsets.US_ASCII)).number(0, 2).number(2, 4).number(5, 2);

        Element only =
                read(data.part10(TransferSyntax.EXPLICIT_LITTLE_ENDIAN))
                        .data()
                        .elements()
                        .iterator()
                        .next();

        assertThat(only).extracting("vr").isEqualTo(Vr.UN);
    }

    @Test
    void emptyAndBlankValuesAreAbsent() throws IOException {
        DicomBytes data = DicomBytes.explicit();
        data.text(Attribute.MODALITY, "").text(Attribute.SLICE_THICKNESS, "  ");
        DataSet read = read(data.part10(TransferSyntax.EXPLICIT_LITTLE_ENDIAN)).data();

        assertThat(read.text(Attribute.MODALITY)).isEmpty();
        assertThat(read.number(Attribute.SLICE_THICKNESS)).isEmpty();
        assertThat(read.text(Attribute.SERIES_DESCRIPTION)).isEmpty();
    }

    @Test
    void valuesOfEndlessLengthAreNotLookedInto() throws IOException {
        DicomBytes data = DicomBytes.explicit().text(Attribute.SERIES_DESCRIPTION, "x");
        data.value(
                Attribute.CONVOLUTION_KERNEL.tag().value(),
                Vr.UT,
                "A".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII));

        DataSet read = read(data.part10(TransferSyntax.EXPLICIT_LITTLE_ENDIAN)).data();

        assertThat(read.text(Attribute.SERIES_DESCRIPTION)).hasValue("x");
        assertThat(read.texts(Attribute.CONVOLUTION_KERNEL)).isEmpty();
    }

    @Test
    void whatIsNoNumberIsTold() throws IOException {
        DicomBytes data = DicomBytes.explicit().text(Attribute.SLICE_THICKNESS, "thin");
        data.text(Attribute.RESCALE_SLOPE, "NaN").text(Attribute.RESCALE_INTERCEPT, "1.5");
        DataSet read = read(data.part10(TransferSyntax.EXPLICIT_LITTLE_ENDIAN)).data();

        assertThatIOException()
                .isThrownBy(() -> read.number(Attribute.SLICE_THICKNESS))
                .withMessage(
                        "Slice Thickness (0018,0050) is 'thin' - no number can be made of that - mend it or export the file again");
        assertThatIOException()
                .isThrownBy(() -> read.number(Attribute.RESCALE_SLOPE))
                .withMessageContaining("NaN");
        assertThatIOException()
                .isThrownBy(() -> read.integer(Attribute.RESCALE_INTERCEPT))
                .withMessageContaining("1.5");
    }

    static DicomBytes of(TransferSyntax syntax) {
        Map<TransferSyntax, DicomBytes> others =
                Map.of(
                        TransferSyntax.IMPLICIT_LITTLE_ENDIAN, DicomBytes.implicit(),
                        TransferSyntax.EXPLICIT_BIG_ENDIAN, DicomBytes.bigEndian());
        return others.getOrDefault(syntax, DicomBytes.explicit());
    }

    static DicomFile read(byte[] bytes) throws IOException {
        return DicomFile.of(ByteBuffer.wrap(bytes));
    }

    static DicomBytes image(DicomBytes data) {
        data.text(Attribute.MODALITY, "MR").text(Attribute.SERIES_DESCRIPTION, "T1 axial");
        data.value(0x00091001, Vr.LO, new byte[] {'x', ' '}); // private
        data.text(Attribute.ECHO_TIME, "2.5");
        data.sequence(PRIVATE_SEQUENCE, data.another().shorts(Attribute.ROWS, 9)); // kept unread
        return withPixels(data);
    }

    private static DicomBytes withPixels(DicomBytes data) {
        data.shorts(Attribute.ROWS, 2).shorts(Attribute.COLUMNS, 3);
        return data.shorts(Attribute.PIXEL_DATA, 1, 2, 3, 4, 5, 60000);
    }

    private static void assertImage(DataSet data) throws IOException {
        assertThat(data.text(Attribute.MODALITY)).hasValue("MR");
        assertThat(data.text(Attribute.SERIES_DESCRIPTION)).hasValue("T1 axial");
        assertThat(data.number(Attribute.ECHO_TIME)).hasValue(2.5);
        assertThat(data.integer(Attribute.ROWS)).hasValue(2);
        assertThat(data.integer(Attribute.COLUMNS)).hasValue(3);
        assertThat(data.element(Attribute.PIXEL_DATA))
                .get()
                .isInstanceOfSatisfying(
                        Element.Value.class,
                        pixels -> assertThat(pixels.bytes().getShort(10)).isEqualTo((short) 60000));
    }
}
