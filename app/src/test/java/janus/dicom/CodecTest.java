package janus.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compressed pixels against dcmtk's and GDCM's decoders: bench/golden/dicom.py.
final class CodecTest {
    static final Path GOLDEN = Path.of("src/test/resources/janus/dicom");
    private static final int LOSSY = 1; // level: decoders round differently

    static String[] files() throws IOException {
        return golden().propertyNames().stream()
                .filter(name -> !name.startsWith("refused"))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("files")
    void pixelsAreThoseThatOtherDecodersFind(String name) throws IOException {
        Frames frames = Frames.of(DicomFile.read(GOLDEN.resolve(name)));
        int[] expected = values(name);
        boolean lossy =
                name.startsWith("baseline")
                        || name.startsWith("extended")
                        || name.contains("lossy");

        for (int frame = 0; frame < frames.format().frames(); frame++) {
            int[] stored = FramesTest.stored(frames, frame);
            for (int i = 0; i < stored.length; i++) {
                int due = expected[frame * stored.length + i];
                assertThat(Math.abs(stored[i] - due))
                        .as("pixel %d of frame %d: %d, not %d", i, frame, stored[i], due)
                        .isLessThanOrEqualTo(lossy ? LOSSY : 0);
            }
        }
        assertThat(frames.format().frames() * frames.format().pixels()).isEqualTo(expected.length);
    }

    @Test
    void otherCompressionsAreRefusedByNameWithAWayOut() throws IOException {
        DicomFile file = DicomFile.read(GOLDEN.resolve("refused-htj2k.dcm"));

        assertThatIOException()
                .isThrownBy(() -> Frames.of(file))
                .withMessage(
                        "its pixels are compressed as High-Throughput JPEG 2000 Lossless (1.2.840.10008.1.2.4.201) - Janus does not read that - unpack it with gdcmconv --raw IN OUT");
    }

    /// Bit streams don't know their length, so a cut may lose no more than the end's padding.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rle-signed.dcm",
                "lossless-sv4.dcm",
                "lossless-restart.dcm",
                "j2k-12.dcm",
                "baseline.dcm",
                "ls-12.dcm",
                "ls-near.dcm",
                "extended-12.dcm"
            })
    void cutStreamsAreRefused(String name) throws IOException {
        DicomFile file = DicomFile.read(GOLDEN.resolve(name));
        PixelFormat format = PixelFormat.of(file.data());
        ByteBuffer whole = stream(file);
        for (int length = 0; length < whole.limit() / 2; length += 7) {
            ByteBuffer cut = whole.slice(0, length);
            assertThatIOException()
                    .as("%d of %d bytes", length, whole.limit())
                    .isThrownBy(() -> decode(file.syntax(), cut, format))
                    .withMessageContaining("export");
        }
    }

    @Test
    void streamsOfAnotherSizeThanTheHeadersAreRefused() throws IOException {
        for (String name :
                new String[] {
                    "lossless-first.dcm",
                    "j2k-12.dcm",
                    "baseline.dcm",
                    "ls-12.dcm",
                    "extended-12.dcm"
                }) {
            DicomFile file = DicomFile.read(GOLDEN.resolve(name));
            PixelFormat lie = new PixelFormat(8000, 8000, 1, 16, 12, 11, false, false);

            assertThatIOException()
                    .isThrownBy(() -> decode(file.syntax(), stream(file), lie))
                    .withMessageContaining("header says");
        }
    }

    /// Found by fuzzing: JJ2000 goes on for minutes, or for ever.
    @Test
    void codestreamsThatTheLibraryCannotBearAreRefused() throws IOException {
        assertRefused(stream -> stream.putShort(200, (short) 0xFFFF), "a marker inside its data");
        assertRefused(stream -> stream.putInt(32, 0x8000), "in tiles of 11 x 14");
        assertRefused(stream -> stream.putInt(24, 1).putInt(28, 0), "in tiles of 1 x 0");
        assertRefused(stream -> stream.putShort(45 + 6, (short) 60000), "60000 layers");
        assertRefused(stream -> stream.putShort(71, (short) 0xFF60), "has marker FF60");
        assertRefused(stream -> stream.putInt(115 + 6, 3), "is cut");
    }

    private static void assertRefused(Consumer<ByteBuffer> change, String why) throws IOException {
        DicomFile file = DicomFile.read(GOLDEN.resolve("j2k-12.dcm"));
        ByteBuffer whole = stream(file);
        ByteBuffer changed = ByteBuffer.allocate(whole.limit()).put(0, whole, 0, whole.limit());
        change.accept(changed);
        PixelFormat format = PixelFormat.of(file.data());
        assertThatIOException()
                .isThrownBy(() -> LibraryCodec.JPEG_2000.decode(changed, format))
                .withMessageContaining(why);
    }

    @Test
    void framesAreFoundByTheTableOrByTheirStarts() throws IOException {
        byte[] one = {(byte) 0xFF, (byte) 0xD8, 1, 2};
        byte[] more = {3, 4};
        byte[] offsets =
                ByteBuffer.allocate(8)
                        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                        .putInt(0)
                        .putInt(12 + 10)
                        .array();

        for (byte[] table : new byte[][] {{}, offsets}) {
            FrameStreams streams = streams(2, table, one, more, one);

            assertThat(streams.of(0).limit()).isEqualTo(6);
            assertThat(streams.of(1).limit()).isEqualTo(4);
        }
        assertThat(streams(1, new byte[0], one, more, one).of(0).limit()).isEqualTo(10);
        assertThat(streams(3, new byte[0], more, more, more).of(2).limit()).isEqualTo(2);
        assertThatIOException()
                .isThrownBy(() -> streams(4, new byte[0], one, more, one))
                .withMessageContaining("claims 4 frames and its 3 compressed pieces make 2");
    }

    static int[] decode(TransferSyntax syntax, ByteBuffer stream, PixelFormat format)
            throws IOException {
        return switch (syntax.pixels()) {
            case RLE ->
                    new RunLengths(format).decode(stream.order(java.nio.ByteOrder.LITTLE_ENDIAN));
            case JPEG_LOSSLESS -> LosslessJpeg.decode(stream, format);
            case JPEG -> LibraryCodec.JPEG.decode(stream, format);
            case JPEG_EXTENDED -> FfmpegCodec.JPEG_EXTENDED.decode(stream, format);
            case JPEG_LS -> FfmpegCodec.JPEG_LS.decode(stream, format);
            case JPEG_2000 -> LibraryCodec.JPEG_2000.decode(stream, format);
            case NATIVE, UNREAD -> throw new IllegalArgumentException(syntax.label());
        };
    }

    private static FrameStreams streams(int count, byte[]... pieces) throws IOException {
        DicomBytes data = DicomBytes.explicit().fragments(pieces);
        Element element =
                DicomFileTest.read(data.part10(TransferSyntax.JPEG_LOSSLESS))
                        .data()
                        .element(Attribute.PIXEL_DATA)
                        .orElseThrow();
        return FrameStreams.of((Element.Fragments) element, count);
    }

    static ByteBuffer stream(DicomFile file) throws IOException {
        Element element = file.data().element(Attribute.PIXEL_DATA).orElseThrow();
        return FrameStreams.of((Element.Fragments) element, 1).of(0);
    }

    private static int[] values(String name) throws IOException {
        JsonNode values = golden().get(name);
        int[] numbers = new int[values.size()];
        Arrays.setAll(numbers, i -> values.get(i).asInt());
        return numbers;
    }

    private static JsonNode golden() throws IOException {
        return JsonMapper.shared()
                .readTree(java.nio.file.Files.readString(GOLDEN.resolve("golden.json")));
    }
}
