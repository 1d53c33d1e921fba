package janus.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Pixels as they are, without compression.
final class FramesTest {
    @Test
    void bitsBeyondTheStoredOnesAreIgnored() throws IOException {
        // 12 bits of 16 with rubbish above: F001 is 1
        assertThat(stored(image(12, 11, 0).shorts(Attribute.PIXEL_DATA, 0xF001, 0x0FFF)))
                .containsExactly(1, 4095);
        assertThat(stored(image(12, 11, 1).shorts(Attribute.PIXEL_DATA, 0xF001, 0x0FFF)))
                .containsExactly(1, -1);
        // the same 12 bits at the upper end
        assertThat(stored(image(12, 15, 0).shorts(Attribute.PIXEL_DATA, 0x001F, 0xFFF0)))
                .containsExactly(1, 4095);
        assertThat(stored(image(16, 15, 1).shorts(Attribute.PIXEL_DATA, 0x8000, 0x7FFF)))
                .containsExactly(-32768, 32767);
    }

    @Test
    void bytesAreReadInTheOrderOfTheFile() throws IOException {
        DicomBytes words =
                bytes(DicomBytes.bigEndian()).value(0x7FE00010, Vr.OW, new byte[] {2, 1});
        DicomBytes bytes =
                bytes(DicomBytes.bigEndian()).value(0x7FE00010, Vr.OB, new byte[] {1, 2});
        DicomBytes little =
                bytes(DicomBytes.explicit()).value(0x7FE00010, Vr.OW, new byte[] {1, 2});

        assertThat(stored(frames(words, TransferSyntax.EXPLICIT_BIG_ENDIAN), 0))
                .containsExactly(1, 2);
        assertThat(stored(frames(bytes, TransferSyntax.EXPLICIT_BIG_ENDIAN), 0))
                .containsExactly(1, 2);
        assertThat(stored(little)).containsExactly(1, 2);
    }

    @Test
    void framesFollowEachOther() throws IOException {
        DicomBytes data = image(16, 15, 0).text(Attribute.NUMBER_OF_FRAMES, "2");
        Frames frames =
                frames(
                        data.shorts(Attribute.PIXEL_DATA, 1, 2, 3, 4),
                        TransferSyntax.EXPLICIT_LITTLE_ENDIAN);

        assertThat(stored(frames, 0)).containsExactly(1, 2);
        assertThat(stored(frames, 1)).containsExactly(3, 4);
    }

    @Test
    void whatIsNoGreyImageIsRefused() {
        assertRefused(
                image(16, 15, 0).text(Attribute.PHOTOMETRIC_INTERPRETATION, "RGB"),
                "its pixels are RGB with 1 values each");
        assertRefused(DicomBytes.explicit().shorts(Attribute.ROWS, 2), "it has no Bits Stored");
        assertRefused(image(16, 15, 0), "it has no Pixel Data (7FE0,0010)");
        assertRefused(image(16, 7, 0), "16 bits up to bit 7 can't lie in 16");
        assertRefused(
                image(16, 15, 0).text(Attribute.NUMBER_OF_FRAMES, "0"),
                "it claims 0 frames of 2 x 1 pixels");
    }

    @Test
    void fewerPixelsThanClaimedAreRefusedBeforeMemoryIsTaken() {
        assertRefused(
                image(16, 15, 0)
                        .text(Attribute.NUMBER_OF_FRAMES, "20000")
                        .shorts(Attribute.PIXEL_DATA, 1, 2),
                "its 20000 frames of 2 x 1 pixels need 80000 bytes and 4 are there");
        assertRefused(
                image(16, 15, 0).text(Attribute.NUMBER_OF_FRAMES, "2000000000"),
                "it claims 2000000000 frames of 2 x 1 pixels");
        DicomBytes wide = DicomBytes.explicit();
        wide.shorts(Attribute.ROWS, 65535).shorts(Attribute.COLUMNS, 65535);
        wide.shorts(Attribute.BITS_ALLOCATED, 16).shorts(Attribute.BITS_STORED, 16);
        assertRefused(wide, "it claims 1 frames of 65535 x 65535 pixels");
    }

    @Test
    void pixelsPackedOtherwiseThanTheSyntaxSaysAreRefused() {
        DicomBytes plain = image(16, 15, 0).shorts(Attribute.PIXEL_DATA, 1, 2);
        DicomBytes packed = image(16, 15, 0).fragments(new byte[0], new byte[2]);

        assertThatIOException()
                .isThrownBy(() -> frames(plain, TransferSyntax.RLE))
                .withMessageContaining("should be compressed (RLE Lossless) and are not");
        assertRefused(packed, "its pixels are compressed and should not be");
    }

    /// An image of 2 x 1 pixels without them.
    static DicomBytes image(int stored, int high, int representation) {
        DicomBytes data = DicomBytes.explicit().shorts(Attribute.SAMPLES_PER_PIXEL, 1);
        data.shorts(Attribute.ROWS, 1).shorts(Attribute.COLUMNS, 2);
        data.shorts(Attribute.BITS_ALLOCATED, 16).shorts(Attribute.BITS_STORED, stored);
        data.shorts(Attribute.HIGH_BIT, high);
        return data.shorts(Attribute.PIXEL_REPRESENTATION, representation);
    }

    private static DicomBytes bytes(DicomBytes data) {
        data.shorts(Attribute.ROWS, 1).shorts(Attribute.COLUMNS, 2);
        return data.shorts(Attribute.BITS_ALLOCATED, 8).shorts(Attribute.BITS_STORED, 8);
    }

    private static int[] stored(DicomBytes data) throws IOException {
        return stored(frames(data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN), 0);
    }

    /// The stored values of a frame.
    static int[] stored(Frames frames, int frame) throws IOException {
        return Arrays.stream(frames.raw(frame)).map(frames.format()::value).toArray();
    }

    private static Frames frames(DicomBytes data, TransferSyntax syntax) throws IOException {
        return Frames.of(DicomFileTest.read(data.part10(syntax)));
    }

    private static void assertRefused(DicomBytes data, String sentence) {
        assertThatIOException()
                .isThrownBy(() -> frames(data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN))
                .withMessageContaining(sentence);
    }
}
