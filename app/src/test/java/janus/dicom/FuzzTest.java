package janus.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Mutated files end in a volume or in a sentence: no other exception, no hang, no memory beyond
/// what docs/dicom.md states. A long run: `-Ddicom.fuzz=100000`, also `-Dtrials.seed=2`.
final class FuzzTest {
    private static final int FILES = Integer.getInteger("dicom.fuzz", 2000);
    private static final long SEED = Long.getLong("trials.seed", 1L);
    private static final List<Mutations> MUTATIONS = List.of(Mutations.values());
    private static final int SHORTEST = 8; // bytes
    private static final double LONGEST = 20; // seconds, on a busy machine

    @Test
    void mutatedFilesAreReadOrRefusedWithASentence() throws IOException {
        List<byte[]> seeds = seeds();
        Tally tally = new Tally();
        for (int i = 0; i < FILES; i++) {
            RandomGenerator random = new SplittableRandom(SEED * 1_000_003 + i);
            byte[] file = seeds.get(random.nextInt(seeds.size()));
            for (int times = 1 + random.nextInt(2); times > 0; times--) {
                Mutations mutation = MUTATIONS.get(random.nextInt(MUTATIONS.size()));
                file = file.length < SHORTEST ? file : mutation.of(file, random);
            }
            tally.read(file, i);
        }
        System.out.println(tally);
        assertThat(tally.refused).isGreaterThan(FILES / 4);
        assertThat(tally.read).isGreaterThan(FILES / 50);
        assertThat(tally.slowest).isLessThan(LONGEST);
    }

    /// All compressions, structures of all kinds, and slices with a place.
    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(CodecTest.GOLDEN)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".dcm")).sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        for (TransferSyntax syntax :
                new TransferSyntax[] {
                    TransferSyntax.IMPLICIT_LITTLE_ENDIAN,
                    TransferSyntax.EXPLICIT_LITTLE_ENDIAN,
                    TransferSyntax.EXPLICIT_BIG_ENDIAN,
                    TransferSyntax.DEFLATED
                }) {
            DicomBytes data = DicomFileTest.image(DicomFileTest.of(syntax));
            seeds.add(data.part10(syntax));
            seeds.add(data.bytes());
        }
        seeds.add(SliceFile.of("1.2").of(at -> at.x() * 10).bytes());
        seeds.add(EnhancedFile.bytes("CT", new double[] {4, 0, 2}, new String[3]));
        return seeds;
    }

    private static final class Tally {
        private int read;
        private int refused;
        private double slowest;

        void read(byte[] file, int number) {
            long start = System.nanoTime();
            try {
                everything(file);
                read++;
            } catch (IOException sentence) {
                assertThat(sentence.getMessage()).as("file %d", number).contains(" - ");
                refused++;
            } catch (RuntimeException | Error escaped) {
                throw new AssertionError("file %d of seed %d".formatted(number, SEED), escaped);
            }
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1e9);
        }

        /// What a folder of such files goes through.
        private static void everything(byte[] bytes) throws IOException {
            DicomFile file = DicomFile.of(ByteBuffer.wrap(bytes));
            Frames frames = Frames.of(file);
            for (int frame = 0; frame < Math.min(3, frames.format().frames()); frame++) {
                DataSet head = FunctionalGroups.of(file.data()).frame(frame);
                Pixels pixels = Pixels.of(head, frames.format(), Optional.empty());
                Plane plane = Plane.of(Path.of("file"), frame, head, pixels);
                assertThat(plane.placement().columns()).isPositive();
                int stored = frames.format().value(frames.raw(frame)[0]);
                pixels.meaning().ifPresent(it -> assertThat(it.of(stored)).isNotNaN());
            }
        }

        @Override
        public String toString() {
            long peak = Runtime.getRuntime().totalMemory() >> 20;
            return "%d mutated files: %d read, %d refused; slowest %.2f s; heap %d MB"
                    .formatted(read + refused, read, refused, slowest, peak);
        }
    }
}
