package janus.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Files so long that their pixels are left in them at first.
final class UnreadTest {
    private static final int COLUMNS = 256;
    private static final int ROWS = 144;

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = TransferSyntax.class,
            names = {"IMPLICIT_LITTLE_ENDIAN", "EXPLICIT_LITTLE_ENDIAN", "EXPLICIT_BIG_ENDIAN"})
    void pixelsOf16BitsAreReadStraightOutOfTheFile(TransferSyntax syntax) throws IOException {
        Path file = write(image(syntax, 16).shorts(Attribute.PIXEL_DATA, words()), syntax);

        assertThat(left(file)).isTrue();
        assertThat(values(file)).isEqualTo(expected());
    }

    @Test
    void pixelsOf8BitsAreReadStraightOutOfTheFile() throws IOException {
        TransferSyntax syntax = TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
        DicomBytes data = image(syntax, 8).value(0x7FE00010, Vr.OW, bytes(0));
        Path file = write(data, syntax);

        assertThat(left(file)).isTrue();
        assertThat(values(file)).isEqualTo(expectedBytes());
    }

    @Test
    void pixelsOf8BitsInBigEndianWordsAreTurned() throws IOException {
        TransferSyntax syntax = TransferSyntax.EXPLICIT_BIG_ENDIAN;
        Path file = write(image(syntax, 8).value(0x7FE00010, Vr.OW, bytes(1)), syntax);

        assertThat(values(file)).isEqualTo(expectedBytes());
    }

    @Test
    void whatFollowsThePixelsIsLookedAt() throws IOException {
        TransferSyntax syntax = TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
        DicomBytes data = image(syntax, 16).shorts(Attribute.PIXEL_DATA, words());
        Path padded = write(data.value(0xFFFCFFFC, Vr.OB, new byte[10]), syntax);
        assertThat(values(padded)).isEqualTo(expected());

        byte[] whole = Files.readAllBytes(padded);
        Files.write(padded, Arrays.copyOf(whole, whole.length - 3));
        assertRefused(padded, "(FFFC,FFFC) is said to take 10 bytes and 7 are left");

        int end = whole.length - 22; // of the pixels
        Files.write(padded, Arrays.copyOf(whole, end - 2));
        assertRefused(padded, "Pixel Data (7FE0,0010) is said to take 73728 bytes and 73726 are");
    }

    @Test
    void aFileThatChangesBetweenTheTwoLooksIsRefused() throws IOException {
        TransferSyntax syntax = TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
        Path file = write(image(syntax, 16).shorts(Attribute.PIXEL_DATA, words()), syntax);
        Stack stack = Sorting.stacks(new PlaneReader().read(file)).getFirst();
        write(image(syntax, 8).value(0x7FE00010, Vr.OW, bytes(0)), syntax);

        assertThatIOException()
                .isThrownBy(() -> new SliceReader(stack).values(0))
                .withMessageStartingWith(file + ": it has other pixels than a moment ago - ");
    }

    @Test
    void aFrameLiesBehindThoseBeforeIt() throws IOException {
        TransferSyntax syntax = TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
        Path file = write(image(syntax, 16).shorts(Attribute.PIXEL_DATA, words()), syntax);
        ByteBuffer row = ByteBuffer.allocateDirect(2 * COLUMNS);

        Unread pixels = new HeadReader().read(file).pixels().orElseThrow();

        assertThat(pixels.read(file, 2L * COLUMNS, row)).isTrue();
        assertThat(row.getShort(0)).isEqualTo((short) words()[COLUMNS]);
        assertThat(pixels.read(file, 2L * COLUMNS * ROWS, row)).isFalse();
    }

    @Test
    void tablesAreRefusedOnlyInTheSeriesThatIsRead() throws IOException {
        TransferSyntax syntax = TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
        DicomBytes table = DicomBytes.explicit();
        DicomBytes data =
                image(syntax, 16)
                        .sequence(Attribute.MODALITY_LUT_SEQUENCE.tag().value(), table)
                        .shorts(Attribute.PIXEL_DATA, words());
        write(data, syntax);
        SliceFile.of("1.2.3").write(folder, "other.dcm");

        assertThat(DicomImages.read(folder, "1.2.3").volume().voxels()).containsOnly(0);
        assertThatIOException()
                .isThrownBy(() -> DicomImages.read(folder, "1.2"))
                .withMessageContaining("rescaled by a table (Modality LUT)");
    }

    private static DicomBytes image(TransferSyntax syntax, int bits) {
        DicomBytes data =
                switch (syntax) {
                    case IMPLICIT_LITTLE_ENDIAN -> DicomBytes.implicit();
                    case EXPLICIT_BIG_ENDIAN -> DicomBytes.bigEndian();
                    default -> DicomBytes.explicit();
                };
        data.text(Attribute.SERIES_INSTANCE_UID, "1.2").text(Attribute.MODALITY, "CT");
        data.text(Attribute.RESCALE_INTERCEPT, "-24").text(Attribute.RESCALE_SLOPE, "2");
        data.shorts(Attribute.ROWS, ROWS).shorts(Attribute.COLUMNS, COLUMNS);
        data.shorts(Attribute.BITS_ALLOCATED, bits).shorts(Attribute.BITS_STORED, bits);
        return data.shorts(Attribute.PIXEL_REPRESENTATION, bits == 16 ? 1 : 0);
    }

    private static int[] words() {
        int[] words = new int[COLUMNS * ROWS];
        Arrays.setAll(words, i -> (i * 31 % 65536) - 32768);
        return words;
    }

    private static byte[] bytes(int swap) {
        byte[] bytes = new byte[COLUMNS * ROWS];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i ^ swap] = (byte) (i * 7);
        }
        return bytes;
    }

    private static float[] expected() {
        int[] words = words();
        float[] values = new float[words.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = 2 * words[i] - 24;
        }
        return values;
    }

    private static float[] expectedBytes() {
        float[] values = new float[COLUMNS * ROWS];
        for (int i = 0; i < values.length; i++) {
            values[i] = 2 * (i * 7 & 0xFF) - 24;
        }
        return values;
    }

    private Path write(DicomBytes data, TransferSyntax syntax) throws IOException {
        return Files.write(folder.resolve("slice.dcm"), data.part10(syntax));
    }

    private static boolean left(Path file) throws IOException {
        List<Plane> planes = new PlaneReader().read(file);
        return planes.getFirst().pixels().place().isPresent();
    }

    private static float[] values(Path file) throws IOException {
        return DicomImages.read(file, null).volume().voxels();
    }

    private static void assertRefused(Path file, String sentence) {
        assertThatIOException()
                .isThrownBy(() -> DicomImages.read(file, null))
                .withMessageContaining(sentence);
    }
}
