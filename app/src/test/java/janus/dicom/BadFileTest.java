package janus.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that lie, are cut, or are traps: each is refused with a sentence.
final class BadFileTest {
    private static final TransferSyntax EXPLICIT = TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
    private static final int SEQUENCE = Attribute.PIXEL_MEASURES_SEQUENCE.tag().value();

    @TempDir private Path folder;

    @Test
    void lengthsBeyondTheEndAreNotBelieved() {
        byte[] bomb = DicomBytes.explicit().heading(0x7FE00010, Vr.OW, 0x7FFFFFF0).part10(EXPLICIT);

        assertRefused(
                bomb,
                "Pixel Data (7FE0,0010) is said to take 2147483632 bytes and 0 are left - the file is cut or its lengths are wrong - copy or export it again");
    }

    @Test
    void itemsDoNotReachBeyondTheirSequence() {
        DicomBytes item = DicomBytes.explicit().tag(Tag.ITEM.value()).number(100, 4);
        byte[] file =
                DicomBytes.explicit()
                        .value(SEQUENCE, Vr.SQ, item.bytes())
                        .raw(new byte[200])
                        .part10(EXPLICIT);

        assertRefused(file, "(FFFE,E000) is said to take 100 bytes and 0 are left");
    }

    @Test
    void everyCutIsNoticed() {
        byte[] whole =
                DicomBytes.explicit()
                        .text(Attribute.MODALITY, "MR")
                        .openSequence(SEQUENCE, DicomBytes.explicit().shorts(Attribute.ROWS, 5))
                        .part10(EXPLICIT);
        int data = whole.length - (10 + 12 + 8 + 10 + 8 + 8);

        for (int length = data + 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (length != data + 10) { // between two elements: nobody can tell
                assertThatIOException().isThrownBy(() -> DicomFileTest.read(cut));
            }
        }
    }

    @Test
    void deepNestingIsATrap() {
        DicomBytes nest = DicomBytes.explicit();
        for (int i = 0; i < 100_000; i++) {
            nest.heading(SEQUENCE, Vr.SQ, -1).tag(Tag.ITEM.value()).number(-1, 4);
        }

        assertRefused(nest.part10(EXPLICIT), "sequences lie more than 32 deep in each other");
    }

    @Test
    void nestingIsReadAsDeepAsItIsAllowed() throws java.io.IOException {
        DicomBytes nest = DicomBytes.explicit();
        for (int i = 0; i < Parser.DEEPEST; i++) {
            nest = DicomBytes.explicit().openSequence(SEQUENCE, nest);
        }

        assertThat(DicomFileTest.read(nest.part10(EXPLICIT)).data().elements()).hasSize(1);
    }

    @Test
    void deflatedDataThatGrowsWithoutEndIsATrap() {
        byte[] zeros = new byte[Opening.INFLATED_FREELY + 1000];
        byte[] bomb =
                DicomBytes.explicit()
                        .value(0x7FE00010, Vr.OW, zeros)
                        .part10(TransferSyntax.DEFLATED);

        assertThat(bomb.length).isLessThan(100_000);
        assertRefused(bomb, "deflated bytes grow beyond 64 MB");
    }

    @Test
    void damagedDeflationIsTold() {
        byte[] whole =
                DicomBytes.explicit().shorts(Attribute.ROWS, 5).part10(TransferSyntax.DEFLATED);

        assertRefused(Arrays.copyOf(whole, whole.length - 3), "its deflated data set is cut");
        whole[whole.length - 12] ^= 0x7F;
        assertThatIOException().isThrownBy(() -> DicomFileTest.read(whole));
    }

    @Test
    void moreElementsThanAnyImageHasAreATrap() {
        DicomBytes item = DicomBytes.explicit();
        item.heading(SEQUENCE, Vr.SQ, -1);
        for (int i = 0; i <= Parser.MOST_ELEMENTS; i++) {
            item.tag(Tag.ITEM.value()).number(0, 4);
        }

        assertRefused(item.part10(EXPLICIT), "more than 1000000 elements");
    }

    @Test
    void anElementThatIsThereTwiceIsRefused() {
        byte[] twice =
                DicomBytes.explicit()
                        .shorts(Attribute.ROWS, 5)
                        .shorts(Attribute.ROWS, 6)
                        .part10(EXPLICIT);

        assertRefused(twice, "Rows (0028,0010) is there twice");
    }

    @Test
    void brokenStructuresAreTold() {
        assertRefused(
                DicomBytes.explicit().tag(Tag.ITEM.value()).number(0, 4).part10(EXPLICIT),
                "a mark of a sequence ((FFFE,E000)) stands among elements");
        assertRefused(
                DicomBytes.explicit()
                        .value(SEQUENCE, Vr.SQ, new byte[] {1, 0, 2, 0, 3, 0, 4, 0})
                        .part10(EXPLICIT),
                "Pixel Measures Sequence (0028,9110) holds (0001,0002) where an item should start");
        assertRefused(
                DicomBytes.implicit().shorts(Attribute.ROWS, 5).part10(EXPLICIT),
                "Rows (0028,0010) has no value representation");
    }

    @Test
    void otherFilesAreNoDicom() {
        assertRefused(
                "<html>".repeat(40).getBytes(StandardCharsets.US_ASCII), "it is no DICOM file");
        assertRefused(new byte[0], "it is no DICOM file");
    }

    @Test
    void syntaxesNobodyKnowsAreNamed() {
        assertRefused(
                DicomBytes.explicit().shorts(Attribute.ROWS, 5).part10("1.2.840.113619.5.2"),
                "its transfer syntax is 1.2.840.113619.5.2, which Janus does not know");
    }

    @Test
    void sentencesNameTheFile() throws java.io.IOException {
        Path path = folder.resolve("1.dcm");
        assertThatIOException()
                .isThrownBy(() -> DicomFile.read(path))
                .withMessage("%s does not exist - there is nothing to read - check the name", path);
        assertThatIOException()
                .isThrownBy(() -> DicomFile.read(folder))
                .withMessageStartingWith("%s is a folder", folder);
        Files.writeString(path, "x");
        assertThatIOException()
                .isThrownBy(() -> DicomFile.read(path))
                .withMessageStartingWith("%s: it is no DICOM file", path);
    }

    private static void assertRefused(byte[] file, String sentence) {
        assertThatIOException()
                .isThrownBy(() -> DicomFileTest.read(file))
                .withMessageContaining(sentence);
    }
}
