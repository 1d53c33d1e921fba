package janus.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Broken streams end in pixels or in a sentence also where native code decodes them, which a wrong
/// step would end with the whole process. A long run: `-Ddicom.fuzz=100000`.
final class StreamFuzzTest {
    private static final int STREAMS = Integer.getInteger("dicom.fuzz", 2000);
    private static final long SEED = Long.getLong("trials.seed", 1L);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ls-8.dcm",
                "ls-12.dcm",
                "ls-signed.dcm",
                "ls-near.dcm",
                "extended-8.dcm",
                "extended-12.dcm"
            })
    void brokenStreamsAreDecodedOrRefusedWithASentence(String name) throws IOException {
        DicomFile file = DicomFile.read(CodecTest.GOLDEN.resolve(name));
        PixelFormat format = PixelFormat.of(file.data());
        ByteBuffer whole = CodecTest.stream(file);
        int read = 0;
        for (int i = 0; i < STREAMS; i++) {
            ByteBuffer broken = broken(whole, new SplittableRandom(SEED * 1_000_003 + i));
            try {
                assertThat(CodecTest.decode(file.syntax(), broken, format))
                        .as("stream %d of seed %d", i, SEED)
                        .hasSize(format.pixels());
                read++;
            } catch (Damage sentence) {
                assertThat(sentence.getMessage()).as("stream %d", i).contains(" - ");
            }
        }
        System.out.printf("%s: %d of %d broken streams read%n", name, read, STREAMS);
        assertThat(read).isBetween(STREAMS / 100, STREAMS - STREAMS / 100);
    }

    /// Some bytes or bits are others, anywhere; in a third of the streams a piece is missing, too.
    private static ByteBuffer broken(ByteBuffer whole, RandomGenerator random) {
        byte[] bytes = new byte[whole.limit()];
        whole.get(0, bytes);
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(bytes.length);
            bytes[at] =
                    random.nextBoolean()
                            ? (byte) random.nextInt(256)
                            : (byte) (bytes[at] ^ 1 << random.nextInt(8));
        }
        if (random.nextInt(3) > 0) {
            return ByteBuffer.wrap(bytes);
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(bytes.length));
        return ByteBuffer.allocate(bytes.length - to + from)
                .put(bytes, 0, from)
                .put(bytes, to, bytes.length - to)
                .flip();
    }
}
